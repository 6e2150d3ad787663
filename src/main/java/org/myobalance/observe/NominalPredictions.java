package org.myobalance.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Workers;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ParallelRuns;
import org.myobalance.whatif.PersonSensitivity;

/**
 * What the model gives for the rows of studies that are used for fitting, as told: the least that a fit needs to ask for
 * again and again. Results do not depend on the number of threads. Immutable.
 */
public final class NominalPredictions {
    private final Simulator simulator;
    private final Laboratory laboratory;
    private final RunOptions options;
    private final int threads;
    private final Optional<String> hypothesis;
    private final List<Own> studies = new ArrayList<>();

    /** The rows of one study, and the runs that they need. */
    private record Own(Study study, List<Measurement> rows, StudyRuns shots) {}

    /**
     * Chooses the rows: those used for fitting that the model can represent.
     *
     * @param hypothesis switches of the model, if any
     * @param threads at least one
     */
    public NominalPredictions(
            Simulator simulator,
            Laboratory laboratory,
            RunOptions options,
            int threads,
            List<Study> studies,
            Optional<String> hypothesis) {
        this.simulator = simulator;
        this.laboratory = laboratory;
        this.options = options;
        this.threads = threads;
        this.hypothesis = hypothesis;
        for (Study study : studies) {
            List<Measurement> rows = study.measurements().stream()
                    .filter(Measurement::isFitted)
                    .filter(row -> StudyReadings.absence(study, row, laboratory).isEmpty())
                    .toList();
            this.studies.add(new Own(study, rows, StudyRuns.nominal(study, rows)));
        }
    }

    /** Names of the rows, in the order of the studies. */
    public List<String> names() {
        return studies.stream()
                .flatMap(own -> own.rows().stream().map(row -> own.study().name(row)))
                .toList();
    }

    /** Numbers for all rows, or why there are none. */
    public sealed interface Answer {
        /**
         * Numbers.
         *
         * @param values one for each row, on its scale; not a number where it has none
         */
        record Values(List<Double> values) implements Answer {
            /** Copies the list. */
            public Values {
                values = List.copyOf(values);
            }
        }

        /**
         * Derivatives.
         *
         * @param values as the runs with derivatives have them, which take steps of their own
         * @param slopes for each row one by each parameter
         */
        @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
        record Slopes(double[] values, double[][] slopes) implements Answer {}

        /**
         * A run failed.
         *
         * @param row name of the first row that lacks it
         */
        record Failed(String row, String why) implements Answer {}
    }

    /**
     * Simulates all rows.
     *
     * @param changes parameters that differ from the model's [base units]
     */
    public Answer values(Map<String, Double> changes, ParallelRuns.Watch watch) {
        ArmObservation arms = new ArmObservation(simulator, options, hypothesis, changes);
        RunMonitor monitor = watch.silent();
        List<Map<StudyRuns.Key, ArmObservation.Seen>> seen = sideBySide(
                watch, (name, own, key, windows) -> arms.watch(name, own.shots().setting(key), windows, monitor));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            Own own = studies.get(i);
            StudyReadings readings = new StudyReadings(own.study(), laboratory, own.shots(), seen.get(i));
            for (Measurement row : own.rows()) {
                try {
                    values.add(readings.nominal(row));
                } catch (StudyReadings.Unseen e) {
                    return new Answer.Failed(own.study().name(row), String.valueOf(e.getMessage()));
                }
            }
        }
        return new Answer.Values(values);
    }

    /** Derivatives by some parameters, at any values of all. Compiled once; immutable. */
    public final class Differentiated {
        private final ArmSlopes slopes;

        private Differentiated(List<String> parameters) {
            slopes = new ArmSlopes(simulator.compiled(), parameters, quantities());
        }

        /**
         * Derivatives of all rows.
         *
         * @param changes as for {@link #values}
         * @param tracks filled by the first evaluation that gets them, whose derivatives are those of the numbers that
         *     later ones give; derivatives of later ones have no meaning
         */
        public Answer at(Map<String, Double> changes, Optional<RowTracks> tracks, ParallelRuns.Watch watch) {
            ArmObservation arms = new ArmObservation(simulator, options, hypothesis, changes);
            PersonSensitivity.Group people = slopes.group(arms.runner(), tracks);
            RunMonitor monitor = watch.silent();
            List<Map<StudyRuns.Key, ArmSlopes.Seen>> seen = sideBySide(watch, (name, own, key, windows) -> {
                ArmPlan plan = arms.plan(name, own.shots().setting(key), windows);
                return slopes.watch(plan, windows, arms.runner(), people, tracks, monitor);
            });
            List<Dual> rows = new ArrayList<>();
            for (int i = 0; i < studies.size(); i++) {
                Own own = studies.get(i);
                SlopedReadings readings = new SlopedReadings(own.study(), laboratory, own.shots(), seen.get(i));
                for (Measurement row : own.rows()) {
                    try {
                        rows.add(readings.onScale(row));
                    } catch (StudyReadings.Unseen e) {
                        return new Answer.Failed(own.study().name(row), String.valueOf(e.getMessage()));
                    }
                }
            }
            return new Answer.Slopes(
                    rows.stream().mapToDouble(Dual::value).toArray(),
                    rows.stream().map(Dual::slopes).toArray(double[][]::new));
        }
    }

    /**
     * The same rows with derivatives.
     *
     * @param parameters ids, the solved one not among them
     */
    public Differentiated by(List<String> parameters) {
        return new Differentiated(parameters);
    }

    /** The observables that stand for what the rows measure. */
    private List<String> quantities() {
        TreeSet<String> ids = new TreeSet<>();
        for (Own own : studies) {
            for (Measurement row : own.rows()) {
                Laboratory.Measured measured = StudyReadings.measured(laboratory, row);
                measured.is().ifPresent(ids::add);
                measured.per().ifPresent(ids::add);
            }
        }
        return List.copyOf(ids);
    }

    /** How one arm is run. */
    private interface Look<T> {
        T at(String name, Own own, StudyRuns.Key key, NavigableSet<Window> windows);
    }

    private <T> List<Map<StudyRuns.Key, T>> sideBySide(ParallelRuns.Watch watch, Look<T> look) {
        List<Callable<T>> tasks = new ArrayList<>();
        List<Map.Entry<Integer, StudyRuns.Key>> places = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            Own own = studies.get(i);
            int study = i;
            own.shots().runs().forEach((key, windows) -> {
                String name = own.study().id() + "/" + key.arm();
                tasks.add(() -> look.at(name, own, key, windows));
                places.add(Map.entry(study, key));
            });
        }
        List<Map<StudyRuns.Key, T>> seen = new ArrayList<>();
        studies.forEach(own -> seen.add(new LinkedHashMap<>()));
        ExecutorService pool = Workers.pool(threads, "myobalance row");
        try {
            List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
            for (int i = 0; i < futures.size(); i++) {
                seen.get(places.get(i).getKey())
                        .put(places.get(i).getValue(), futures.get(i).get());
                watch.progress((i + 1.0) / futures.size());
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(RunMonitor.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run broke the program", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
