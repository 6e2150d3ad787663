package org.myobalance.design;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.fit.Datum;
import org.myobalance.fit.FittedObservations;
import org.myobalance.observe.Prediction;

/**
 * Where the reports of all rows of an experiment are expected together under one hypothesis, for any number of people. One component for each draw: the means are those
 * of the draw, the covariance is that of the likelihood,
 *
 * <pre>Σᵢⱼ = gᵢ gⱼ (same laboratory effect) + δᵢⱼ (errorᵢ² − seᵢ² + seᵢ² vᵢ(n)/vᵢ(planned))</pre>
 *
 * <p>with the errors and gains of {@link Datum}. Only se, what persons differ by, falls with their number.
 */
final class StudyDistribution {
    private final Experiment experiment;
    private final List<List<Row>> components;

    private StudyDistribution(Experiment experiment, List<List<Row>> components) {
        this.experiment = experiment;
        this.components = components;
    }

    /** One row under one draw. */
    private record Row(Prediction prediction, double mean, Datum datum) {}

    /**
     * The distribution from predictions.
     *
     * @param experiment whose rows they are
     * @param best at the best values, with what had to be assumed
     * @param draws nominal predictions of the same rows under each draw; none for the best values alone
     */
    static StudyDistribution of(Experiment experiment, List<Prediction> best, List<List<Prediction>> draws) {
        List<List<Row>> components = new ArrayList<>();
        for (List<Prediction> draw : draws.isEmpty() ? List.of(best) : draws) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < best.size(); i++) {
                // as for predictive bands: what was assumed, and the model's discrepancy, add what they add at the best
                // values
                Prediction.Parts own = draw.get(i).result().orElseThrow().parts();
                Prediction.Parts at = best.get(i).result().orElseThrow().parts();
                Prediction.Parts parts = new Prediction.Parts(
                        own.predicted(),
                        own.reported(),
                        own.standardError(),
                        own.gain(),
                        at.assumed(),
                        own.response(),
                        at.discrepancy(),
                        at.discrepancyUnit());
                rows.add(new Row(draw.get(i), own.predicted(), FittedObservations.planned(draw.get(i), parts)));
            }
            components.add(List.copyOf(rows));
        }
        return new StudyDistribution(experiment, List.copyOf(components));
    }

    /**
     * The distribution for a number of people.
     *
     * @param smallest people who begin in the smallest group
     */
    NormalMixture at(int smallest) {
        return mixture(row -> experiment.personVariance(row.prediction().measurement(), smallest)
                / experiment.plannedVariance(row.prediction().measurement()));
    }

    /** The distribution that no number of people narrows further; their share of the variance is one in a thousand million. */
    NormalMixture ofAllPeople() {
        return mixture(row -> 1e-9);
    }

    /** Reads what the variance of the person is multiplied with. */
    private interface Share {
        double of(Row row);
    }

    private NormalMixture mixture(Share share) {
        List<double[]> means = new ArrayList<>();
        List<double[][]> covariances = new ArrayList<>();
        for (List<Row> rows : components) {
            means.add(rows.stream().mapToDouble(Row::mean).toArray());
            covariances.add(covariance(rows, share));
        }
        return NormalMixture.of(means, covariances);
    }

    private static double[][] covariance(List<Row> rows, Share share) {
        double[][] covariance = new double[rows.size()][rows.size()];
        for (int i = 0; i < covariance.length; i++) {
            Datum own = rows.get(i).datum();
            for (int j = 0; j < covariance.length; j++) {
                Datum other = rows.get(j).datum();
                covariance[i][j] = own.laboratory().equals(other.laboratory()) ? own.gain() * other.gain() : 0;
            }
            double person = own.testError() * own.testError();
            covariance[i][i] += own.error() * own.error() - person + person * share.of(rows.get(i));
        }
        return covariance;
    }
}
