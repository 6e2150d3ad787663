package org.myobalance.inference;

import java.util.List;
import java.util.Map;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.RequestException;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictor;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Simulator;

/** Predicts the observations of studies, in one call. The command {@code predict} gives the same numbers. */
public final class StudyPredictions {
    private StudyPredictions() {}

    /**
     * Predicts every observation as the command {@code predict} does: with the calibration beside the model file where there
     * is one.
     *
     * @param data model and studies
     * @return one prediction for each observation, in the order of the files; one that cannot be simulated says why
     * @throws FaultyInputException if the calibration beside the model is faulty
     */
    public static List<Prediction> of(StudyData data) {
        return of(
                data,
                FitConditions.defaults(),
                ParameterChoice.usual(data.modelFile(), data.model()),
                ProgressMonitor.NONE);
    }

    /**
     * Predicts every observation, on all cores. The numbers do not depend on how many there are.
     *
     * @param data model and studies
     * @param conditions method, tolerance, hypothesis and changes
     * @param parameters parameter set, over which the hypothesis and the changes are stronger
     * @param outer hears how far it is, and may stop it
     * @return one prediction for each observation, in the order of the files; one that cannot be simulated says why
     * @throws RequestException if the model does not have the hypothesis
     */
    public static List<Prediction> of(
            StudyData data, FitConditions conditions, ParameterChoice parameters, ProgressMonitor outer) {
        conditions.hypothesis().ifPresent(data.model()::hypothesis);
        ProgressMonitor monitor = outer.until(conditions.deadline());
        Map<String, Double> values = ParameterChoice.under(
                parameters.values(),
                data.model(),
                conditions.hypothesis(),
                conditions.changes().values());
        Predictor predictor = new Predictor(
                new Simulator(CompiledModel.of(data.model())),
                data.laboratory(),
                conditions.runOptions(),
                Runtime.getRuntime().availableProcessors());
        return predictor.predict(data.studies(), conditions.hypothesis(), values, monitor);
    }
}
