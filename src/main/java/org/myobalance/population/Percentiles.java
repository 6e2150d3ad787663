package org.myobalance.population;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.units.Hours;

/** Percentiles of a population by age: what each quantity is in its persons, and not in those of a cohort. */
public final class Percentiles {
    /** Shares of persons below each percentile [-]. */
    public static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private static final double FIRST = 25 * Hours.YEAR;
    private static final double STEP = 5 * Hours.YEAR;

    private Percentiles() {}

    /**
     * The persons of one sex at one age.
     *
     * @param female whether these are women
     * @param baseline the quantity
     * @param age [h]
     * @param persons simulated lives
     * @param values one for each of {@link #SHARES} [base units]
     */
    public record Row(boolean female, Baseline baseline, double age, int persons, List<Double> values) {
        /** Copies the list. {@inheritDoc} */
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * Percentiles of simulated lives, of true values and not of readings, every five years from 25 y on.
     *
     * @param group whose lives they are
     * @param lives of the same weight, at least one
     * @return for each quantity the ages that all lives have
     */
    public static List<Row> of(Group group, List<Life> lives) {
        double from =
                lives.stream().mapToDouble(life -> life.courses().from()).max().orElse(Double.NaN);
        double to =
                lives.stream().mapToDouble(life -> life.courses().to()).min().orElse(Double.NaN);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < group.baselines().size(); i++) {
            for (double age = FIRST; age <= to; age += STEP) {
                if (age >= from) {
                    WeightedNormals persons = CohortCheck.at(i, age, lives, 0);
                    rows.add(new Row(
                            group.female(),
                            group.baselines().get(i),
                            age,
                            lives.size(),
                            SHARES.stream().map(persons::quantile).toList()));
                }
            }
        }
        return rows;
    }
}
