package org.myobalance.inference;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.myobalance.fit.Space;

/**
 * Draws that are asked for. Immutable.
 *
 * @param data the model and the studies of the fit
 * @param conditions those of the fit
 * @param fit {@code fit.json} of a finished fit: its parameters, and where they stand
 * @param draws evaluations of the model in four chains, from 80 to 1,000,000; each is a draw, new or repeated, and the
 *     first tenth is left out. Of the linearised posterior: draws that are kept, from 20
 * @param seed of all random numbers
 * @param check how many draws of the posterior of the model linearised at the fit are evaluated by the model itself, from 0
 *     to {@code draws}; empty to draw from the posterior of the model itself
 */
public record SampleRequest(
        StudyData data, FitConditions conditions, Path fit, int draws, int seed, OptionalInt check) {
    /** Draws where nothing else is asked for. */
    public static final int DRAWS = 240;

    /** Draws of the linearised posterior that the model evaluates where nothing else is asked for. */
    public static final int CHECK = 12;

    /**
     * As many draws as the command {@code sample} makes, under its conditions, with seed 1.
     *
     * @param data the model and the studies of the fit
     * @param fit {@code fit.json} of a finished fit
     * @return the request
     */
    public static SampleRequest of(StudyData data, Path fit) {
        return new SampleRequest(data, FitConditions.defaults(), fit, DRAWS, 1, OptionalInt.empty());
    }

    /**
     * The same with another number of draws.
     *
     * @param changed evaluations of the model, from 80 to 1,000,000; kept draws of the linearised posterior, from 20
     * @param newSeed of all random numbers
     * @return the changed request
     */
    public SampleRequest withDraws(int changed, int newSeed) {
        return new SampleRequest(data, conditions, fit, changed, newSeed, check);
    }

    /**
     * The same under other conditions.
     *
     * @param changed those of the fit
     * @return the changed request
     */
    public SampleRequest withConditions(FitConditions changed) {
        return new SampleRequest(data, changed, fit, draws, seed, check);
    }

    /**
     * The same from the posterior of the model linearised at the fit: quick, and as good as the predictions are linear.
     *
     * @param checked how many of the draws the model itself evaluates, from 0 to their number, to say how far both differ
     * @return the changed request
     */
    public SampleRequest withLinearised(int checked) {
        return new SampleRequest(data, conditions, fit, draws, seed, OptionalInt.of(checked));
    }

    /** What was asked, as a checkpoint states it. */
    Map<String, String> words(Space space, double[] optimum) {
        Map<String, String> words = new LinkedHashMap<>(data.fingerprints());
        words.putAll(conditions.decisive());
        words.put("--seed", Integer.toString(seed));
        words.put("parameters", String.join(",", space.ids()));
        words.put("coordinates", Arrays.toString(optimum));
        check.ifPresent(checked -> words.put("--linearised", draws + " draws, " + checked + " checked"));
        return words;
    }

    /** What makes the same file anew. */
    String command(Space space) {
        return "./myobalance fit --parameters " + String.join(",", space.ids()) + " --out DIR && ./myobalance"
                + " sample --fit DIR/fit.json --draws " + draws + " --seed " + seed
                + (check.isPresent() ? " --linearised --check " + check.getAsInt() : "")
                + (conditions.isRobust() ? " --robust" : "") + " --out DIR";
    }
}
