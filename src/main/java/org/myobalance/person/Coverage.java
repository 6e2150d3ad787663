package org.myobalance.person;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.population.Life;
import org.myobalance.population.WeightedNormals;
import org.myobalance.sample.RandomSource;
import org.myobalance.study.MethodError;

/**
 * How often 90 % intervals hold the truth: each life in turn is a person whose truth is known, readings of it are simulated, and
 * the other lives are conditioned on these.
 *
 * @param persons how many were tried
 * @param held how many intervals held the truth
 * @param meanWidth mean width of the intervals [base units]
 */
public record Coverage(int persons, int held, double meanWidth) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * A reading that every simulated person has.
     *
     * @param baseline position of the quantity
     * @param method with its error
     * @param age [h]
     */
    public record Reading(int baseline, MethodError method, double age) {}

    /**
     * Tries every life as a person.
     *
     * @param lives drawn from one population, at least three
     * @param readings what is measured of each person; none to test the population itself
     * @param target position of the quantity whose truth is asked for
     * @param age at which it is [h]
     * @param seed of the errors of readings
     * @return how often the interval held it
     */
    public static Coverage of(List<Life> lives, List<Reading> readings, int target, double age, long seed) {
        int held = 0;
        double width = 0;
        List<MethodError> methods =
                readings.stream().map(Reading::method).distinct().toList();
        for (int i = 0; i < lives.size(); i++) {
            Life person = lives.get(i);
            RandomSource random = new RandomSource(seed, person.person().number(), 1000);
            double[] biases = new double[methods.size()];
            for (int m = 0; m < biases.length; m++) {
                biases[m] = methods.get(m).bias() * random.normal();
            }
            List<PersonMeasurement> measured = new ArrayList<>();
            for (Reading reading : readings) {
                double error = biases[methods.indexOf(reading.method())]
                        + reading.method().repeat() * random.normal();
                measured.add(new PersonMeasurement(
                        reading.baseline(),
                        reading.method(),
                        reading.age(),
                        person.own(reading.baseline(), reading.age()) * (1 + error)));
            }
            List<Life> others = new ArrayList<>(lives);
            others.remove(i);
            WeightedNormals belief = Belief.of(others).given(measured).at(target, age);
            double low = belief.quantile(LOW);
            double high = belief.quantile(HIGH);
            double truth = person.own(target, age);
            held += truth >= low && truth <= high ? 1 : 0;
            width += (high - low) / lives.size();
        }
        return new Coverage(lives.size(), held, width);
    }

    /**
     * Share of intervals that held the truth.
     *
     * @return zero to one [-]
     */
    public double share() {
        return (double) held / persons;
    }
}
