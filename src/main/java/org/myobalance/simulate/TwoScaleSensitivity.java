package org.myobalance.simulate;

import java.util.List;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.IntervalTangent;
import org.myobalance.stroboscopic.PeriodMap;

/**
 * How the end of a run on two scales moves with parameters: the run itself, then the derivatives of what it did. Legs are
 * differentiated step by step, skipped intervals through the equations of their nodes. Immutable; any number of threads.
 */
public final class TwoScaleSensitivity {
    private static final RunCounts NOTHING = new RunCounts(0, 0, 0, 0, 0, 0, 0);

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
    public SensitivityOutcome run(Run run, Sensitivities start, RunMonitor monitor) {
        Tape tape = Tape.on();
        Outcome outcome = simulator.run(run, monitor, tape);
        if (outcome instanceof Outcome.Failed failed) {
            return new SensitivityOutcome.Failed(failed);
        }
        Outcome.Completed completed = (Outcome.Completed) outcome;
        Sensitivities slopes = start;
        for (Tape.Piece piece : tape.pieces()) {
            SensitivityOutcome next = piece instanceof Tape.Piece.Leg leg
                    ? legs.run(leg(run, leg, leg.start(), slopes), monitor)
                    : skip(run, (Tape.Piece.Skip) piece, slopes, monitor);
            if (!(next instanceof SensitivityOutcome.Completed done)) {
                return next;
            }
            slopes = done.endSlopes();
        }
        return new SensitivityOutcome.Completed(List.of(), completed.end(), slopes, completed.counts());
    }

    /** As {@link #run(Run, Sensitivities, RunMonitor)}, or by a track where there is one. */
    public SensitivityOutcome run(Run run, Sensitivities start, Optional<Track> track, RunMonitor monitor) {
        return track.isPresent() ? by(track.get(), run, start, monitor) : run(run, start, monitor);
    }

    /**
     * Runs by a track. The run that fills it goes on from where each piece truly ended, and lets what is skipped settle
     * down to rounding, so that its derivatives are those of the states which later runs by the same track reach.
     *
     * @param start derivatives of the states at the start
     * @return the states at the end; their derivatives if this run filled the track, else without meaning
     */
    SensitivityOutcome by(Track track, Run run, Sensitivities start, RunMonitor monitor) {
        if (!track.isEmpty()) {
            return again(run, start, track, monitor);
        }
        Tape tape = Tape.on();
        if (simulator.run(run, monitor, tape) instanceof Outcome.Failed failed) {
            return new SensitivityOutcome.Failed(failed);
        }
        StateVector state = run.start();
        Sensitivities slopes = start;
        for (Tape.Piece piece : tape.pieces()) {
            SensitivityOutcome next = piece instanceof Tape.Piece.Leg leg
                    ? first(leg(run, leg, state, slopes), leg, track, monitor)
                    : first(run, (Tape.Piece.Skip) piece, state, slopes, track, monitor);
            if (!(next instanceof SensitivityOutcome.Completed done)) {
                return next;
            }
            state = done.end();
            slopes = done.endSlopes();
        }
        return new SensitivityOutcome.Completed(List.of(), state, slopes, NOTHING);
    }

    private SensitivityOutcome again(Run run, Sensitivities start, Track track, RunMonitor monitor) {
        StateVector state = run.start();
        for (Track.Part part : track.parts()) {
            if (part instanceof Track.Part.Leg leg) {
                SensitivityOutcome next = legs.values(leg(run, leg.piece(), state, start), leg.sizes(), monitor);
                if (!(next instanceof SensitivityOutcome.Completed done)) {
                    return next;
                }
                state = done.end();
            } else {
                Track.Part.Skip skip = (Track.Part.Skip) part;
                Periods map = new Periods(run, skip.piece(), monitor);
                double[] end = new double[state.size()];
                try {
                    skip.tangent().settle(skip.interval(), state.toArray(), map.by(skip.sizes()), end);
                } catch (PeriodMap.PeriodFailure e) {
                    return map.failure(e);
                }
                state = StateVector.of(end);
            }
        }
        return new SensitivityOutcome.Completed(List.of(), state, start, NOTHING);
    }

    private SensitivityOutcome first(SensitivityRun own, Tape.Piece.Leg leg, Track track, RunMonitor monitor) {
        KeptSteps sizes = new KeptSteps();
        track.add(new Track.Part.Leg(leg, sizes));
        return legs.run(own, Optional.of(sizes), monitor);
    }

    private SensitivityOutcome first(
            Run run, Tape.Piece.Skip skip, StateVector state, Sensitivities slopes, Track track, RunMonitor monitor) {
        Periods map = new Periods(run, skip, monitor);
        List<KeptSteps> sizes = KeptSteps.several(skip.interval().nodes().count() + 1);
        double[] end = new double[state.size()];
        try {
            Interval settled = IntervalTangent.of(skip.interval(), map.slopes(Optional.of(sizes)))
                    .settle(skip.interval(), state.toArray(), map.by(sizes), end);
            IntervalTangent tangent = IntervalTangent.of(settled, map.slopes(Optional.of(sizes)));
            track.add(new Track.Part.Skip(skip, settled, tangent, sizes));
            double[][] moved = tangent.end(table(slopes, lanes));
            return new SensitivityOutcome.Completed(List.of(), StateVector.of(end), Sensitivities.of(moved), NOTHING);
        } catch (PeriodMap.PeriodFailure e) {
            return map.failure(e);
        }
    }

    private SensitivityOutcome skip(Run run, Tape.Piece.Skip skip, Sensitivities slopes, RunMonitor monitor) {
        Periods map = new Periods(run, skip, monitor);
        try {
            double[][] end = IntervalTangent.of(skip.interval(), map.slopes(Optional.empty()))
                    .end(table(slopes, lanes));
            return new SensitivityOutcome.Completed(List.of(), run.start(), Sensitivities.of(end), NOTHING);
        } catch (PeriodMap.PeriodFailure e) {
            return map.failure(e);
        }
    }

    /** The period that stands for all of a skipped interval. */
    private final class Periods {
        private final Run run;
        private final Tape.Piece.Skip skip;
        private final RunMonitor monitor;
        private Optional<SensitivityOutcome> failed = Optional.empty();

        Periods(Run run, Tape.Piece.Skip skip, RunMonitor monitor) {
            this.run = run;
            this.skip = skip;
            this.monitor = monitor;
        }

        IntervalTangent.PeriodSlopes slopes(Optional<List<KeptSteps>> sizes) {
            return (node, state) -> {
                Optional<KeptSteps> own = sizes.map(all -> all.get(node));
                return table(done(periods.run(from(state), own, monitor)).endSlopes(), lanes + state.length);
            };
        }

        PeriodMap by(List<KeptSteps> sizes) {
            return (node, from, to) -> {
                double[] end = done(legs.values(from(from), sizes.get(node), monitor))
                        .end()
                        .toArray();
                System.arraycopy(end, 0, to, 0, end.length);
            };
        }

        private SensitivityRun from(double[] state) {
            Run own =
                    with(run, StateVector.of(state), skip.options()).between(skip.from(), skip.from() + skip.period());
            return SensitivityRun.of(own, List.of());
        }

        private SensitivityOutcome.Completed done(SensitivityOutcome outcome) throws PeriodMap.PeriodFailure {
            if (outcome instanceof SensitivityOutcome.Completed done) {
                return done;
            }
            failed = Optional.of(outcome);
            throw new PeriodMap.PeriodFailure("a period has no derivatives");
        }

        /** Why a period was not solved, out of the callback. */
        SensitivityOutcome failure(PeriodMap.PeriodFailure e) {
            return failed.orElseThrow(() -> new IllegalStateException(e));
        }
    }

    private static SensitivityRun leg(Run run, Tape.Piece.Leg leg, StateVector start, Sensitivities slopes) {
        Run own = with(run, start, leg.options()).between(leg.from(), leg.to());
        return SensitivityRun.of(own, List.of()).from(slopes);
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

    private static double[][] table(Sensitivities slopes, int columns) {
        double[][] table = new double[slopes.quantities()][columns];
        for (int i = 0; i < table.length; i++) {
            for (int lane = 0; lane < columns; lane++) {
                table[i][lane] = slopes.at(i, lane);
            }
        }
        return table;
    }
}
