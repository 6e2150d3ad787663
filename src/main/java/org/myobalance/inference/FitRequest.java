package org.myobalance.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Space;
import org.myobalance.io.ProgramVersion;

/**
 * A fit that is asked for. Immutable.
 *
 * @param data model and studies
 * @param conditions under which they are held against each other
 * @param parameters ids of the parameters to fit; {@link #ESTIMABLE} stands for all that the model file calls so, and the id
 *     of a hypothesis for all parameters that it sets
 * @param settings how hard the fit tries
 */
public record FitRequest(StudyData data, FitConditions conditions, List<String> parameters, FitSettings settings) {
    /** The word for all parameters that human data constrain, by the model file. */
    public static final String ESTIMABLE = "estimable";

    /** Copies the list. {@inheritDoc} */
    public FitRequest {
        parameters = List.copyOf(parameters);
    }

    /**
     * A fit of all estimable parameters from one start, under the conditions that the command {@code fit} uses.
     *
     * @param data model and studies
     * @return the request
     */
    public static FitRequest of(StudyData data) {
        return new FitRequest(data, FitConditions.defaults(), List.of(ESTIMABLE), FitSettings.defaults());
    }

    /**
     * The same with other parameters.
     *
     * @param ids of the parameters to fit
     * @return the changed request
     */
    public FitRequest withParameters(String... ids) {
        return new FitRequest(data, conditions, List.of(ids), settings);
    }

    /**
     * The same under other conditions.
     *
     * @param changed conditions
     * @return the changed request
     */
    public FitRequest withConditions(FitConditions changed) {
        return new FitRequest(data, changed, parameters, settings);
    }

    /** The fit before its first evaluation, as its checkpoint states it. */
    FitCheckpoint begun(Space space) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("--starts", Integer.toString(settings.starts()));
        words.put("--seed", Long.toString(settings.seed()));
        words.putAll(conditions.decisive());
        words.put("--engine", conditions.engine().word());
        words.put("--rtol", Double.toString(conditions.rtol()));
        words.put("tolerance", settings.tolerance() + " nats");
        words.put("evaluations of a climb", Integer.toString(settings.evaluations()));
        return new FitCheckpoint(
                ProgramVersion.program(),
                ProgramVersion.jdk(),
                data.fingerprints(),
                words,
                space.ids(),
                FitState.before(space));
    }
}
