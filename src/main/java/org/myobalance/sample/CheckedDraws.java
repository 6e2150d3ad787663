package org.myobalance.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.calibration.SurrogateCheck;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Draws of a surrogate that the model itself has evaluated, and how far both differ. Immutable.
 *
 * @param all one for each evaluated draw, in order
 */
public record CheckedDraws(List<Checked> all) {
    /** Copies the list. {@inheritDoc} */
    public CheckedDraws {
        all = List.copyOf(all);
    }

    /**
     * One draw.
     *
     * @param draw its position, counted through all chains
     * @param surrogate its log density under the surrogate [nats]
     * @param model that under the model itself [nats]; minus infinity where there were no predictions
     */
    public record Checked(int draw, double surrogate, double model) {
        /**
         * Whether the model had no predictions.
         *
         * @return true if it had none
         */
        public boolean isFailed() {
            return !Double.isFinite(model);
        }

        /** Log density of the model less that of the surrogate, which are the same where the surrogate is exact. */
        double difference() {
            return model - surrogate;
        }
    }

    /**
     * Evaluates draws by the model until all are done or it is stopped.
     *
     * @param model posterior of the model itself
     * @param draws of the surrogate, which is exact at the optimum
     * @param positions of the draws to evaluate, counted through all chains
     * @param known log densities of the first of them, from an earlier run
     * @param monitor hears of each evaluation, and may stop them before each
     * @param reached told of the log densities after every evaluation: a good place to store them
     * @return those that are done
     */
    public static CheckedDraws run(
            Posterior model,
            Draws draws,
            List<Integer> positions,
            List<Double> known,
            ProgressMonitor monitor,
            Consumer<List<Double>> reached) {
        List<Double> logs = new ArrayList<>(known);
        while (logs.size() < positions.size() && !monitor.isCancelled()) {
            monitor.report(
                    "check " + (logs.size() + 1) + " of " + positions.size(), logs.size() / (double) positions.size());
            Posterior.Point point = model.at(draws.at(positions.get(logs.size())), false);
            if (point.answer() instanceof ObservationModel.Answer.None none
                    && none.reason() == ObservationModel.Reason.CANCELLED) {
                break;
            }
            logs.add(Double.isFinite(point.log()) ? point.log() : Double.NEGATIVE_INFINITY);
            reached.accept(List.copyOf(logs));
        }
        List<Checked> all = new ArrayList<>();
        for (int i = 0; i < logs.size(); i++) {
            all.add(new Checked(positions.get(i), draws.log(positions.get(i)), logs.get(i)));
        }
        return new CheckedDraws(all);
    }

    /**
     * The log densities under the model.
     *
     * @return in order [nats]
     */
    public List<Double> logs() {
        return all.stream().map(Checked::model).toList();
    }

    /**
     * Draws that the model has predictions for.
     *
     * @return their positions, counted through all chains
     */
    public List<Integer> predicted() {
        return all.stream().filter(each -> !each.isFailed()).map(Checked::draw).toList();
    }

    /**
     * How far the model differs.
     *
     * @return mean, deviation and largest difference, and what delayed acceptance would take
     */
    public SurrogateCheck summary() {
        double[] differences = all.stream()
                .filter(each -> !each.isFailed())
                .mapToDouble(Checked::difference)
                .toArray();
        boolean isNone = differences.length == 0;
        return new SurrogateCheck(
                all.size(),
                all.size() - differences.length,
                isNone ? OptionalDouble.empty() : OptionalDouble.of(StatUtils.mean(differences)),
                differences.length < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.sqrt(StatUtils.variance(differences))),
                all.stream()
                        .filter(each -> !each.isFailed())
                        .map(Checked::difference)
                        .max(Comparator.comparingDouble(Math::abs))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                acceptance());
    }

    /** Of each draw after the last before it that did not fail. */
    private OptionalDouble acceptance() {
        double now = Double.NaN;
        double sum = 0;
        int proposals = 0;
        for (Checked each : all) {
            if (!Double.isNaN(now)) {
                proposals++;
                sum += each.isFailed() ? 0 : Math.min(1, Math.exp(each.difference() - now));
            }
            now = each.isFailed() ? now : each.difference();
        }
        return proposals == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / proposals);
    }
}
