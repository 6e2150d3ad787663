package org.myobalance.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.BaselineSlopes;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Directions;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.Run;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Sensitivities;
import org.myobalance.simulate.SensitivityOutcome;
import org.myobalance.simulate.SensitivityRun;
import org.myobalance.simulate.SensitivitySimulator;
import org.myobalance.simulate.StateVector;
import org.myobalance.simulate.TwoScaleSensitivity;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.PersonSensitivity;

/**
 * Looks at the windows of an arm as {@link ArmObservation} does, with derivatives by parameters. What is compiled serves all
 * arms. Immutable; any number of threads.
 */
final class ArmSlopes {
    /** Over a longer window rates of change are read off its ends, by way of two scales; it has no means. */
    static final double LONG = 2 * 8766;

    /** A sample after less than this share of the first interval ends a part of a day, which has no mean. */
    private static final double WHOLE = 1 - 1e-6;

    private final CompiledModel compiled;
    private final List<String> quantities;
    private final PersonSensitivity people;
    private final TwoScaleSensitivity leads;
    private final SensitivitySimulator looks;

    /**
     * @param parameters ids, the solved one not among them
     * @param quantities observables to follow
     */
    ArmSlopes(CompiledModel compiled, List<String> parameters, List<String> quantities) {
        this.compiled = compiled;
        this.quantities = List.copyOf(quantities);
        people = new PersonSensitivity(compiled, parameters);
        leads = new TwoScaleSensitivity(compiled, people.directions());
        looks = new SensitivitySimulator(compiled, Directions.parameters(people.directions()), quantities);
    }

    /** People of one set of parameters. */
    PersonSensitivity.Group group(ArmRunner runner, Optional<RowTracks> tracks) {
        return people.group(runner, tracks.map(RowTracks::people));
    }

    /**
     * Runs one arm.
     *
     * @param whole windows of which more than the values at both ends is wanted
     * @param group remembers the people of {@code runner}
     * @param tracks steps to keep or to take again, those of {@code group}
     */
    ArmObservation.Result observe(
            ArmPlan plan,
            NavigableSet<Window> windows,
            Set<Window> whole,
            ArmRunner runner,
            PersonSensitivity.Group group,
            Optional<RowTracks> tracks,
            RunMonitor monitor) {
        PersonSensitivity.Start start = group.start(plan, monitor);
        if (start instanceof PersonSensitivity.Start.Impossible impossible) {
            return new ArmObservation.Result.Failed(impossible.why());
        }
        Optional<ArmTrack> track = tracks.map(kept -> kept.arm(plan.id()));
        return new Walk(plan, (PersonSensitivity.Start.Ready) start, runner, whole, track, monitor).along(windows);
    }

    /** States on the way, and how they move. */
    private record Place(StateVector state, Sensitivities slopes) {}

    /** One pass over an arm, by the same pieces as without derivatives. */
    private final class Walk {
        private final Baseline person;
        private final BaselineSlopes unknown;
        private final Timetable timetable;
        private final RunOptions options;
        private final RunMonitor monitor;
        private final ArmPlan plan;
        private final Optional<ArmTrack> track;
        private final Set<Window> whole;
        private final TreeMap<Double, Place> passed = new TreeMap<>();

        Walk(
                ArmPlan plan,
                PersonSensitivity.Start.Ready start,
                ArmRunner runner,
                Set<Window> whole,
                Optional<ArmTrack> track,
                RunMonitor monitor) {
            this.plan = plan;
            this.track = track;
            this.whole = whole;
            this.monitor = monitor;
            person = start.person();
            unknown = start.slopes();
            timetable = runner.timetable(plan);
            options = runner.optionsOf(plan);
            passed.put(0.0, new Place(person.state(), unknown.states()));
        }

        ArmObservation.Result along(NavigableSet<Window> windows) {
            Map<Window, WindowSamples> seen = new HashMap<>();
            track.ifPresent(ArmTrack::begin);
            for (Window window : windows) {
                double from = window.from();
                double before = passed.floorKey(from);
                Optional<String> trouble = before < from ? lead(before, from) : Optional.empty();
                if (trouble.isEmpty()) {
                    trouble = look(window, seen);
                }
                if (trouble.isPresent()) {
                    return new ArmObservation.Result.Failed(trouble.get());
                }
            }
            return new ArmObservation.Result.Observed(Map.copyOf(seen));
        }

        private Optional<String> lead(double from, double to) {
            Place at = place(from);
            Sensitivities slopes = unknown.partial(at.slopes());
            return arrived(leads.run(run(at, from, to, options), slopes, track.map(ArmTrack::lead), monitor), to);
        }

        private Optional<String> look(Window window, Map<Window, WindowSamples> seen) {
            double to = ArmObservation.end(window);
            List<Column> columns = columns(Sampling.every(ArmObservation.interval(window)));
            List<SensitivityOutcome.Row> rows = new ArrayList<>();
            Optional<String> trouble;
            if (to - window.from() > LONG && !whole.contains(window)) {
                double first = window.from() + ArmObservation.FINEST;
                double last = to - ArmObservation.FINEST;
                trouble = look(window.from(), first, ArmObservation.FINEST, Set.of(), rows)
                        .or(() -> lead(first, last))
                        .or(() -> look(last, to, ArmObservation.FINEST, Set.of(), rows));
                rows.subList(1, Math.max(1, rows.size() - 1)).clear();
            } else {
                Set<String> averaged = new HashSet<>();
                columns.stream().filter(Column::averaged).map(Column::id).forEach(averaged::add);
                trouble = look(window.from(), to, ArmObservation.interval(window), averaged, rows);
            }
            seen.put(window, sloped(columns, rows));
            return trouble;
        }

        private Optional<String> look(
                double from, double to, double every, Set<String> averaged, List<SensitivityOutcome.Row> rows) {
            Place at = place(from);
            SensitivityRun run = SensitivityRun.of(
                            run(at, from, to, options.withEngine(Engine.ROSENBROCK)), times(from, to, every))
                    .from(unknown.partial(at.slopes()))
                    .averaging(averaged);
            SensitivityOutcome outcome = looks.run(run, track.map(ArmTrack::look), monitor);
            if (outcome instanceof SensitivityOutcome.Completed done) {
                rows.addAll(done.rows());
            }
            return arrived(outcome, to);
        }

        private Place place(double time) {
            Place at = passed.get(time);
            if (at == null) {
                throw new IllegalStateException("nothing is known at " + time + " h");
            }
            return at;
        }

        private Run run(Place at, double from, double to, RunOptions own) {
            return Run.of(person.parameters(), at.state(), timetable, Sampling.NOTHING, own)
                    .between(from, to);
        }

        private Optional<String> arrived(SensitivityOutcome outcome, double to) {
            if (outcome instanceof SensitivityOutcome.Completed done) {
                passed.put(to, new Place(done.end(), unknown.total(done.endSlopes())));
                return Optional.empty();
            }
            return Optional.of(((SensitivityOutcome.Failed) outcome).failure().message(plan.id(), plan.from()));
        }

        private SlopedRows sloped(List<Column> columns, List<SensitivityOutcome.Row> rows) {
            List<Double> times = new ArrayList<>();
            List<List<Dual>> values = new ArrayList<>();
            double first = rows.size() > 1 ? rows.get(1).time() - rows.get(0).time() : 0;
            for (int r = 0; r < rows.size(); r++) {
                SensitivityOutcome.Row row = rows.get(r);
                boolean isPart = r > 1 && row.time() - rows.get(r - 1).time() < WHOLE * first;
                times.add(row.time());
                Sensitivities total = unknown.total(row.slopes());
                List<Dual> duals = new ArrayList<>();
                for (int q = 0; q < columns.size(); q++) {
                    double[] slopes = new double[unknown.states().directions()];
                    for (int lane = 0; lane < slopes.length; lane++) {
                        slopes[lane] = total.at(q, lane);
                    }
                    boolean isEmpty = isPart && columns.get(q).averaged();
                    duals.add(new Dual(isEmpty ? Double.NaN : row.values().get(q), slopes));
                }
                values.add(List.copyOf(duals));
            }
            return new SlopedRows(columns, times, values);
        }
    }

    private List<Column> columns(Sampling sampling) {
        List<Column> all = compiled.columns(sampling);
        return quantities.stream()
                .map(id -> all.stream()
                        .filter(column -> column.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is not recorded in runs")))
                .toList();
    }

    /** When rows of a run are written [h]. */
    private static List<Double> times(double from, double to, double every) {
        List<Double> times = new ArrayList<>(List.of(from));
        for (int k = 1; from + k * every < to * (1 - 1e-12); k++) {
            times.add(from + k * every);
        }
        times.add(to);
        return times;
    }
}
