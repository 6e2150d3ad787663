package org.myobalance.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.myobalance.population.Courses;
import org.myobalance.population.Gaussian;
import org.myobalance.population.Life;
import org.myobalance.population.WeightedNormals;
import org.myobalance.population.WeightedPairs;
import org.myobalance.sample.ImportanceWeights;
import org.myobalance.study.MethodError;

/**
 * What is believed of one person: simulated lives with weights, and for each life a normal distribution of the sizes that the
 * person had at 25 y.
 *
 * <p>A reading is size × slope + offset of its life, times one plus the bias of the method and an error. Given the life all of
 * that is linear and normal, so the sizes and biases are conditioned in closed form, and only the lives themselves need weights:
 * the probability of the readings under each (a Rao-Blackwellised importance sampler). Immutable.
 */
public final class Belief {
    private final List<Life> lives;
    private final double[] weights;
    private final List<Gaussian> sizes;
    private final List<MethodError> methods;
    private final double effectiveSize;
    private final double kHat;

    private Belief(
            List<Life> lives,
            double[] weights,
            List<Gaussian> sizes,
            List<MethodError> methods,
            double effectiveSize,
            double kHat) {
        this.lives = List.copyOf(lives);
        this.weights = weights;
        this.sizes = List.copyOf(sizes);
        this.methods = List.copyOf(methods);
        this.effectiveSize = effectiveSize;
        this.kHat = kHat;
    }

    /**
     * What is believed before any reading.
     *
     * @param lives at least one, of equal weight
     * @return the population itself
     */
    public static Belief of(List<Life> lives) {
        double[] equal = new double[lives.size()];
        Arrays.fill(equal, 1.0 / lives.size());
        return new Belief(
                lives, equal, lives.stream().map(life -> life.person().sizes()).toList(), List.of(), lives.size(), 0);
    }

    /**
     * What is believed after readings. Call it once, on a belief without any.
     *
     * @param measurements readings of this person, within the ages of the lives
     * @return the belief, unchanged where there are no readings
     */
    public Belief given(List<PersonMeasurement> measurements) {
        if (measurements.isEmpty()) {
            return this;
        }
        List<MethodError> used =
                measurements.stream().map(PersonMeasurement::method).distinct().toList();
        double[] biases = used.stream().mapToDouble(MethodError::bias).toArray();
        double[] logs = new double[lives.size()];
        List<Gaussian> after = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            Gaussian belief = sizes.get(i).and(biases);
            for (PersonMeasurement each : measurements) {
                double[] row = Arrays.copyOf(lives.get(i).weights(each.baseline(), each.age()), belief.size());
                row[sizes.get(i).size() + used.indexOf(each.method())] = each.value();
                double reading = each.value() - lives.get(i).courses().offset(each.baseline(), each.age());
                logs[i] += belief.logDensity(row, reading, each.errorVariance());
                belief = belief.given(row, reading, each.errorVariance());
            }
            logs[i] += Math.log(weights[i]);
            after.add(belief);
        }
        ImportanceWeights smoothed = ImportanceWeights.of(logs);
        return new Belief(lives, smoothed.toArray(), after, used, smoothed.effectiveSize(), smoothed.kHat());
    }

    /**
     * Fewer lives that stand for all, drawn in proportion to their weights at even steps (systematic resampling).
     *
     * @param number most lives wanted
     * @return those drawn, with how often they were as weights; this belief if it has no more lives
     */
    public Belief resampled(int number) {
        if (lives.size() <= number) {
            return this;
        }
        double[] counts = new double[lives.size()];
        double sum = 0;
        int drawn = 0;
        for (int i = 0; i < lives.size(); i++) {
            sum += weights[i];
            while (drawn < number && (drawn + 0.5) / number <= sum) {
                counts[i]++;
                drawn++;
            }
        }
        List<Life> kept = new ArrayList<>();
        List<Gaussian> keptSizes = new ArrayList<>();
        List<Double> keptWeights = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                kept.add(lives.get(i));
                keptSizes.add(sizes.get(i));
                keptWeights.add(counts[i] / drawn);
            }
        }
        double[] array = keptWeights.stream().mapToDouble(each -> each).toArray();
        return new Belief(kept, array, keptSizes, methods, effectiveSize, kHat);
    }

    /**
     * The same persons under another future.
     *
     * @param futures of the lives, by number of the person; a life without one is left out
     * @return the belief with those futures
     * @throws IllegalArgumentException if none is left
     */
    public Belief with(Map<Integer, Courses> futures) {
        List<Life> changed = new ArrayList<>();
        List<Gaussian> kept = new ArrayList<>();
        DoubleStream.Builder left = DoubleStream.builder();
        for (int i = 0; i < lives.size(); i++) {
            Courses future = futures.get(lives.get(i).person().number());
            if (future != null) {
                changed.add(
                        new Life(lives.get(i).person(), lives.get(i).courses().then(future)));
                kept.add(sizes.get(i));
                left.add(weights[i]);
            }
        }
        if (changed.isEmpty()) {
            throw new IllegalArgumentException("no life is left");
        }
        double[] array = left.build().toArray();
        double sum = Arrays.stream(array).sum();
        double[] scaled = Arrays.stream(array).map(each -> each / sum).toArray();
        return new Belief(changed, scaled, kept, methods, effectiveSize, kHat);
    }

    /**
     * The lives.
     *
     * @return in one order for all methods
     */
    public List<Life> lives() {
        return lives;
    }

    /**
     * A quantity of the person at an age.
     *
     * @param baseline its position in the group
     * @param age within the lives [h]
     * @return what is believed of it [base units]
     */
    public WeightedNormals at(int baseline, double age) {
        double[] means = new double[lives.size()];
        double[] spreads = new double[lives.size()];
        for (int i = 0; i < means.length; i++) {
            double[] row = row(i, baseline, age);
            means[i] = sizes.get(i).mean(row) + lives.get(i).courses().offset(baseline, age);
            spreads[i] = Math.sqrt(Math.max(0, sizes.get(i).covariance(row, row)));
        }
        return WeightedNormals.of(weights, means, spreads);
    }

    /**
     * Two quantities of the person at an age, together.
     *
     * @param one position of a quantity in the group
     * @param other position of another
     * @param age within the lives [h]
     * @return what is believed of both at once [base units]
     */
    public WeightedPairs both(int one, int other, double age) {
        List<WeightedPairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Courses courses = lives.get(i).courses();
            pairs.add(WeightedPairs.Pair.of(
                    weights[i],
                    sizes.get(i),
                    row(i, one, age),
                    courses.offset(one, age),
                    row(i, other, age),
                    courses.offset(other, age)));
        }
        return WeightedPairs.of(pairs);
    }

    /**
     * The belief without every so many lives, to see how much an answer depends on which were simulated (jackknife).
     *
     * @param left first life that is left out, below {@code every}
     * @param every of so many lives one is left out, two or more
     * @return the belief of the others; this one if the others have no weight
     */
    Belief without(int left, int every) {
        List<Life> keptLives = new ArrayList<>();
        List<Gaussian> keptSizes = new ArrayList<>();
        DoubleStream.Builder kept = DoubleStream.builder();
        for (int i = 0; i < weights.length; i++) {
            if (i % every != left) {
                keptLives.add(lives.get(i));
                keptSizes.add(sizes.get(i));
                kept.add(weights[i]);
            }
        }
        double[] array = kept.build().toArray();
        double sum = Arrays.stream(array).sum();
        if (!(sum > 0)) {
            return this;
        }
        double[] scaled = Arrays.stream(array).map(each -> each / sum).toArray();
        return new Belief(keptLives, scaled, keptSizes, methods, effectiveSize, kHat);
    }

    /**
     * What a reading of a quantity would be.
     *
     * @param baseline its position in the group
     * @param method that would be used, with its error
     * @param age within the lives [h]
     * @return what is believed of the reading [base units]
     */
    public WeightedNormals reading(int baseline, MethodError method, double age) {
        WeightedNormals truth = at(baseline, age);
        double error = Math.hypot(method.bias(), method.repeat()) * truth.mean();
        double[] means = new double[lives.size()];
        double[] spreads = new double[lives.size()];
        for (int i = 0; i < means.length; i++) {
            double[] row = row(i, baseline, age);
            means[i] = sizes.get(i).mean(row) + lives.get(i).courses().offset(baseline, age);
            spreads[i] = Math.sqrt(Math.max(0, sizes.get(i).covariance(row, row)) + error * error);
        }
        return WeightedNormals.of(weights, means, spreads);
    }

    /**
     * Standard deviation of a target that would be left after one more reading, in the linear approximation: the variance less
     * Cov(target, reading)² / Var(reading).
     *
     * @param target position of the quantity that is asked for
     * @param targetAge age at which it is [h]
     * @param baseline position of the quantity that would be read
     * @param method that would be used; its bias is known in part where it was used before
     * @param age at the reading [h]
     * @return zero or more [base units of the target]
     */
    public double spreadAfter(int target, double targetAge, int baseline, MethodError method, double age) {
        double scale = at(baseline, age).mean();
        int used = methods.indexOf(method);
        double meanTarget = 0;
        double meanReading = 0;
        double[] targets = new double[lives.size()];
        double[] readings = new double[lives.size()];
        double shared = 0;
        double varianceTarget = 0;
        double varianceReading = scale * scale * method.repeat() * method.repeat();
        if (used < 0) {
            varianceReading += scale * scale * method.bias() * method.bias();
        }
        for (int i = 0; i < targets.length; i++) {
            double[] of = row(i, target, targetAge);
            double[] read = row(i, baseline, age);
            if (used >= 0) {
                read[lives.get(i).person().sizes().size() + used] = scale;
            }
            Gaussian belief = sizes.get(i);
            targets[i] = belief.mean(of) + lives.get(i).courses().offset(target, targetAge);
            readings[i] = belief.mean(read) + lives.get(i).courses().offset(baseline, age);
            meanTarget += weights[i] * targets[i];
            meanReading += weights[i] * readings[i];
            shared += weights[i] * belief.covariance(of, read);
            varianceTarget += weights[i] * belief.covariance(of, of);
            varianceReading += weights[i] * belief.covariance(read, read);
        }
        for (int i = 0; i < targets.length; i++) {
            shared += weights[i] * (targets[i] - meanTarget) * (readings[i] - meanReading);
            varianceTarget += weights[i] * (targets[i] - meanTarget) * (targets[i] - meanTarget);
            varianceReading += weights[i] * (readings[i] - meanReading) * (readings[i] - meanReading);
        }
        return Math.sqrt(Math.max(0, varianceTarget - shared * shared / varianceReading));
    }

    /**
     * Change of a quantity by another future of the same lives.
     *
     * @param other the same lives in the same order under another future
     * @param baseline position of the quantity
     * @param age within the lives [h]
     * @return that of {@code other} less that of this [base units]
     * @throws IllegalArgumentException if the lives are not the same
     */
    public WeightedNormals change(Belief other, int baseline, double age) {
        List<Integer> here = lives.stream().map(life -> life.person().number()).toList();
        List<Integer> there =
                other.lives.stream().map(life -> life.person().number()).toList();
        double[] means = new double[there.size()];
        double[] spreads = new double[there.size()];
        for (int i = 0; i < there.size(); i++) {
            int own = here.indexOf(there.get(i));
            if (own < 0) {
                throw new IllegalArgumentException("person " + there.get(i) + " has one future only");
            }
            double[] row = other.row(i, baseline, age);
            row[baseline] -= lives.get(own).courses().slope(baseline, age);
            Gaussian belief = other.sizes.get(i);
            means[i] = belief.mean(row)
                    + other.lives.get(i).courses().offset(baseline, age)
                    - lives.get(own).courses().offset(baseline, age);
            spreads[i] = Math.sqrt(Math.max(0, belief.covariance(row, row)));
        }
        return WeightedNormals.of(other.weights, means, spreads);
    }

    /**
     * Number of lives of equal weight that would be worth as much (Kish).
     *
     * @return between one and the number of lives that were weighted
     */
    public double effectiveSize() {
        return effectiveSize;
    }

    /**
     * Shape of the tail of the weights (Pareto k̂).
     *
     * @return below 0.7 where they can be trusted
     */
    public double kHat() {
        return kHat;
    }

    private double[] row(int life, int baseline, double age) {
        return Arrays.copyOf(
                lives.get(life).weights(baseline, age), sizes.get(life).size());
    }
}
