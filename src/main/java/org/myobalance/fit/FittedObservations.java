package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.observe.Prediction;
import org.myobalance.study.Measurement;

/**
 * The observations that a likelihood is made of, with what the model gives for each.
 *
 * @param observations predictions of the observations used for fitting, in order
 * @param data the same as the likelihood sees them
 * @param failures why some observation used for fitting has no prediction; not empty makes the loss infinite
 */
public record FittedObservations(List<Prediction> observations, List<Datum> data, List<String> failures) {
    /**
     * Share of the variance between laboratories that all observations of one assay of one study have in common: machine, reagents
     * and persons. The rest is of each observation by itself: another antibody, another muscle, another biopsy. Assumed: no study
     * tells the two apart.
     */
    private static final double IN_COMMON = 0.5;

    /** Copies the lists. {@inheritDoc} */
    public FittedObservations {
        observations = List.copyOf(observations);
        data = List.copyOf(data);
        failures = List.copyOf(failures);
    }

    /**
     * Chooses the predictions whose observations are used for fitting.
     *
     * @param predictions of any observations
     * @return those used for fitting, in their order, as the likelihood sees them
     */
    public static FittedObservations of(List<Prediction> predictions) {
        List<Prediction> observations = new ArrayList<>();
        List<Datum> data = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Prediction each : predictions) {
            if (!each.measurement().isFitted()) {
                continue;
            }
            String name = each.name();
            if (each.result() instanceof Prediction.Result.Predicted found
                    && !(found.parts().standardError() > 0)) {
                failures.add(name + ": its standard error is 0, which would outweigh all other data");
            } else if (each.result() instanceof Prediction.Result.Predicted found) {
                observations.add(each);
                data.add(datum(each, found.parts()));
            } else if (each.result() instanceof Prediction.Result.Missing missing) {
                failures.add(name + ": " + missing.why());
            }
        }
        return new FittedObservations(observations, data, failures);
    }

    /**
     * An observation that is still to be made, as the likelihood will see it once a number is reported.
     *
     * @param prediction of the observation
     * @param parts what its spread is made of
     * @return its errors and gain; the number is of no account
     */
    public static Datum planned(Prediction prediction, Prediction.Parts parts) {
        return datum(prediction, parts);
    }

    private static Datum datum(Prediction prediction, Prediction.Parts parts) {
        Measurement row = prediction.measurement();
        boolean isNumber = parts.reported().isPresent();
        // two changes that one laboratory reads have its effect in common: what is left of it is of how they differ
        double inCommon = row.against().isPresent() ? 0 : IN_COMMON;
        return new Datum(
                prediction.name(),
                prediction.study().id(),
                // what studies differ by is common to all that a study says of the response, by whatever assay
                row.contrast().map(word -> "contrast " + word).orElse(row.assay()),
                parts.reported().orElse(0),
                isNumber ? Optional.empty() : row.reported().direction(),
                parts.standardError(),
                // the model's discrepancy is independent between observations: what it does not know of one miRNA says
                // nothing of another by the same assay
                Math.hypot(
                        Math.hypot(parts.standardError(), parts.assumed()),
                        Math.hypot(Math.sqrt(1 - inCommon) * parts.gain(), parts.discrepancy())),
                Math.hypot(Math.sqrt(inCommon) * parts.gain(), parts.response()));
    }

    /**
     * What the model gives for each observation.
     *
     * @return one number for each, on its scale
     */
    public double[] predicted() {
        double[] predicted = new double[observations.size()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = ((Prediction.Result.Predicted) observations.get(i).result())
                    .parts()
                    .predicted();
        }
        return predicted;
    }

    /**
     * The log likelihood of all observations.
     *
     * @param robust whether numbers are Student t with 4 degrees of freedom, so that outliers weigh less
     * @return in nats; minus infinity if an observation has no prediction
     */
    public double log(boolean robust) {
        return failures.isEmpty() ? new Likelihood(data, robust).log(predicted()) : Double.NEGATIVE_INFINITY;
    }
}
