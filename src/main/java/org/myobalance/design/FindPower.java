package org.myobalance.design;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.myobalance.design.DesignResult.Basis;
import org.myobalance.design.DesignResult.FindAnswer;
import org.myobalance.observe.Prediction;
import org.myobalance.study.Measurement;

/**
 * The power of one experiment to find changes of its measurements by t tests.
 *
 * <p>The spread between laboratories has no part in it: one laboratory multiplies a change, and no change stays none, as for directions in the likelihood. What is not known of the
 * change itself, draws, assumptions and the model's discrepancy, has; where that may reverse the change, no number of people finds it.
 */
final class FindPower {
    private final Design design;
    private final Experiment experiment;
    private final ExperimentPredictions predictions;
    private final TTest test;

    FindPower(Design design, Experiment experiment, ExperimentPredictions predictions) {
        this.design = design;
        this.experiment = experiment;
        this.predictions = predictions;
        this.test = new TTest(design.alpha());
    }

    /** One answer for a stated change; for one that the model expects, one at the best values and one with all that is not known. */
    List<FindAnswer> answers(Find find) {
        int row = rowOf(find);
        Prediction.Parts best = predictions.best(row);
        OptionalDouble stated = find.stated();
        if (stated.isPresent()) {
            return List.of(answer(find, row, Basis.STATED, new double[] {stated.getAsDouble()}, 0));
        }
        return List.of(
                answer(find, row, Basis.BEST, new double[] {best.predicted()}, 0),
                answer(
                        find,
                        row,
                        Basis.EXPECTED,
                        predictions.means(row),
                        Math.hypot(best.assumed(), best.discrepancy())));
    }

    private int rowOf(Find find) {
        List<Measurement> rows = experiment.study().measurements();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(find.row())) {
                return i;
            }
        }
        throw new IllegalStateException("checked when read: no measurement " + find.row());
    }

    /** @param effects equally likely changes, on the scale of the measurement */
    private FindAnswer answer(Find find, int index, Basis basis, double[] effects, double unknown) {
        Measurement row = experiment.study().measurements().get(index);
        Prediction.Result.Predicted number =
                predictions.best().get(index).result().orElseThrow();
        double planned = number.parts().standardError();
        double plannedVariance = experiment.plannedVariance(row);
        Sizes sizes = Sizes.of(
                experiment,
                design.largest(),
                n -> {
                    double error = planned * Math.sqrt(experiment.personVariance(row, n) / plannedVariance);
                    int degrees = experiment.degrees(row, n);
                    return mean(effects, each -> test.power(find.sign() * each, error, unknown, degrees));
                },
                mean(effects, each -> test.ofAllPeople(find.sign() * each, unknown)));
        double effect = mean(effects, each -> each);
        return new FindAnswer(experiment, row, find, basis, number.isLog() ? Math.exp(effect) : effect, sizes);
    }

    private interface Of {
        double effect(double effect);
    }

    private static double mean(double[] effects, Of of) {
        return Arrays.stream(effects).map(of::effect).average().orElseThrow();
    }
}
