package org.myobalance.inference;

import java.util.List;
import java.util.OptionalInt;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.RequestException;
import org.myobalance.observe.Prediction;
import org.myobalance.simulate.ProgressMonitor;

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
     * @param monitor hears how far it is, and may stop it
     * @return one prediction for each observation, in the order of the files; one that cannot be simulated says why
     * @throws RequestException if the model does not have the hypothesis
     */
    public static List<Prediction> of(
            StudyData data, FitConditions conditions, ParameterChoice parameters, ProgressMonitor monitor) {
        return new PredictionRun(data, conditions, new DrawChoice(parameters, 0)).best(monitor);
    }

    /**
     * Predicts every observation as the command {@code predict --ensemble} does: with the calibration beside the model file, and
     * the band that the usual number of its draws gives.
     *
     * @param data model and studies
     * @return one prediction for each observation, in the order of the files, and their bands; none without a calibration
     * @throws FaultyInputException if the calibration beside the model is faulty
     */
    public static BandedPredictions withBands(StudyData data) {
        ParameterChoice usual = ParameterChoice.usual(data.modelFile(), data.model());
        DrawChoice draws = DrawChoice.of(usual, data.modelFile(), OptionalInt.empty());
        return new PredictionRun(data, FitConditions.defaults(), draws).withBands(ProgressMonitor.NONE);
    }
}
