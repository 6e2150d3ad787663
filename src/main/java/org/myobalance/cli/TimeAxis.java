package org.myobalance.cli;

import java.util.List;
import org.myobalance.plot.Axis;
import org.myobalance.plot.Range;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;

/**
 * The time axis of a figure: age over years; time since the start for weeks, and for arms that begin at different ages.
 *
 * @param axis as it is labelled
 * @param isAge whether it shows age
 * @param hoursPerUnit length of one unit [h]
 */
record TimeAxis(Axis axis, boolean isAge, double hoursPerUnit) {
    private static final double SHORT = 3 * Hours.YEAR;
    private static final double FEW_WEEKS = 10 * Hours.WEEK;

    static TimeAxis of(List<ArmResult> results) {
        List<ArmPlan> plans = results.stream().map(ArmResult::plan).toList();
        double longest = plans.stream()
                .mapToDouble(plan -> plan.to() - plan.from())
                .max()
                .orElse(0);
        boolean together = plans.stream().mapToDouble(ArmPlan::from).distinct().count() <= 1;
        if (together && longest > SHORT) {
            return new TimeAxis(Axis.age(), true, Hours.YEAR);
        }
        if (longest > SHORT) {
            return new TimeAxis(Axis.of("Time since start", "years"), false, Hours.YEAR);
        }
        return longest > FEW_WEEKS
                ? new TimeAxis(Axis.of("Time since start", "weeks"), false, Hours.WEEK)
                : new TimeAxis(Axis.of("Time since start", "days"), false, Hours.DAY);
    }

    /** Where an arm's time begins on the axis. */
    double origin(ArmPlan plan) {
        return isAge ? plan.from() / hoursPerUnit : 0;
    }

    /** The axis from the first start to the last end of arms, where curves begin half a unit later. */
    Axis whole(List<ArmResult> results) {
        double from = results.stream()
                .mapToDouble(result -> origin(result.plan()))
                .min()
                .orElse(0);
        double to = results.stream()
                .map(ArmResult::plan)
                .mapToDouble(plan -> origin(plan) + (plan.to() - plan.from()) * perHour())
                .max()
                .orElse(from + 1);
        return axis.withRange(new Range(from, to));
    }

    /** Units of the axis in an hour. */
    double perHour() {
        return 1 / hoursPerUnit;
    }
}
