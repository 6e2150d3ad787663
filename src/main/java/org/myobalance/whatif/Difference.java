package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Trajectory;

/**
 * How far two runs of one arm lie apart in one quantity, relative to the largest value that the second shows.
 *
 * @param arm that was run twice
 * @param column the quantity
 * @param largest over all samples [-]
 * @param age where it is largest [h]
 * @param atEnd in the last sample that has a value [-]
 */
public record Difference(String arm, Column column, double largest, double age, double atEnd) {
    /**
     * Compares two runs of an arm.
     *
     * @param result the run that is compared
     * @param reference the run that it is compared with
     * @param floor size of a quantity, by its id, below which a difference is relative to that [base unit]: what one run leaves at zero, another
     *     leaves at rounding
     * @return one difference for each quantity; none if either run has no samples or their times are not the same
     */
    public static List<Difference> between(ArmResult result, ArmResult reference, ToDoubleFunction<String> floor) {
        List<Difference> differences = new ArrayList<>();
        if (result.outcome().isPresent() && reference.outcome().isPresent()) {
            Outcome first = result.outcome().get();
            Outcome second = reference.outcome().get();
            if (java.util.Arrays.equals(
                    first.trajectory().times(), second.trajectory().times())) {
                for (int c = 0; c < first.trajectory().columns().size(); c++) {
                    Column column = first.trajectory().columns().get(c);
                    double size = floor.applyAsDouble(column.id());
                    differences.add(of(result.plan(), c, first.trajectory(), second.trajectory(), size));
                }
            }
        }
        return differences;
    }

    private static Difference of(ArmPlan plan, int c, Trajectory a, Trajectory b, double least) {
        double size = least;
        for (int row = 0; row < b.size(); row++) {
            if (!b.isEmpty(c, row)) {
                size = Math.max(size, Math.max(-b.low(c, row), b.high(c, row)));
            }
        }
        double largest = 0;
        double age = plan.from();
        double last = 0;
        for (int row = 0; row < b.size(); row++) {
            if (!a.isEmpty(c, row) && !b.isEmpty(c, row)) {
                double off = Math.abs(a.value(c, row) - b.value(c, row));
                last = off == 0 ? 0 : off / size;
                if (last > largest) {
                    largest = last;
                    age = plan.from() + b.time(row);
                }
            }
        }
        return new Difference(plan.id(), a.columns().get(c), largest, age, last);
    }
}
