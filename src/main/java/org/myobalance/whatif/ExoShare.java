package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Scenario;

/**
 * What an arm does to muscle mass, and which share of that goes through EXO.
 *
 * <p>The effect is the muscle mass at the end of the arm less that of its reference: the first arm of the scenario with the
 * same subject and the same ages. For that arm itself it is the change since its own start. The share is
 *
 * <pre>(effect with EXO − effect without) / effect with EXO</pre>
 *
 * <p>where "without" is the same parameters with every EXO effect switched off, in the arm and in its reference. Its band
 * is that of the same ratio under each draw, so that what a draw does to both cancels. A share above 1 is possible: without
 * EXO the arm would then do the opposite.
 *
 * @param plan the arm
 * @param reference id of the arm compared with; empty for change since the start
 * @param effect with EXO, at the best values [g]
 * @param effectBand the same over draws [g], see {@link #hasBands}; empty for fewer than two
 * @param isEffect whether there is anything to share: at least 1 % of the mass, with a band that holds no zero
 * @param share at the best values [-]; empty without an effect
 * @param shareBand the same over draws [-], see {@link #hasBands}; empty without an effect, or for fewer than two draws
 * @param draws under which both arms came to their end, with EXO and without
 */
public record ExoShare(
        ArmPlan plan,
        Optional<String> reference,
        double effect,
        Optional<Interval> effectBand,
        boolean isEffect,
        OptionalDouble share,
        Optional<Interval> shareBand,
        int draws) {
    /**
     * Share of the mass below which there is nothing to share [-]. At the best values a run is right to about 1e-4 of its mass, and so
     * is the difference of two: the share of an effect of 1 % is then right to a few per cent. Draws are followed looser, by
     * up to ten times: what their band loses is small beside its width.
     */
    static final double LEAST = 0.01;

    /** Of fewer draws the 5 % quantile would lie between the two lowest: what they span is told instead, without a verdict. */
    public static final int LEAST_DRAWS = 20;

    /**
     * One for each arm that reached its end, as did what it is compared with; none when the model has no hypothesis without
     * EXO or no muscle mass.
     *
     * @param scenario the arms were planned from
     * @param results at the best values, in the order of the scenario's arms
     * @param ensemble the same arms without EXO, and under draws
     * @return one share for each such arm, in their order
     */
    public static List<ExoShare> of(Scenario scenario, List<ArmResult> results, Ensemble ensemble) {
        List<ExoShare> shares = new ArrayList<>();
        for (int arm = 0; arm < results.size() && !ensemble.withoutExo().isEmpty(); arm++) {
            of(results, ensemble, arm, reference(scenario.arms(), arm)).ifPresent(shares::add);
        }
        return List.copyOf(shares);
    }

    /** The first arm of the same person over the same ages; the arm itself when it is the first. */
    static int reference(List<Arm> arms, int arm) {
        Arm own = arms.get(arm);
        for (int i = 0; i < arm; i++) {
            Arm other = arms.get(i);
            if (other.subject().equals(own.subject()) && other.from() == own.from() && other.to() == own.to()) {
                return i;
            }
        }
        return arm;
    }

    private static Optional<ExoShare> of(List<ArmResult> results, Ensemble ensemble, int arm, int reference) {
        OptionalDouble with = effect(results, arm, reference);
        OptionalDouble without = effect(ensemble.withoutExo(), arm, reference);
        if (with.isEmpty() || without.isEmpty()) {
            return Optional.empty();
        }
        List<Double> effects = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Ensemble.Draw draw : ensemble.draws()) {
            OptionalDouble one = effect(draw.arms(), arm, reference);
            OptionalDouble other = effect(draw.withoutExo(), arm, reference);
            if (one.isPresent() && other.isPresent()) {
                effects.add(one.getAsDouble());
                shares.add(share(one.getAsDouble(), other.getAsDouble()));
            }
        }
        Optional<Interval> effectBand = band(effects);
        double mass = end(results.get(arm)).orElseThrow();
        boolean isEffect = Math.abs(with.getAsDouble()) >= LEAST * mass
                && effectBand.filter(Interval::holdsZero).isEmpty();
        ArmPlan plan = results.get(arm).plan();
        return Optional.of(new ExoShare(
                plan,
                arm == reference
                        ? Optional.empty()
                        : Optional.of(results.get(reference).plan().id()),
                with.getAsDouble(),
                effectBand,
                isEffect,
                isEffect ? OptionalDouble.of(share(with.getAsDouble(), without.getAsDouble())) : OptionalDouble.empty(),
                isEffect ? band(shares) : Optional.empty(),
                effects.size()));
    }

    /** Effect at a hair from zero has a share of any size: the quantiles bear a few of those. */
    private static double share(double with, double without) {
        return (with - without) / with;
    }

    private static Optional<Interval> band(List<Double> numbers) {
        if (numbers.size() < Interval.LEAST) {
            return Optional.empty();
        }
        double[] all = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        Interval band = Interval.of(all);
        if (all.length >= LEAST_DRAWS) {
            return Optional.of(band);
        }
        Arrays.sort(all);
        return Optional.of(new Interval(all[0], band.median(), all[all.length - 1]));
    }

    /**
     * Whether the bands are the middle 90 % of draws.
     *
     * @return false if there are too few draws for that: then they go from the lowest to the highest
     */
    public boolean hasBands() {
        return draws >= LEAST_DRAWS;
    }

    private static OptionalDouble effect(List<ArmResult> results, int arm, int reference) {
        OptionalDouble end = end(results.get(arm));
        OptionalDouble other = arm == reference ? start(results.get(arm)) : end(results.get(reference));
        return end.isPresent() && other.isPresent()
                ? OptionalDouble.of(end.getAsDouble() - other.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble start(ArmResult result) {
        return result.isComplete() ? ArmSummary.of(result).start() : OptionalDouble.empty();
    }

    private static OptionalDouble end(ArmResult result) {
        return result.isComplete() ? ArmSummary.of(result).end() : OptionalDouble.empty();
    }
}
