package org.myobalance.population;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.myobalance.simulate.Trajectory;

/**
 * Courses of the baselines in one simulated life. At each age a quantity is slope × size + offset, where the size is what the
 * person had of it at 25 y; so a life that was simulated once holds for every size. Immutable.
 */
public final class Courses {
    private final double[] ages;
    private final double[][] slopes;
    private final double[][] offsets;

    private Courses(double[] ages, double[][] slopes, double[][] offsets) {
        this.ages = ages;
        this.slopes = slopes;
        this.offsets = offsets;
    }

    /**
     * Courses from their values.
     *
     * @param ages rising, at least one [h]
     * @param slopes for each baseline one number for each age [base units per base unit]
     * @param offsets the same [base units]
     * @return the courses
     * @throws IllegalArgumentException if a length differs or a number is not finite
     */
    public static Courses of(double[] ages, double[][] slopes, double[][] offsets) {
        if (ages.length == 0 || slopes.length != offsets.length) {
            throw new IllegalArgumentException("no courses of " + ages.length + " ages");
        }
        for (int i = 0; i < slopes.length; i++) {
            check(slopes[i], ages.length);
            check(offsets[i], ages.length);
        }
        return new Courses(
                ages.clone(),
                Arrays.stream(slopes).map(double[]::clone).toArray(double[][]::new),
                Arrays.stream(offsets).map(double[]::clone).toArray(double[][]::new));
    }

    /** The ages, then for each baseline its slopes and its offsets. */
    double[] numbers() {
        DoubleStream.Builder numbers = DoubleStream.builder();
        Arrays.stream(ages).forEach(numbers::add);
        for (int i = 0; i < slopes.length; i++) {
            Arrays.stream(slopes[i]).forEach(numbers::add);
            Arrays.stream(offsets[i]).forEach(numbers::add);
        }
        return numbers.build().toArray();
    }

    /** Courses of so many baselines from their {@link #numbers}. */
    static Courses of(double[] numbers, int baselines) {
        int each = numbers.length / (1 + 2 * baselines);
        double[][] parts = new double[1 + 2 * baselines][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Arrays.copyOfRange(numbers, i * each, (i + 1) * each);
        }
        double[][] slopes = new double[baselines][];
        double[][] offsets = new double[baselines][];
        for (int i = 0; i < baselines; i++) {
            slopes[i] = parts[1 + 2 * i];
            offsets[i] = parts[2 + 2 * i];
        }
        return of(parts[0], slopes, offsets);
    }

    private static void check(double[] values, int length) {
        if (values.length != length || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a course has another length than its ages, or a hole");
        }
    }

    /**
     * Courses of a run.
     *
     * @param trajectory that recorded {@code relative} and {@code observable} of every baseline
     * @param from age at the start of the run [h]
     * @param baselines whose courses are wanted
     * @param simulated size of each baseline with a parameter in this run [base units]; not used for the others
     * @return the courses
     */
    static Courses of(Trajectory trajectory, double from, List<Baseline> baselines, List<Double> simulated) {
        double[] times = trajectory.times();
        double[] ages = Arrays.stream(times).map(time -> from + time).toArray();
        double[][] slopes = new double[baselines.size()][];
        double[][] offsets = new double[baselines.size()][ages.length];
        for (int i = 0; i < baselines.size(); i++) {
            Baseline baseline = baselines.get(i);
            slopes[i] = filled(trajectory.seriesInBaseUnit(baseline.relative()));
            for (int k = 0; k < ages.length; k++) {
                slopes[i][k] = Math.pow(slopes[i][k], baseline.power());
            }
            if (baseline.observable().isPresent()) {
                double[] whole =
                        filled(trajectory.seriesInBaseUnit(baseline.observable().get()));
                for (int k = 0; k < ages.length; k++) {
                    offsets[i][k] = whole[k] - simulated.get(i) * slopes[i][k];
                }
            }
        }
        return of(ages, slopes, offsets);
    }

    /** A mean over the interval before a sample is empty at the first: the next stands for it. */
    private static double[] filled(double[] series) {
        double[] copy = series.clone();
        if (copy.length > 1 && Double.isNaN(copy[0])) {
            copy[0] = copy[1];
        }
        return copy;
    }

    /**
     * These courses until a later life begins, and those of that life from then on.
     *
     * @param later begins within these
     * @return both in one
     */
    public Courses then(Courses later) {
        int kept = 0;
        while (kept < ages.length && ages[kept] < later.ages[0]) {
            kept++;
        }
        double[] all = joined(ages, kept, later.ages);
        double[][] slope = new double[slopes.length][];
        double[][] offset = new double[slopes.length][];
        for (int i = 0; i < slopes.length; i++) {
            slope[i] = joined(slopes[i], kept, later.slopes[i]);
            offset[i] = joined(offsets[i], kept, later.offsets[i]);
            // the later life begins where this one is; its own first mean would be one of weeks to come
            slope[i][kept] = slope(i, later.ages[0]);
            offset[i][kept] = offset(i, later.ages[0]);
        }
        return new Courses(all, slope, offset);
    }

    private static double[] joined(double[] first, int kept, double[] second) {
        double[] all = Arrays.copyOf(first, kept + second.length);
        System.arraycopy(second, 0, all, kept, second.length);
        return all;
    }

    /**
     * Youngest age.
     *
     * @return [h]
     */
    public double from() {
        return ages[0];
    }

    /**
     * Oldest age.
     *
     * @return [h]
     */
    public double to() {
        return ages[ages.length - 1];
    }

    /**
     * What a baseline's size is multiplied by.
     *
     * @param baseline its position in the group
     * @param age within the courses [h]
     * @return linear between samples
     * @throws IllegalArgumentException if the age lies outside
     */
    public double slope(int baseline, double age) {
        return interpolated(slopes[baseline], age);
    }

    /**
     * What is added to it.
     *
     * @param baseline its position in the group
     * @param age within the courses [h]
     * @return linear between samples [base units]
     * @throws IllegalArgumentException if the age lies outside
     */
    public double offset(int baseline, double age) {
        return interpolated(offsets[baseline], age);
    }

    private double interpolated(double[] values, double age) {
        // a millionth of an hour: ages in years are rounded when they become hours
        if (!(age >= ages[0] - 1e-6 && age <= to() + 1e-6)) {
            throw new IllegalArgumentException("age " + age + " h is outside " + ages[0] + " to " + to());
        }
        int found = Arrays.binarySearch(ages, age);
        if (found >= 0) {
            return values[found];
        }
        int after = Math.max(1, Math.min(ages.length - 1, -found - 1));
        if (ages.length == 1) {
            return values[0];
        }
        double share = (age - ages[after - 1]) / (ages[after] - ages[after - 1]);
        return values[after - 1] + share * (values[after] - values[after - 1]);
    }
}
