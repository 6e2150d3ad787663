package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Clock;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.stroboscopic.Stroboscope;

/**
 * How single periods of a run are solved: with which tolerance, tightened once their errors were too large, and with which
 * derivatives. What was found in one periodic interval is used in the next. Workspace of one run: one thread only.
 */
final class PeriodSolving {
    /** How much tighter those periods are solved that measure what others get wrong, or that no check will see. */
    static final double TIGHTER = 1.0 / 30;
    /** What periods that are solved better should get wrong, as a share of what they may: a tolerance promises no more than about its error. */
    private static final double AIM = 0.5;
    /** How much tighter they are solved at most and at least. */
    private static final double MUCH_BETTER = 0.03;

    private static final double BETTER = 0.4;

    private static final double LEAST_RTOL = 1e-10;
    /** Floor of a state's size for errors, as a share of its scale. */
    private static final double SLOW_FLOOR = 1e-3;

    private static final double FAST_FLOOR = 0.1;

    private final RunUnderway underway;
    private final double[] floors;
    private final boolean[] slow;
    private final List<SegmentEngine> engines = new ArrayList<>();
    private RunOptions inside;
    private Optional<Stroboscope> earlier = Optional.empty();
    private double lastPeriod;

    PeriodSolving(RunUnderway underway) {
        this.underway = underway;
        inside = underway.run().options();
        Model model = underway.compiled().model();
        floors = new double[model.states().size()];
        slow = new boolean[floors.length];
        for (int i = 0; i < floors.length; i++) {
            State state = model.states().get(i);
            slow[i] = state.clock() == Clock.SLOW;
            floors[i] = state.scale() * (slow[i] ? SLOW_FLOOR : FAST_FLOOR);
        }
    }

    /**
     * The period that stands for all of a periodic interval.
     *
     * @param time its start [h since the start of the timetable]
     * @param period its length [h]
     * @param cell length of the rows it keeps [h]
     */
    PeriodRun period(double time, double period, double cell) {
        return period(inside, time, period, cell, Optional.empty());
    }

    /**
     * The same by other options, with its derivatives by the varied parameters, then by all states at its start; if there
     * are directions.
     */
    Optional<PeriodRun> differentiated(RunOptions options, double time, double period, double cell) {
        List<String> states =
                underway.compiled().model().states().stream().map(State::id).toList();
        return underway.what()
                .map(what -> what.by(new Directions(what.directions().parameters(), states)))
                .map(what -> period(options, time, period, cell, Optional.of(what)));
    }

    /** The same by other options, with derivatives or without. */
    PeriodRun period(RunOptions options, double time, double period, double cell, Optional<Differentiation> what) {
        PeriodRun solved = new PeriodRun(underway.compiled(), underway.run(), options, time, period, cell, what);
        SegmentEngine engine = solved.engine();
        engine.cancelWhen(underway.cancellation());
        engines.add(engine);
        return solved;
    }

    /** Who follows a period from now on, with what was found out before; parameters as for {@link #period}. */
    Stroboscope follower(PeriodRun map, double time, double period, double cell) {
        Stroboscope made = stroboscope(map, time, period, cell);
        boolean samePeriod = period == lastPeriod;
        earlier.ifPresent(follower -> made.continueFrom(follower, samePeriod));
        earlier = Optional.of(made);
        lastPeriod = period;
        return made;
    }

    /** Who goes on after {@link #improve} in place of the follower of the same interval; parameters as for {@link #period}. */
    Stroboscope better(Stroboscope worse, PeriodRun map, double time, double period, double cell) {
        Stroboscope made = stroboscope(map, time, period, cell);
        made.takeOver(worse);
        earlier = Optional.of(made);
        return made;
    }

    private Stroboscope stroboscope(PeriodRun map, double time, double period, double cell) {
        PeriodRun tighter = period(tighter(), time, period, cell, Optional.empty());
        Stroboscope made = new Stroboscope(map, tighter, inside.macroTolerance(), floors, slow);
        inside.slopes()
                .ifPresent(slopes ->
                        made.remember(slopes.part(period, underway.compiled().model())));
        return made;
    }

    /** With which options periods are solved now. */
    RunOptions options() {
        return inside;
    }

    /** The same, tighter. */
    RunOptions tighter() {
        return tightened(inside, TIGHTER);
    }

    /** Whether periods can be solved better than they are. */
    boolean canImprove() {
        return inside.rtol() > LEAST_RTOL;
    }

    /**
     * Solves periods better from now on, in later ones too.
     *
     * @param times what they get wrong, in units of what they may; NaN if it is no number
     */
    void improve(double times) {
        double share = AIM / times;
        inside = tightened(inside, share > MUCH_BETTER ? Math.min(BETTER, share) : MUCH_BETTER);
    }

    private static RunOptions tightened(RunOptions options, double share) {
        return options.withRtol(Math.max(1e-13, options.rtol() * share));
    }

    /** Steps and evaluations spent so far. */
    RunCounts counts() {
        return RunCounts.of(engines);
    }
}
