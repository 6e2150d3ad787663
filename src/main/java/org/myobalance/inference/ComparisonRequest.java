package org.myobalance.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.fit.FitSettings;

/**
 * A comparison of hypotheses that is asked for. Immutable.
 *
 * @param data model and studies
 * @param conditions under which they are held against each other; without a hypothesis, because several are compared
 * @param hypotheses ids; {@link #DEFAULT} is the model as its file has it
 * @param parameters to fit under each, as {@link FitRequest} has them; those that a hypothesis sets are left out of its fit
 * @param seed of all random numbers
 * @param nullModel file of a null model for mass, if there is one
 * @param leavesClassesOut whether whole {@linkplain StudyClass classes of studies} are left out too, beside one study after the other
 */
public record ComparisonRequest(
        StudyData data,
        FitConditions conditions,
        List<String> hypotheses,
        List<String> parameters,
        long seed,
        Optional<Path> nullModel,
        boolean leavesClassesOut) {
    /** The word for the model as its file has it. */
    public static final String DEFAULT = "default";

    /** Copies the lists. {@inheritDoc} */
    public ComparisonRequest {
        hypotheses = List.copyOf(hypotheses);
        parameters = List.copyOf(parameters);
    }

    /**
     * A comparison of all estimable parameters under the conditions that the command {@code compare} uses.
     *
     * @param data model and studies
     * @param hypotheses ids
     * @return the request
     */
    public static ComparisonRequest of(StudyData data, String... hypotheses) {
        return new ComparisonRequest(
                data,
                FitConditions.defaults(),
                List.of(hypotheses),
                List.of(FitRequest.ESTIMABLE),
                1,
                nullModelBeside(data.modelFile()),
                false);
    }

    /**
     * The same with other parameters.
     *
     * @param ids of the parameters to fit
     * @return the changed request
     */
    public ComparisonRequest withParameters(String... ids) {
        return new ComparisonRequest(data, conditions, hypotheses, List.of(ids), seed, nullModel, leavesClassesOut);
    }

    /**
     * The null model for mass that lies beside the folder of a model.
     *
     * @param modelFile file of the model
     * @return file of the null model, if it is there
     */
    public static Optional<Path> nullModelBeside(Path modelFile) {
        return Optional.of(modelFile
                        .toAbsolutePath()
                        .resolveSibling("../null/model.json")
                        .normalize())
                .filter(Files::exists);
    }

    /** How each fit is tried. */
    FitSettings settings() {
        return FitSettings.defaults().withStarts(1, seed);
    }

    /** The fit of one hypothesis. */
    FitRequest fit(Optional<String> hypothesis) {
        return new FitRequest(data, conditions.withHypothesis(hypothesis), parameters, settings());
    }
}
