package org.myobalance.cohort;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.population.LowShares;
import org.myobalance.whatif.CutOff;

/**
 * What a cohort looks like by sex, arm and age. Persons may be added in any order and from any number of parts: the same persons give
 * the same numbers bit for bit. Its size does not grow with the number of persons. For one thread.
 */
public final class CohortSummary implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private final int arms;
    private final int ages;
    private final int quantities;
    /** By sex, arm, age and quantity. */
    private final ExactSum[] values;

    private final LogHistogram[] histograms;
    /** Differences from the first arm in the same person and draw, by the same. */
    private final ExactSum[] differences;
    /** By sex, arm and age: persons, below the cut-off of mass, of grip, of both. */
    private final long[][] counts;

    private final int mass;
    private final int grip;
    private final double[] cutOffs;
    private long failed;
    private long persons;

    /**
     * A summary of nobody.
     *
     * @param question whose persons will be added
     */
    public CohortSummary(CohortQuestion question) {
        arms = question.arms().size();
        ages = question.ages().size();
        quantities = question.quantities().size();
        int cells = 2 * arms * ages;
        values = sums(cells * quantities);
        differences = sums(cells * quantities);
        histograms = new LogHistogram[cells * quantities];
        for (int i = 0; i < histograms.length; i++) {
            histograms[i] = new LogHistogram();
        }
        counts = new long[cells][4];
        mass = position(question, LowShares.INDEX);
        grip = position(question, LowShares.GRIP);
        cutOffs = new double[4];
        CutOff cutOff = question.population().cutOffs();
        for (int sex = 0; sex < 2; sex++) {
            cutOffs[2 * sex] = mass < 0
                    ? Double.NaN
                    : question.quantities().get(mass).unit().fromBase(cutOff.base(sex == 1));
            cutOffs[2 * sex + 1] = grip < 0
                    ? Double.NaN
                    : question.quantities().get(grip).unit().fromBase(cutOff.baseOfGrip(sex == 1));
        }
    }

    private static ExactSum[] sums(int number) {
        ExactSum[] sums = new ExactSum[number];
        for (int i = 0; i < number; i++) {
            sums[i] = new ExactSum();
        }
        return sums;
    }

    private static int position(CohortQuestion question, String id) {
        for (int q = 0; q < question.quantities().size(); q++) {
            if (question.quantities().get(q).id().equals(id)) {
                return q;
            }
        }
        return -1;
    }

    private int cell(int sex, int arm, int age) {
        return (sex * arms + arm) * ages + age;
    }

    /**
     * Adds a person.
     *
     * @param person with all its lives
     */
    public void add(PersonLives person) {
        int sex = person.female() ? 1 : 0;
        persons++;
        double[] reference = new double[0];
        for (LivedArm life : person.lives()) {
            if (life.arm() == 0) {
                reference = life.values();
            }
            if (!life.isComplete()) {
                failed++;
                continue;
            }
            for (int age = 0; age < ages; age++) {
                int cell = cell(sex, life.arm(), age);
                for (int q = 0; q < quantities; q++) {
                    double value = life.values()[age * quantities + q];
                    values[cell * quantities + q].add(value);
                    histograms[cell * quantities + q].add(value);
                    if (life.arm() > 0 && reference.length > 0) {
                        differences[cell * quantities + q].add(value - reference[age * quantities + q]);
                    }
                }
                count(counts[cell], life.values(), age, sex);
            }
        }
    }

    private void count(long[] cell, double[] of, int age, int sex) {
        boolean isLowMass = mass >= 0 && of[age * quantities + mass] < cutOffs[2 * sex];
        boolean isLowGrip = grip >= 0 && of[age * quantities + grip] < cutOffs[2 * sex + 1];
        cell[0]++;
        cell[1] += isLowMass ? 1 : 0;
        cell[2] += isLowGrip ? 1 : 0;
        cell[3] += isLowMass && isLowGrip ? 1 : 0;
    }

    /**
     * Adds all persons of another summary of the same question.
     *
     * @param other of other persons
     * @return this summary
     */
    public CohortSummary add(CohortSummary other) {
        for (int i = 0; i < values.length; i++) {
            values[i].add(other.values[i]);
            differences[i].add(other.differences[i]);
            histograms[i].add(other.histograms[i]);
        }
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < counts[i].length; k++) {
                counts[i][k] += other.counts[i][k];
            }
        }
        failed += other.failed;
        persons += other.persons;
        return this;
    }

    /**
     * How many persons were added.
     *
     * @return number of persons
     */
    public long persons() {
        return persons;
    }

    /**
     * How many lives did not reach their end; they are in no number.
     *
     * @return number of lives
     */
    public long failed() {
        return failed;
    }

    /**
     * One quantity by sex, arm and age.
     *
     * @param female whether these are women
     * @param arm position of the arm
     * @param age [h]
     * @param quantity position of the quantity
     * @param lives how many
     * @param mean of them [unit of the quantity]
     * @param spread standard deviation between lives [same]
     * @param quantiles 5, 25, 50, 75 and 95 %, each within 0.1 % of its value [same]
     * @param difference mean difference from the first arm within persons; not a number for the first [same]
     * @param error Monte Carlo standard error of that difference: how far chance in drawing persons may have moved it [same]
     */
    public record Row(
            boolean female,
            int arm,
            double age,
            int quantity,
            long lives,
            double mean,
            double spread,
            List<Double> quantiles,
            double difference,
            double error) {
        /** Copies the list. {@inheritDoc} */
        public Row {
            quantiles = List.copyOf(quantiles);
        }
    }

    /**
     * Shares of lives below the cut-offs of the population.
     *
     * @param female whether these are women
     * @param arm position of the arm
     * @param age [h]
     * @param lives how many
     * @param lowMass below the cut-off of appendicular lean mass over height squared
     * @param lowGrip below that of grip strength
     * @param both below both
     */
    public record Low(boolean female, int arm, double age, long lives, long lowMass, long lowGrip, long both) {}

    /** Quantiles of {@link Row#quantiles}. */
    public static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /**
     * The quantities.
     *
     * @param question of the persons
     * @return by sex, arm, age and quantity; cells without a life are left out
     */
    public List<Row> rows(CohortQuestion question) {
        List<Row> rows = new ArrayList<>();
        forEachCell((sex, arm, age, cell) -> {
            for (int q = 0; q < quantities; q++) {
                int at = cell * quantities + q;
                LogHistogram histogram = histograms[at];
                ExactSum difference = differences[at];
                rows.add(new Row(
                        sex == 1,
                        arm,
                        question.ages().get(age),
                        q,
                        values[at].count(),
                        values[at].mean(),
                        values[at].spread(),
                        QUANTILES.stream().map(histogram::quantile).toList(),
                        difference.mean(),
                        difference.spread() / Math.sqrt((double) difference.count() / question.draws())));
            }
        });
        return rows;
    }

    /**
     * The shares below cut-offs.
     *
     * @param question of the persons
     * @return by sex, arm and age; none if the quantities do not have both that cut-offs are of
     */
    public List<Low> low(CohortQuestion question) {
        List<Low> rows = new ArrayList<>();
        if (mass >= 0 && grip >= 0) {
            forEachCell((sex, arm, age, cell) -> {
                long[] of = counts[cell];
                rows.add(new Low(sex == 1, arm, question.ages().get(age), of[0], of[1], of[2], of[3]));
            });
        }
        return rows;
    }

    private interface OfCell {
        void of(int sex, int arm, int age, int cell);
    }

    private void forEachCell(OfCell what) {
        for (int sex = 0; sex < 2; sex++) {
            for (int arm = 0; arm < arms; arm++) {
                for (int age = 0; age < ages; age++) {
                    int cell = cell(sex, arm, age);
                    if (counts[cell][0] > 0) {
                        what.of(sex, arm, age, cell);
                    }
                }
            }
        }
    }
}
