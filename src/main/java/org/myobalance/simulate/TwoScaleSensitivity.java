package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.stroboscopic.IntervalTangent;
import org.myobalance.stroboscopic.PeriodMap;

/**
 * How the end of a run on two scales moves with parameters: the run itself, then the derivatives of what it did. Legs are
 * differentiated step by step, skipped intervals through the equations of their nodes. Immutable; any number of threads.
 */
public final class TwoScaleSensitivity {
    private final Simulator simulator;
    private final SensitivitySimulator legs;
    private final SensitivitySimulator periods;
    private final int lanes;

    /**
     * Compiles what derivatives need, once for all runs.
     *
     * @param parameters ids of the directions
     */
    public TwoScaleSensitivity(CompiledModel compiled, List<String> parameters) {
        Model model = compiled.model();
        simulator = new Simulator(compiled);
        legs = new SensitivitySimulator(compiled, Directions.parameters(parameters), List.of());
        List<String> states = model.states().stream().map(State::id).toList();
        periods = new SensitivitySimulator(compiled, new Directions(parameters, states), List.of());
        lanes = parameters.size();
    }

    /**
     * Runs.
     *
     * @param start derivatives of the states at the start
     * @return the states at the end and their derivatives; no rows
     */
    public SensitivityOutcome run(Run run, Slopes start, RunMonitor monitor) {
        Tape tape = Tape.on();
        Outcome outcome = simulator.run(run, monitor, tape);
        if (outcome instanceof Outcome.Failed failed) {
            return new SensitivityOutcome.Failed(failed);
        }
        Outcome.Completed completed = (Outcome.Completed) outcome;
        Slopes slopes = start;
        for (Tape.Piece piece : tape.pieces()) {
            SensitivityOutcome next = piece instanceof Tape.Piece.Leg leg
                    ? leg(run, leg, slopes, monitor)
                    : skip(run, (Tape.Piece.Skip) piece, slopes, monitor);
            if (!(next instanceof SensitivityOutcome.Completed done)) {
                return next;
            }
            slopes = done.endSlopes();
        }
        return new SensitivityOutcome.Completed(List.of(), completed.end(), slopes, completed.counts());
    }

    private SensitivityOutcome leg(Run run, Tape.Piece.Leg leg, Slopes slopes, RunMonitor monitor) {
        Run own = with(run, leg.start(), leg.options()).between(leg.from(), leg.to());
        return legs.run(SensitivityRun.of(own, List.of()).from(slopes), monitor);
    }

    private SensitivityOutcome skip(Run run, Tape.Piece.Skip skip, Slopes slopes, RunMonitor monitor) {
        Failure failure = new Failure();
        double[][] start = table(slopes, lanes);
        try {
            double[][] end = IntervalTangent.end(skip.interval(), start, state -> {
                Run own = with(run, StateVector.of(state), skip.options())
                        .between(skip.from(), skip.from() + skip.period());
                SensitivityOutcome outcome = periods.run(SensitivityRun.of(own, List.of()), monitor);
                if (outcome instanceof SensitivityOutcome.Completed done) {
                    return table(done.endSlopes(), lanes + state.length);
                }
                failure.what = Optional.of(outcome);
                throw new PeriodMap.PeriodFailure("a period has no derivatives");
            });
            return new SensitivityOutcome.Completed(
                    List.of(), run.start(), Slopes.of(end), new RunCounts(0, 0, 0, 0, 0, 0));
        } catch (PeriodMap.PeriodFailure e) {
            return failure.what.orElseThrow(() -> new IllegalStateException(e));
        }
    }

    /** Why a period has no derivatives, out of the callback. */
    private static final class Failure {
        private Optional<SensitivityOutcome> what = Optional.empty();
    }

    private static Run with(Run run, StateVector start, RunOptions options) {
        return new Run(
                run.parameters(),
                start,
                run.timetable(),
                run.from(),
                run.to(),
                Sampling.NOTHING,
                options.withEngine(Engine.ROSENBROCK),
                run.held(),
                List.of(),
                List.of());
    }

    private static double[][] table(Slopes slopes, int columns) {
        double[][] table = new double[slopes.quantities()][columns];
        for (int i = 0; i < table.length; i++) {
            for (int lane = 0; lane < columns; lane++) {
                table[i][lane] = slopes.at(i, lane);
            }
        }
        return table;
    }
}
