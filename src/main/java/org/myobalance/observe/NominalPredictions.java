package org.myobalance.observe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
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
    private final Optional<String> hypothesis;
    private final StudySimulation simulation;

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
        this.hypothesis = hypothesis;
        List<StudySimulation.Part> parts = studies.stream()
                .map(study -> {
                    List<Measurement> fitted = study.measurements().stream()
                            .filter(Measurement::isFitted)
                            .filter(each -> StudyReadings.absence(study, each, laboratory)
                                    .isEmpty())
                            .toList();
                    return new StudySimulation.Part(study, fitted, StudyRuns.nominal(study, fitted));
                })
                .toList();
        simulation = new StudySimulation(laboratory, parts, threads);
    }

    /** Names of the rows, in the order of the studies. */
    public List<String> names() {
        return simulation.parts().stream()
                .flatMap(part -> part.observations().stream().map(part.study()::name))
                .toList();
    }

    /** Numbers for all rows, or why there are none. */
    public sealed interface Answer {
        /**
         * Numbers.
         *
         * @param values one for each observation, on its scale; not a number where the scale has none
         * @param jacobian for each observation its derivatives by each parameter; of length 0 without parameters
         */
        @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
        record Found(double[] values, double[][] jacobian) implements Answer {}

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
        return answer(simulation.run(
                false,
                (name, part, key) ->
                        arms.observe(name, part.runs().setting(key), part.runs().windows(key), monitor),
                watch));
    }

    private Answer answer(List<StudyReadings> readings) {
        List<Dual> all = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            StudySimulation.Part part = simulation.parts().get(i);
            for (Measurement each : part.observations()) {
                Optional<String> failure = readings.get(i).failure(each);
                if (failure.isPresent()) {
                    return new Answer.Failed(part.study().name(each), failure.get());
                }
                all.add(readings.get(i).nominal(each));
            }
        }
        return new Answer.Found(
                all.stream().mapToDouble(Dual::value).toArray(),
                all.stream().map(Dual::derivatives).toArray(double[][]::new));
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
            return answer(simulation.run(
                    false,
                    (name, part, key) -> {
                        NavigableSet<Window> windows = part.runs().windows(key);
                        ArmPlan plan = arms.plan(name, part.runs().setting(key), windows);
                        return slopes.observe(plan, windows, whole(part, key), arms.runner(), people, tracks, monitor);
                    },
                    watch));
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
        for (StudySimulation.Part part : simulation.parts()) {
            for (Measurement each : part.observations()) {
                Laboratory.Measured measured = StudyReadings.measured(laboratory, each);
                measured.is().ifPresent(ids::add);
                measured.per().ifPresent(ids::add);
            }
        }
        return List.copyOf(ids);
    }

    /** Windows of a run in which more is read than the change of a slow quantity from one end to the other. */
    private Set<Window> whole(StudySimulation.Part part, StudyRuns.Key key) {
        Set<Window> whole = new HashSet<>();
        for (Measurement each : part.observations()) {
            Laboratory.Measured measured = StudyReadings.measured(laboratory, each);
            if (!measured.isSlope() || averages(measured)) {
                Stream.concat(Stream.of(new Measurement.Reference(each.arm(), each.when())), each.reference().stream())
                        .filter(sample -> sample.arm().equals(key.arm()))
                        .forEach(sample -> whole.add(Window.of(
                                sample.when(), part.runs().setting(key).protocol())));
            }
        }
        return whole;
    }

    private boolean averages(Laboratory.Measured measured) {
        List<String> ids =
                Stream.concat(measured.is().stream(), measured.per().stream()).toList();
        return simulator.compiled().columns(Sampling.every(24)).stream()
                .anyMatch(column -> column.averaged() && ids.contains(column.id()));
    }
}
