package org.myobalance.population;

/**
 * One simulated life: a person drawn from the population, under one draw of the calibration.
 *
 * @param person who
 * @param courses what became of the baselines
 */
public record Life(PersonDraw person, Courses courses) {
    /**
     * The quantity in weights over the baselines: the size at 25 y times what became of it.
     *
     * @param baseline its position in the group
     * @param age within the life [h]
     * @return length: number of baselines; zero elsewhere
     */
    public double[] weights(int baseline, double age) {
        double[] weights = new double[person.sizes().size()];
        weights[baseline] = courses.slope(baseline, age);
        return weights;
    }

    /** Two quantities of persons of this life, whose sizes are not known, with a weight. */
    WeightedPairs.Pair pair(double weight, int one, int other, double age) {
        return WeightedPairs.Pair.of(
                weight,
                person.sizes(),
                weights(one, age),
                courses.offset(one, age),
                weights(other, age),
                courses.offset(other, age));
    }

    /**
     * The quantity in this very person.
     *
     * @param baseline its position in the group
     * @param age within the life [h]
     * @return [base units]
     */
    public double own(int baseline, double age) {
        return courses.slope(baseline, age) * person.own().get(baseline) + courses.offset(baseline, age);
    }
}
