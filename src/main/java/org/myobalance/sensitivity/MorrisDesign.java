package org.myobalance.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The designs for elementary effects. Each block has k + 1 points for k inputs and gives one effect of each.
 *
 * <p>Radial (Campolongo, Saltelli and Cariboni 2011): from a base point, each input alone is moved and moved back. Trajectories
 * (Morris 1991): the inputs are moved one after the other, in random order, by half the range on a grid of levels.
 */
public final class MorrisDesign implements Design {
    /** Shortest radial move: the error of a simulation, divided by a short move, would look like an effect. */
    private static final double SHORTEST = 0.25;

    private final List<Factor> factors;
    /** Where each block begins. */
    private final double[][] base;
    /** Where each dimension of a block is moved to, once. */
    private final double[][] moved;
    /** In which order the inputs of a block are moved; none for a radial design, where each is moved back. */
    private final List<int[]> orders;

    private MorrisDesign(List<Factor> factors, double[][] base, double[][] moved, List<int[]> orders) {
        this.factors = List.copyOf(factors);
        this.base = base;
        this.moved = moved;
        this.orders = List.copyOf(orders);
    }

    /**
     * A radial design. The base points are Sobol' points, and so are the moves: b is a + δ, wrapped around the range, with δ within
     * 1/4 to 3/4. Campolongo and others take b as another Sobol' point, which may lie close to a.
     *
     * @param factors the inputs, of one dimension each
     * @param count base points, at least 2
     * @param seed of the shift of the points
     * @return count (k + 1) points
     * @throws IllegalArgumentException if an input is a group, the count is below 2, or the design is too large
     */
    public static MorrisDesign radial(List<Factor> factors, int count, long seed) {
        int dimensions = check(factors, count);
        factors.stream().filter(Factor::isGroup).findFirst().ifPresent(group -> {
            throw new IllegalArgumentException(
                    "\"" + group.name()
                            + "\" is a group, whose dimensions do not move by one distance in a radial design; use trajectories");
        });
        double[][] both = SobolPoints.of(count, 2 * dimensions, seed);
        double[][] base = new double[count][];
        double[][] moved = new double[count][dimensions];
        for (int block = 0; block < count; block++) {
            base[block] = Arrays.copyOf(both[block], dimensions);
            for (int d = 0; d < dimensions; d++) {
                double to = base[block][d] + SHORTEST + (1 - 2 * SHORTEST) * both[block][dimensions + d];
                moved[block][d] = to < 1 ? to : to - 1;
            }
        }
        return new MorrisDesign(factors, base, moved, List.of());
    }

    /**
     * A design of trajectories. Levels stand in the middle of equal parts of the range, because a distribution without bounds has no
     * quantile at its ends.
     *
     * @param factors the inputs, which share the dimensions among them; those of a group move together, each up or down
     *     (Campolongo, Cariboni and Saltelli 2007)
     * @param count trajectories, at least 2
     * @param levels of the grid, an even number from 2 on
     * @param seed of all that is random
     * @return count (k + 1) points
     * @throws IllegalArgumentException if the count is below 2, the levels are no even number, the design is too large, or a
     *     dimension belongs to two inputs or none
     */
    public static MorrisDesign trajectories(List<Factor> factors, int count, int levels, long seed) {
        int dimensions = check(factors, count);
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(levels + " levels: give an even number from 2 on");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] base = new double[count][];
        double[][] moved = new double[count][];
        List<int[]> orders = new ArrayList<>();
        for (int block = 0; block < count; block++) {
            base[block] = random.ints(dimensions, 0, levels)
                    .mapToDouble(level -> (level + 0.5) / levels)
                    .toArray();
            // by half the range: from each level there is one way only
            moved[block] = Arrays.stream(base[block])
                    .map(at -> at < 0.5 ? at + 0.5 : at - 0.5)
                    .toArray();
            orders.add(shuffled(factors.size(), random));
        }
        return new MorrisDesign(factors, base, moved, orders);
    }

    private static int check(List<Factor> factors, int count) {
        int dimensions = Factor.dimensions(factors);
        if (count < 2) {
            throw new IllegalArgumentException(count + " base points have no standard deviation; give 2 or more");
        }
        if ((long) count * (factors.size() + 1) > MOST_EVALUATIONS || 2 * dimensions > SobolPoints.MOST_DIMENSIONS) {
            throw new IllegalArgumentException(count + " base points of " + factors.size() + " inputs with "
                    + dimensions + " dimensions are more than a design can have");
        }
        return dimensions;
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    @Override
    public List<Factor> factors() {
        return factors;
    }

    private int width() {
        return factors.size() + 1;
    }

    @Override
    public Points points() {
        return new Points(base.length * width(), base[0].length, i -> point(i / width(), i % width()));
    }

    private double[] point(int block, int position) {
        double[] point = base[block].clone();
        if (orders.isEmpty()) {
            if (position > 0) {
                move(point, block, position - 1);
            }
        } else {
            for (int step = 0; step < position; step++) {
                move(point, block, orders.get(block)[step]);
            }
        }
        return point;
    }

    private void move(double[] point, int block, int factor) {
        for (int column : factors.get(factor).columns()) {
            point[column] = moved[block][column];
        }
    }

    /** Position in its block after the move of an input; before it is the base of a radial design, else the position before. */
    private int after(int block, int factor) {
        if (orders.isEmpty()) {
            return factor + 1;
        }
        int[] order = orders.get(block);
        return 1
                + IntStream.range(0, order.length)
                        .filter(step -> order[step] == factor)
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public MorrisAnalysis analyse(double[] outputs, Bootstrap bootstrap) {
        points().check(outputs);
        List<MorrisMeasure> measures = new ArrayList<>();
        int missing = 0;
        for (int i = 0; i < factors.size(); i++) {
            double[] effects = effects(i, outputs);
            missing += base.length - effects.length;
            if (effects.length > 0) {
                measures.add(measure(factors.get(i), effects, bootstrap));
            }
        }
        return new MorrisAnalysis(missing, measures);
    }

    /** The elementary effects of an input that can be told. */
    private double[] effects(int factor, double... outputs) {
        int column = factors.get(factor).columns().get(0);
        return IntStream.range(0, base.length)
                .mapToDouble(block -> {
                    int after = after(block, factor);
                    int before = orders.isEmpty() ? 0 : after - 1;
                    double change = outputs[block * width() + after] - outputs[block * width() + before];
                    return change / (moved[block][column] - base[block][column]);
                })
                .filter(Double::isFinite)
                .toArray();
    }

    private static MorrisMeasure measure(Factor factor, double[] effects, Bootstrap bootstrap) {
        Estimate muStar = bootstrap
                .of(effects.length, picked -> new double[] {
                    Arrays.stream(picked)
                            .mapToDouble(i -> Math.abs(effects[i]))
                            .average()
                            .orElse(Double.NaN)
                })
                .get(0);
        boolean hasSpread = effects.length > 1 && !factor.isGroup();
        return new MorrisMeasure(
                factor,
                factor.isGroup() ? OptionalDouble.empty() : OptionalDouble.of(StatUtils.mean(effects)),
                muStar,
                hasSpread ? OptionalDouble.of(Math.sqrt(StatUtils.variance(effects))) : OptionalDouble.empty(),
                effects.length);
    }
}
