package org.myobalance.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** How many persons of a population are below the cut-offs of low lean mass, of low grip, and of both at once. */
public final class LowShares {
    /** Quantity that the cut-offs of lean mass are of. */
    public static final String INDEX = "alm_index";
    /** Quantity that the cut-offs of strength are of. */
    public static final String GRIP = "grip_strength";

    private static final double FIRST = 60 * Hours.YEAR;
    private static final double STEP = 5 * Hours.YEAR;

    private LowShares() {}

    /**
     * The persons of one sex at one age.
     *
     * @param female whether these are women
     * @param cutOff consensus whose cut-offs are used
     * @param age [h]
     * @param persons simulated lives
     * @param lowMass share below the cut-off of lean mass [-]
     * @param lowGrip share below that of grip [-]
     * @param both share below both at once, which is the product only where the two are independent [-]
     */
    public record Row(
            boolean female, CutOff cutOff, double age, int persons, double lowMass, double lowGrip, double both) {}

    /**
     * Shares of simulated lives, of true values and not of readings, every five years from 60 y on.
     *
     * @param group whose lives they are
     * @param lives of the same weight, at least one
     * @return for each consensus the ages that all lives have; none for a group without lean mass or grip
     */
    public static List<Row> of(Group group, List<Life> lives) {
        Optional<Integer> index = group.position(INDEX);
        Optional<Integer> grip = group.position(GRIP);
        double from =
                lives.stream().mapToDouble(life -> life.courses().from()).max().orElse(Double.NaN);
        double to =
                lives.stream().mapToDouble(life -> life.courses().to()).min().orElse(Double.NaN);
        List<Row> rows = new ArrayList<>();
        if (index.isPresent() && grip.isPresent()) {
            for (CutOff cutOff : CutOff.values()) {
                for (double age = FIRST; age <= to; age += STEP) {
                    if (age >= from) {
                        rows.add(row(group.female(), cutOff, age, index.get(), grip.get(), lives));
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(boolean female, CutOff cutOff, double age, int index, int grip, List<Life> lives) {
        double mass = cutOff.base(female);
        double force = cutOff.baseOfGrip(female);
        List<WeightedPairs.Pair> pairs =
                lives.stream().map(life -> life.pair(1, index, grip, age)).toList();
        return new Row(
                female,
                cutOff,
                age,
                lives.size(),
                CohortCheck.at(index, age, lives, 0).below(mass),
                CohortCheck.at(grip, age, lives, 0).below(force),
                WeightedPairs.of(pairs).below(mass, force));
    }
}
