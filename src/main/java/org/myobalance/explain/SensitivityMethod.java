package org.myobalance.explain;

import java.util.List;
import org.myobalance.model.RequestException;
import org.myobalance.sensitivity.Design;
import org.myobalance.sensitivity.Factor;
import org.myobalance.sensitivity.MorrisDesign;
import org.myobalance.sensitivity.SobolDesign;

/**
 * How a global sensitivity analysis is made.
 *
 * @param kind which measures, from which points
 * @param points base points; from each follow runs for every input
 * @param seed of the points and of the bootstrap
 */
public record SensitivityMethod(Kind kind, long points, long seed) {
    /** Dimensions of the unit cube that there are points for: half of those of the Sobol' points. */
    private static final int MOST_INPUTS = 500;
    /** Of a grid for trajectories: Morris (1991) and most others take four. */
    private static final int LEVELS = 4;

    /** Measures and the points that they are from. */
    public enum Kind {
        /** Elementary effects from a radial design. */
        MORRIS("morris", 1, 4),
        /** Elementary effects along trajectories. */
        TRAJECTORIES("morris-trajectories", 1, 4),
        /** Sobol' indices of first and total order. */
        SOBOL("sobol", 2, 256);

        private final String word;
        private final int more;
        private final int usual;

        Kind(String word, int more, int usual) {
            this.word = word;
            this.more = more;
            this.usual = usual;
        }

        /**
         * The name of the method.
         *
         * @return a word for files and command lines
         */
        public String word() {
            return word;
        }

        /**
         * How many base points there are where nothing else is asked for.
         *
         * @return a number that gives the order of the inputs, not the digits of their measures
         */
        public int usual() {
            return usual;
        }
    }

    /**
     * The design.
     *
     * @param factors the inputs
     * @return its points
     * @throws RequestException if there are too few or too many base points, or points of a kind that the inputs do not have
     */
    Design design(List<Factor> factors) {
        check(factors);
        int count = (int) points;
        return switch (kind) {
            case MORRIS -> MorrisDesign.radial(factors, count, seed);
            case TRAJECTORIES -> MorrisDesign.trajectories(factors, count, LEVELS, seed);
            case SOBOL -> SobolDesign.of(factors, count, seed);
        };
    }

    private void check(List<Factor> factors) {
        int dimensions =
                factors.stream().mapToInt(each -> each.columns().size()).sum();
        if (dimensions > MOST_INPUTS) {
            throw refusal(
                    dimensions + " parameters vary, and a design has room for " + MOST_INPUTS + ".", "Name fewer.");
        }
        if (points < 2) {
            throw refusal(word("is too few: from one base point nothing can be told."), "Give 2 or more.");
        }
        // as real numbers, because the product may have more digits than a whole number holds
        double runs = (double) points * (factors.size() + kind.more);
        if (runs > Design.MOST_EVALUATIONS) {
            throw refusal(
                    word(String.format(
                            java.util.Locale.ROOT,
                            "with %d inputs is %.3g evaluations, and a design has at most %d.",
                            factors.size(),
                            runs,
                            Design.MOST_EVALUATIONS)),
                    "Give fewer.");
        }
        if (kind == Kind.SOBOL && Long.bitCount(points) != 1) {
            long below = Long.highestOneBit(points);
            throw refusal(
                    word("is no power of two, and Sobol' points are balanced at these alone."),
                    "Give " + below + " or " + 2 * below + ".");
        }
        factors.stream()
                .filter(each -> kind == Kind.MORRIS && each.isGroup())
                .findFirst()
                .ifPresent(group -> {
                    throw refusal(
                            "group " + group.name() + ": its members do not move by one distance in a radial design.",
                            "Choose method morris-trajectories or sobol.");
                });
    }

    private String word(String what) {
        return "points " + points + ": that " + what;
    }

    private static RequestException refusal(String problem, String remedy) {
        return new RequestException(RequestException.About.OTHER, problem, remedy);
    }
}
