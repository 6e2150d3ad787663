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
    private final double[][][] blocks;
    /** Positions within its block between which an input moves. */
    private final int[][] from;

    private final int[][] to;

    private MorrisDesign(List<Factor> factors, double[][][] blocks, int[][] from, int[][] to) {
        this.factors = List.copyOf(factors);
        this.blocks = blocks;
        this.from = from;
        this.to = to;
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
        int width = factors.size() + 1;
        double[][][] blocks = new double[count][width][];
        for (int block = 0; block < count; block++) {
            double[] base = Arrays.copyOf(both[block], dimensions);
            blocks[block][0] = base;
            for (int i = 0; i < factors.size(); i++) {
                double[] moved = base.clone();
                int column = factors.get(i).columns().get(0);
                double move = SHORTEST + (1 - 2 * SHORTEST) * both[block][dimensions + column];
                moved[column] = base[column] + move < 1 ? base[column] + move : base[column] + move - 1;
                blocks[block][i + 1] = moved;
            }
        }
        int[][] from = new int[count][factors.size()];
        int[] to = IntStream.rangeClosed(1, factors.size()).toArray();
        return new MorrisDesign(
                factors,
                blocks,
                from,
                IntStream.range(0, count).mapToObj(i -> to).toArray(int[][]::new));
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
        int width = factors.size() + 1;
        double[][][] blocks = new double[count][width][];
        int[][] from = new int[count][factors.size()];
        int[][] to = new int[count][factors.size()];
        for (int block = 0; block < count; block++) {
            double[] at = random.ints(dimensions, 0, levels)
                    .mapToDouble(level -> (level + 0.5) / levels)
                    .toArray();
            blocks[block][0] = at;
            int[] order = shuffled(factors.size(), random);
            for (int step = 0; step < order.length; step++) {
                at = at.clone();
                for (int column : factors.get(order[step]).columns()) {
                    // half the range: from each level there is one way only
                    at[column] += at[column] < 0.5 ? 0.5 : -0.5;
                }
                blocks[block][step + 1] = at;
                from[block][order[step]] = step;
                to[block][order[step]] = step + 1;
            }
        }
        return new MorrisDesign(factors, blocks, from, to);
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
        return new Points(blocks.length * width(), blocks[0][0].length, i -> blocks[i / width()][i % width()].clone());
    }

    @Override
    public MorrisAnalysis analyse(double[] outputs, Bootstrap bootstrap) {
        points().check(outputs);
        List<MorrisMeasure> measures = new ArrayList<>();
        int missing = 0;
        for (int i = 0; i < factors.size(); i++) {
            double[] effects = effects(i, outputs);
            missing += blocks.length - effects.length;
            if (effects.length > 0) {
                measures.add(measure(factors.get(i), effects, bootstrap));
            }
        }
        return new MorrisAnalysis(missing, measures);
    }

    /** The elementary effects of an input that can be told. */
    private double[] effects(int factor, double... outputs) {
        int column = factors.get(factor).columns().get(0);
        return IntStream.range(0, blocks.length)
                .mapToDouble(block -> {
                    int before = from[block][factor];
                    int after = to[block][factor];
                    double distance = blocks[block][after][column] - blocks[block][before][column];
                    return (outputs[block * width() + after] - outputs[block * width() + before]) / distance;
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
