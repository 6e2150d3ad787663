package org.myobalance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Space;
import org.myobalance.whatif.Interval;

/**
 * One parameter after data, over all draws. Effective sample sizes are rank-normalised (Vehtari, Gelman, Simpson, Carpenter
 * and Bürkner 2021).
 *
 * @param parameter itself
 * @param mean of the coordinate
 * @param deviation standard deviation of the coordinate
 * @param low lower end of the middle 90 % [base unit]
 * @param median [base unit]
 * @param high upper end [base unit]
 * @param shareOfPrior standard deviation as a share of the prior's: 1 where data say nothing
 * @param rHat whether chains agree: below 1.01
 * @param bulkSize independent draws that those of the bulk are worth
 * @param tailSize those of the ends of the middle 90 %
 */
public record Marginal(
        FreeParameter parameter,
        double mean,
        double deviation,
        double low,
        double median,
        double high,
        double shareOfPrior,
        double rHat,
        double bulkSize,
        double tailSize) {
    /**
     * Of every parameter.
     *
     * @param draws of coordinates
     * @param space whose coordinates they are
     * @return one for each parameter, in order
     */
    public static List<Marginal> of(Draws draws, Space space) {
        List<Marginal> all = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            FreeParameter parameter = space.parameters().get(i);
            double[][] chains = draws.coordinate(i);
            double[] values =
                    Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
            Interval middle = Interval.of(values);
            double deviation = Math.sqrt(StatUtils.variance(values));
            all.add(new Marginal(
                    parameter,
                    StatUtils.mean(values),
                    deviation,
                    parameter.value(middle.low()),
                    parameter.value(middle.median()),
                    parameter.value(middle.high()),
                    deviation / parameter.priorDeviation(),
                    Convergence.rHat(chains),
                    Convergence.bulkSize(chains),
                    Convergence.tailSize(chains)));
        }
        return List.copyOf(all);
    }
}
