package org.myobalance.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.myobalance.population.Baseline;
import org.myobalance.population.Group;
import org.myobalance.study.MethodError;
import org.myobalance.units.Hours;

/**
 * One more reading, and how much it would narrow the answer.
 *
 * @param baseline quantity that would be read
 * @param method with which
 * @param age at the reading [h]
 * @param before standard deviation of the answer now [base units of the answer]
 * @param after expected standard deviation with the reading [base units of the answer]
 */
public record NextMeasurement(Baseline baseline, MethodError method, double age, double before, double after) {
    /**
     * Share of the answer's standard deviation that the reading would take away.
     *
     * @return zero to one [-]
     */
    public double narrowing() {
        return before > 0 ? 1 - after / before : 0;
    }

    /**
     * Ranks every method of a laboratory that measures a quantity of the group, now and in a year.
     *
     * @param belief about the person, with the future up to {@code targetAge}
     * @param group of the person
     * @param methods of the laboratory
     * @param target position of the quantity that is asked for
     * @param targetAge age at which it is [h]
     * @param now age of the person [h]
     * @return the most useful first
     */
    public static List<NextMeasurement> ranked(
            Belief belief, Group group, Collection<MethodError> methods, int target, double targetAge, double now) {
        double before = belief.at(target, targetAge).spread();
        List<NextMeasurement> all = new ArrayList<>();
        for (int i = 0; i < group.baselines().size(); i++) {
            for (MethodError method : methods) {
                if (method.of().contains(group.baselines().get(i).id())) {
                    for (double age : new double[] {now, now + Hours.YEAR}) {
                        if (age <= targetAge) {
                            double after = belief.spreadAfter(target, targetAge, i, method, age);
                            all.add(new NextMeasurement(group.baselines().get(i), method, age, before, after));
                        }
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble(NextMeasurement::after));
        return List.copyOf(all);
    }
}
