package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.myobalance.units.Hours;

/**
 * How a run is integrated. Immutable.
 *
 * @param engine method
 * @param rtol relative tolerance, in [1e-13, 0.1]; the absolute one of a state is {@code rtol · scale / 100}
 * @param leaveOut states whose error does not steer the step size
 * @param maximalEvaluations ceiling on right-hand sides, so that no run hangs
 * @param macroTolerance relative tolerance of the two-scale engine for slow states between periods, in [1e-10, 1e-2]: an
 *     interval is taken when its error, as measured, is three times that or less; {@link PeriodicIntervalReport#error} says what it was
 * @param deadline when to give up by the wall clock
 * @param stepLog steps to keep or to take again; empty for a free run
 * @param slopes what the two-scale engine keeps of this run, or recalls of another; empty where it finds all by itself
 */
public record RunOptions(
        Engine engine,
        double rtol,
        List<String> leaveOut,
        long maximalEvaluations,
        double macroTolerance,
        Deadline deadline,
        Optional<StepLog> stepLog,
        Optional<PeriodSlopes> slopes) {
    /** Relative tolerance unless the user says otherwise: muscle mass after 20 years is then right to about 2e-6. */
    public static final double DEFAULT_RTOL = 1e-4;

    /** A third of the 1e-4 aimed at on every day. */
    private static final double MACRO_TOLERANCE = 3e-5;

    /** How much looser draws are followed at most. */
    private static final double DRAWS = 10;
    /** Bands of so many hours, five years, are so narrow that errors of the best values would show in them. */
    private static final double YEARS_OF_ONE = 5 * Hours.YEAR;

    private static final double LOOSEST = 1e-2;

    private static final long MAXIMAL_EVALUATIONS = 2_000_000_000L;

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a tolerance or the ceiling is out of range
     */
    public RunOptions {
        leaveOut = List.copyOf(leaveOut);
        if (!(rtol >= 1e-13 && rtol <= 0.1)) {
            throw new IllegalArgumentException("relative tolerance " + rtol + " is outside 1e-13 to 0.1");
        }
        if (!(macroTolerance >= 1e-10 && macroTolerance <= 1e-2)) {
            throw new IllegalArgumentException("macro tolerance " + macroTolerance + " is outside 1e-10 to 1e-2");
        }
        if (maximalEvaluations <= 0) {
            throw new IllegalArgumentException("ceiling of " + maximalEvaluations + " evaluations is not above zero");
        }
    }

    /**
     * What every command uses where nothing else is asked for.
     *
     * @return the engine that chooses by itself, at the default tolerance, without a deadline
     */
    public static RunOptions defaults() {
        return new RunOptions(
                Engine.AUTO,
                DEFAULT_RTOL,
                List.of(),
                MAXIMAL_EVALUATIONS,
                MACRO_TOLERANCE,
                Deadline.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * From stop to stop through the whole run, also where the regimen repeats for long.
     *
     * @return the direct engine at the default tolerance, without a deadline
     */
    public static RunOptions direct() {
        return defaults().withEngine(Engine.ROSENBROCK);
    }

    /**
     * The same with another engine.
     *
     * @param changed the method
     * @return the changed options
     */
    public RunOptions withEngine(Engine changed) {
        return new RunOptions(changed, rtol, leaveOut, maximalEvaluations, macroTolerance, deadline, stepLog, slopes);
    }

    /**
     * The same with another relative tolerance.
     *
     * @param changed relative tolerance, in [1e-13, 0.1]
     * @return the changed options
     */
    public RunOptions withRtol(double changed) {
        return new RunOptions(engine, changed, leaveOut, maximalEvaluations, macroTolerance, deadline, stepLog, slopes);
    }

    /**
     * The same for draws of a calibration, which differ by more the longer they last, over a life by some per cent: looser by a factor that grows with the years
     * to ten, down to 1e-2. At the default an interval of periods of a life is taken with a measured error of 1e-3 or less.
     *
     * @param hours how long the draws last [h]
     * @return the changed options
     */
    public RunOptions forDraws(double hours) {
        double factor = Math.max(1, Math.min(DRAWS, hours / YEARS_OF_ONE));
        return withRtol(looser(rtol, factor)).withMacroTolerance(looser(macroTolerance, factor));
    }

    private static double looser(double tolerance, double factor) {
        return Math.max(tolerance, Math.min(LOOSEST, factor * tolerance));
    }

    /**
     * The same with other states left out of the error norm.
     *
     * @param changed ids of states
     * @return the changed options
     */
    public RunOptions withLeaveOut(List<String> changed) {
        return new RunOptions(engine, rtol, changed, maximalEvaluations, macroTolerance, deadline, stepLog, slopes);
    }

    /**
     * The same with another ceiling.
     *
     * @param changed ceiling on right-hand sides, above zero
     * @return the changed options
     */
    public RunOptions withMaximalEvaluations(long changed) {
        return new RunOptions(engine, rtol, leaveOut, changed, macroTolerance, deadline, stepLog, slopes);
    }

    /**
     * The same with another tolerance of the two-scale engine.
     *
     * @param changed relative tolerance between periods, in [1e-10, 1e-2]
     * @return the changed options
     */
    public RunOptions withMacroTolerance(double changed) {
        return new RunOptions(engine, rtol, leaveOut, maximalEvaluations, changed, deadline, stepLog, slopes);
    }

    /**
     * The same with a deadline.
     *
     * @param changed when to give up
     * @return the changed options
     */
    public RunOptions withDeadline(Deadline changed) {
        return new RunOptions(engine, rtol, leaveOut, maximalEvaluations, macroTolerance, changed, stepLog, slopes);
    }

    /**
     * The same with a memory of the two-scale engine.
     *
     * @param changed what is kept or recalled
     * @return the changed options
     */
    public RunOptions withSlopes(PeriodSlopes changed) {
        return new RunOptions(
                engine, rtol, leaveOut, maximalEvaluations, macroTolerance, deadline, stepLog, Optional.of(changed));
    }

    /**
     * The same with a step log: the first run that has it, one with directions, fills it, later ones take its steps.
     *
     * @param log of one run, or of several that take parts of it by {@link #logged}
     * @return the changed options
     */
    public RunOptions withStepLog(StepLog log) {
        return new RunOptions(
                engine, rtol, leaveOut, maximalEvaluations, macroTolerance, deadline, Optional.of(log), slopes);
    }

    /**
     * The same with the part of the step log that belongs to one run of several; without a step log, the same.
     *
     * @param run name of the run, the same each time it is made
     * @return the changed options
     */
    public RunOptions logged(String run) {
        return logged(run, run);
    }

    /**
     * As {@link #logged(String)}, for runs that several names share.
     *
     * @param run name of the run, the same each time it is made
     * @param key of what it does: runs that had one key when their names were new share a part ever after
     * @return the changed options
     */
    public RunOptions logged(String run, String key) {
        return stepLog.map(log -> withStepLog(log.part(run, key))).orElse(this);
    }
}
