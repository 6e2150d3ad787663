package org.myobalance.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Profiles that are asked for. Immutable.
 *
 * @param data model and studies
 * @param conditions under which they are held against each other; those of the fit, if there is one
 * @param fit {@code fit.json} of a finished fit to start from; empty to start from the model file's values
 * @param parameters ids of the parameters to profile; empty for those that the fit fitted, or without a fit for all that the
 *     model file calls estimable
 */
public record ProfileRequest(
        StudyData data, FitConditions conditions, Optional<Path> fit, Optional<List<String>> parameters) {
    /** Copies the list. {@inheritDoc} */
    public ProfileRequest {
        parameters = parameters.map(List::copyOf);
    }

    /**
     * Profiles of all parameters that a fit fitted, under the conditions that the command {@code profile} uses.
     *
     * @param data model and studies
     * @param fit {@code fit.json} of a finished fit
     * @return the request
     */
    public static ProfileRequest of(StudyData data, Path fit) {
        return new ProfileRequest(data, FitConditions.defaults(), Optional.of(fit), Optional.empty());
    }
}
