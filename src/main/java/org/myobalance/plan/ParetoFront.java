package org.myobalance.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What none of the others beats in every aim at once. Costs are what is to be small. */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * Picks what is not dominated; of several with equal costs the first.
     *
     * @param <T> what has costs
     * @param all to pick from
     * @param costs of one, one for each aim
     * @return those that are not dominated, by the first cost, then in their order
     */
    public static <T> List<T> of(List<T> all, Function<T, List<Double>> costs) {
        List<T> front = new ArrayList<>();
        for (T each : all) {
            List<Double> own = costs.apply(each);
            boolean isBeaten = front.stream().anyMatch(other -> covers(costs.apply(other), own));
            if (!isBeaten) {
                front.removeIf(other -> covers(own, costs.apply(other)));
                front.add(each);
            }
        }
        front.sort(Comparator.comparingDouble(each -> costs.apply(each).get(0)));
        return List.copyOf(front);
    }

    /** Whether one is nowhere worse than another. */
    private static boolean covers(List<Double> one, List<Double> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!(one.get(i) <= other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The area that a front of two costs dominates up to a corner, its hypervolume.
     *
     * @param costs of each point
     * @param corner worst costs; points beyond it count nothing
     * @return the area, in the product of the units of both costs
     */
    public static double hypervolume(List<List<Double>> costs, List<Double> corner) {
        List<List<Double>> front = of(costs, point -> point);
        double area = 0;
        double ceiling = corner.get(1);
        for (List<Double> point : front) {
            if (point.get(0) < corner.get(0) && point.get(1) < ceiling) {
                area += (corner.get(0) - point.get(0)) * (ceiling - point.get(1));
                ceiling = point.get(1);
            }
        }
        return area;
    }
}
