package org.myobalance.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
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
 * @param error standard error, from the finite number of lives, of how much less it narrows than the most useful one; zero
 *     for that one [-]
 */
public record NextMeasurement(
        Baseline baseline, MethodError method, double age, double before, double after, double error) {
    /** Differences below this share of the standard deviation nobody would see in a band [-]. */
    private static final double NOTICED = 0.03;
    /** A difference is told from the noise of simulation where it is above so many standard errors. */
    private static final double TOLD = 2;
    /** Parts into which lives are divided to see what depends on them. */
    private static final int PARTS = 20;

    /**
     * Share of the answer's standard deviation that the reading would take away.
     *
     * @return zero to one [-]
     */
    public double narrowing() {
        return before > 0 ? 1 - after / before : 0;
    }

    /**
     * Whether it does nearly as much as the most useful one: the difference is within the noise of simulation, or less than 3 %
     * of the standard deviation.
     *
     * @param best the most useful one
     * @return true if which of both is better cannot be told, or does not matter
     */
    public boolean isTied(NextMeasurement best) {
        return !(best.narrowing() - narrowing() > Math.max(NOTICED, TOLD * error));
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
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < group.baselines().size(); i++) {
            for (MethodError method : methods) {
                if (method.of().contains(group.baselines().get(i).id())) {
                    for (double age : new double[] {now, now + Hours.YEAR}) {
                        if (age <= targetAge) {
                            double after = belief.spreadAfter(target, targetAge, i, method, age);
                            all.add(new Candidate(
                                    i, new NextMeasurement(group.baselines().get(i), method, age, before, after, 0)));
                        }
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble(each -> each.next().after()));
        return withErrors(belief, all, target, targetAge);
    }

    /** A reading, and the position of its quantity in the group. */
    private record Candidate(int position, NextMeasurement next) {
        double after(Belief belief, int target, double targetAge) {
            return belief.spreadAfter(target, targetAge, position, next.method(), next.age());
        }

        NextMeasurement with(double error) {
            return new NextMeasurement(next.baseline(), next.method(), next.age(), next.before(), next.after(), error);
        }
    }

    /** Jackknife: each part of the lives is left out in turn. */
    private static List<NextMeasurement> withErrors(
            Belief belief, List<Candidate> ranked, int target, double targetAge) {
        int parts = Math.min(PARTS, belief.lives().size());
        double[][] behind = new double[ranked.size()][parts];
        for (int part = 0; part < parts && parts > 1; part++) {
            Belief others = belief.without(part, parts);
            double before = others.at(target, targetAge).spread();
            for (int i = 0; i < behind.length && before > 0; i++) {
                double more = ranked.get(i).after(others, target, targetAge)
                        - ranked.get(0).after(others, target, targetAge);
                behind[i][part] = more / before;
            }
        }
        List<NextMeasurement> all = new ArrayList<>();
        for (int i = 0; i < behind.length; i++) {
            // (parts − 1)/parts · Σ (dᵢ − d̄)²
            all.add(ranked.get(i).with(Math.sqrt((parts - 1) * StatUtils.populationVariance(behind[i]))));
        }
        return List.copyOf(all);
    }
}
