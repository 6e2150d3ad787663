package org.myobalance.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.myobalance.simulate.Directions;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.StepLog;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/**
 * What the model gives for the observations of studies that are used for fitting, with the protocols as reported: the least
 * that a fit has to simulate again and again. With derivatives by parameters where these are named. Results do not depend on
 * the number of threads. Immutable.
 */
public final class NominalPredictions {
    private final Simulator simulator;
    private final RunOptions options;
    private final Optional<String> hypothesis;
    private final StudySimulation simulation;

    /**
     * Chooses the observations: those used for fitting that the model can represent.
     *
     * @param simulator of the model, without derivatives
     * @param laboratory of the studies
     * @param options of all runs
     * @param threads at least one
     * @param studies with the observations
     * @param hypothesis switches of the model, if any
     */
    public NominalPredictions(
            Simulator simulator,
            Laboratory laboratory,
            RunOptions options,
            int threads,
            List<Study> studies,
            Optional<String> hypothesis) {
        this(simulator, options, hypothesis, simulation(laboratory, threads, studies));
    }

    private NominalPredictions(
            Simulator simulator, RunOptions options, Optional<String> hypothesis, StudySimulation simulation) {
        this.simulator = simulator;
        this.options = options;
        this.hypothesis = hypothesis;
        this.simulation = simulation;
    }

    private static StudySimulation simulation(Laboratory laboratory, int threads, List<Study> studies) {
        List<StudySimulation.Part> parts = new ArrayList<>();
        for (Study study : studies) {
            List<Measurement> fitted = study.measurements().stream()
                    .filter(Measurement::isFitted)
                    .filter(each ->
                            StudyReadings.absence(study, each, laboratory).isEmpty())
                    .toList();
            parts.add(new StudySimulation.Part(study, fitted, StudyRuns.nominal(study, fitted)));
        }
        return new StudySimulation(laboratory, parts, threads);
    }

    /**
     * The same predictions, with derivatives by some parameters. Compiles what that needs, once for all values.
     *
     * @param parameters ids, the solved one not among them
     * @return predictions whose results have a column of the jacobian for each parameter
     */
    public NominalPredictions differentiating(List<String> parameters) {
        return new NominalPredictions(
                simulator.differentiating(Directions.parameters(parameters), quantities()),
                options,
                hypothesis,
                simulation);
    }

    /**
     * The same predictions, by runs that record their steps or take recorded ones.
     *
     * @param log filled by the first predictions that get it, which must have derivatives
     * @return predictions for one evaluation at a time
     */
    public NominalPredictions withStepLog(StepLog log) {
        return new NominalPredictions(simulator, options.withStepLog(log), hypothesis, simulation);
    }

    /**
     * Names of the observations.
     *
     * @return study and id of each, in the order of the studies
     */
    public List<String> names() {
        return simulation.parts().stream()
                .flatMap(part -> part.observations().stream().map(part.study()::name))
                .toList();
    }

    /** Predictions of all observations, or why there are none. */
    public sealed interface Result {
        /**
         * Predictions.
         *
         * @param predicted one for each observation, on its scale; not a number where the scale has none
         * @param jacobian for each observation its derivatives by each parameter [1/base unit of the parameter]; of length 0
         *     without derivatives
         */
        @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
        record Found(double[] predicted, double[][] jacobian) implements Result {}

        /**
         * A run failed.
         *
         * @param observation name of the first observation that lacks it
         * @param why in a sentence
         */
        record Failed(String observation, String why) implements Result {}
    }

    /**
     * Simulates all observations, once.
     *
     * @param changes parameters that differ from the model's [base units]
     * @param monitor hears the share of the runs that are done, and may stop them
     * @return the predictions, or the first observation whose run failed
     */
    public Result at(Map<String, Double> changes, ProgressMonitor monitor) {
        List<StudyReadings> readings =
                simulation.run(new ArmObservation(simulator, options, hypothesis, changes), false, monitor);
        List<Dual> all = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            StudySimulation.Part part = simulation.parts().get(i);
            for (Measurement each : part.observations()) {
                Optional<String> failure = readings.get(i).failure(each);
                if (failure.isPresent()) {
                    return new Result.Failed(part.study().name(each), failure.get());
                }
                all.add(readings.get(i).nominal(each));
            }
        }
        return new Result.Found(
                all.stream().mapToDouble(Dual::value).toArray(),
                all.stream().map(Dual::derivatives).toArray(double[][]::new));
    }

    /** The observables that stand for what the observations measure. */
    private NavigableSet<String> quantities() {
        NavigableSet<String> ids = new TreeSet<>();
        for (StudySimulation.Part part : simulation.parts()) {
            for (Measurement each : part.observations()) {
                for (String word : each.observables()) {
                    Laboratory.Measured measured = StudyReadings.measured(simulation.laboratory(), word);
                    measured.is().ifPresent(ids::add);
                    measured.per().ifPresent(ids::add);
                }
            }
        }
        return ids;
    }
}
