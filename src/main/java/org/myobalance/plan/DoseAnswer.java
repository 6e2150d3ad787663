package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.whatif.Interval;

/**
 * What doses bring, and which is enough.
 *
 * @param question that was asked, of one choice
 * @param doses by dose, in the order of the choice, as {@code run} computes them, under draws
 * @param references as told, in the order of the file
 * @param isCut whether it was stopped before its end; nothing is told then
 */
public record DoseAnswer(PlanQuestion question, List<Evaluation> doses, List<Evaluation> references, boolean isCut) {
    /** Share of the largest gain from which on a curve is called flat. */
    public static final double FLAT = 0.9;

    /** Copies the lists. {@inheritDoc} */
    public DoseAnswer {
        doses = List.copyOf(doses);
        references = List.copyOf(references);
    }

    /** What is read of each dose. */
    private Outcome outcome() {
        return question.aims().get(0).outcome().orElseThrow();
    }

    /**
     * The gain of a dose over the first reference.
     *
     * @param dose one of the doses
     * @return the gain; empty where a run failed
     */
    public Optional<Gain> gain(Evaluation dose) {
        return Gain.of(dose, references.get(0), outcome());
    }

    /**
     * Share of draws under which a dose reaches the goal.
     *
     * @param dose one of the doses
     * @return the share [-]; empty without a goal, or without draws
     */
    public OptionalDouble probability(Evaluation dose) {
        List<Boolean> reached = new ArrayList<>();
        for (int draw = 0; draw < draws(); draw++) {
            reaches(dose, draw).ifPresent(reached::add);
        }
        return question.goal().isEmpty() || reached.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(reached.stream().filter(each -> each).count() / (double) reached.size());
    }

    private int draws() {
        return doses.isEmpty()
                ? 0
                : doses.get(0).draws().getOrDefault(outcome(), List.of()).size();
    }

    /** Whether a dose reaches the goal under a draw, −1 for the best values; empty where a run failed. */
    private Optional<Boolean> reaches(Evaluation dose, int draw) {
        Goal goal = question.goal().orElse(new Goal(Goal.Kind.GAIN, 0, 0));
        double value = value(dose, draw);
        double without = value(references.get(0), draw);
        double reached = switch (goal.kind()) {
            case AT_LEAST -> value;
            case GAIN -> value - without;
            case KEEPS -> kept(value - without, value(references.get(1), draw) - without);
        };
        return Double.isNaN(reached) ? Optional.empty() : Optional.of(reached >= goal.value());
    }

    /** The share of a gain that is kept; all of what never was a gain. */
    private static double kept(double gain, double full) {
        return full > 0 ? gain / full : gain >= full ? 1 : 0;
    }

    private double value(Evaluation evaluation, int draw) {
        if (draw < 0) {
            Double best = evaluation.best().get(outcome());
            return best == null ? Double.NaN : best;
        }
        List<Double> under = evaluation.draws().getOrDefault(outcome(), List.of());
        return draw < under.size() ? under.get(draw) : Double.NaN;
    }

    /**
     * The smallest dose that reaches the goal at the best values, so that all larger ones do too.
     *
     * @return the dose; empty if none does
     */
    public Optional<Evaluation> smallestAtBest() {
        return smallest(-1).map(doses::get);
    }

    /**
     * The smallest dose that reaches the goal with the probability that it asks for, so that all larger ones do too.
     *
     * @return the dose; empty if none does, or there are no draws
     */
    public Optional<Evaluation> smallestSure() {
        double asked = question.goal().map(Goal::probability).orElse(0.0);
        Optional<Evaluation> smallest = Optional.empty();
        for (int i = doses.size() - 1; i >= 0; i--) {
            OptionalDouble probability = probability(doses.get(i));
            if (probability.isEmpty() || probability.getAsDouble() < asked) {
                break;
            }
            smallest = Optional.of(doses.get(i));
        }
        return smallest;
    }

    /**
     * Middle 90 % of the smallest doses of single draws, by their position; a draw that no dose satisfies counts as one
     * beyond the last.
     *
     * @return positions among the doses, from 0; empty without draws
     */
    public Optional<Interval> smallestUnderDraws() {
        List<Double> smallest = new ArrayList<>();
        for (int draw = 0; draw < draws(); draw++) {
            smallest.add((double) smallest(draw).orElse(doses.size()));
        }
        return Gain.band(smallest);
    }

    /** Position of the smallest dose from which on all reach the goal. */
    private Optional<Integer> smallest(int draw) {
        Optional<Integer> smallest = Optional.empty();
        for (int i = doses.size() - 1; i >= 0 && reaches(doses.get(i), draw).orElse(false); i--) {
            smallest = Optional.of(i);
        }
        return smallest;
    }

    /**
     * The smallest dose with nine tenths of the largest gain at the best values: from there on the curve is flat.
     *
     * @return the dose; empty where nothing is gained
     */
    public Optional<Evaluation> flattens() {
        double most = doses.stream()
                .flatMap(dose -> gain(dose).stream())
                .mapToDouble(Gain::best)
                .max()
                .orElse(0);
        return most > 0
                ? doses.stream()
                        .filter(dose -> gain(dose)
                                .filter(each -> each.best() >= FLAT * most)
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
