package org.myobalance.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.study.MethodError;

/** Holds simulated lives of a group beside what a cohort shows. */
public final class CohortCheck {
    /** Ages at which a range of ages is looked at, evenly. */
    private static final int AGES = 5;

    private CohortCheck() {}

    /** What of a cohort is compared. */
    public enum What {
        /** Mean of the persons. */
        MEAN,
        /** Standard deviation between them. */
        SPREAD,
        /** Change of the mean from the youngest to the oldest age. */
        CHANGE,
        /** Share of persons below a value. */
        BELOW
    }

    /**
     * One number of a cohort and of the model.
     *
     * @param cohort that shows it
     * @param what of it
     * @param value below which a share is counted [base units]; empty for the others
     * @param observed in the cohort [base units, or share]
     * @param simulated by the model [base units, or share]
     */
    public record Row(Cohort cohort, What what, OptionalDouble value, double observed, double simulated) {}

    /**
     * Compares lives with every cohort of their sex that their ages reach.
     *
     * @param cohorts of a population
     * @param group whose lives they are
     * @param lives of the same weight
     * @param methods what a reading is worth; that of a cohort adds its spread to that between persons
     * @return one row for each number
     */
    public static List<Row> of(List<Cohort> cohorts, Group group, List<Life> lives, Map<String, MethodError> methods) {
        List<Row> rows = new ArrayList<>();
        for (Cohort cohort : cohorts) {
            boolean isReached = lives.stream()
                    .allMatch(life -> life.courses().from() <= cohort.from()
                            && life.courses().to() >= cohort.to());
            if (cohort.female() == group.female() && isReached && !lives.isEmpty()) {
                int baseline = group.position(cohort.baseline()).orElseThrow();
                MethodError method = methods.get(cohort.method());
                double repeat = method == null ? 0 : method.repeat();
                add(rows, cohort, over(baseline, cohort, lives, repeat), baseline, lives);
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, Cohort cohort, WeightedNormals persons, int baseline, List<Life> lives) {
        OptionalDouble none = OptionalDouble.empty();
        cohort.mean().ifPresent(mean -> rows.add(new Row(cohort, What.MEAN, none, mean, persons.mean())));
        cohort.spread().ifPresent(spread -> rows.add(new Row(cohort, What.SPREAD, none, spread, persons.spread())));
        cohort.change()
                .ifPresent(change -> rows.add(new Row(
                        cohort,
                        What.CHANGE,
                        none,
                        change,
                        at(baseline, cohort.to(), lives, 0).mean()
                                - at(baseline, cohort.from(), lives, 0).mean())));
        for (Cohort.Below below : cohort.below()) {
            rows.add(new Row(
                    cohort, What.BELOW, OptionalDouble.of(below.value()), below.share(), persons.below(below.value())));
        }
    }

    /**
     * The persons of a group at one age.
     *
     * @param baseline position of the quantity
     * @param age within the lives [h]
     * @param lives of the same weight
     * @param repeat spread of a reading over the truth; zero for the truth [-]
     * @return their distribution [base units]
     */
    public static WeightedNormals at(int baseline, double age, List<Life> lives, double repeat) {
        return over(baseline, new double[] {age}, lives, repeat);
    }

    private static WeightedNormals over(int baseline, Cohort cohort, List<Life> lives, double repeat) {
        double[] ages = new double[cohort.to() > cohort.from() ? AGES : 1];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = cohort.from() + (cohort.to() - cohort.from()) * i / Math.max(1, ages.length - 1);
        }
        return over(baseline, ages, lives, repeat);
    }

    private static WeightedNormals over(int baseline, double[] ages, List<Life> lives, double repeat) {
        int n = ages.length * lives.size();
        double[] weights = new double[n];
        double[] means = new double[n];
        double[] spreads = new double[n];
        int at = 0;
        for (Life life : lives) {
            for (double age : ages) {
                double[] row = life.weights(baseline, age);
                weights[at] = 1;
                means[at] = life.person().sizes().mean(row) + life.courses().offset(baseline, age);
                double error = repeat * means[at];
                spreads[at] = Math.sqrt(life.person().sizes().covariance(row, row) + error * error);
                at++;
            }
        }
        return WeightedNormals.of(weights, means, spreads);
    }
}
