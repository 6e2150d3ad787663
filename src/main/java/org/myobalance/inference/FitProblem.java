package org.myobalance.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Deadline;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/**
 * What there is to fit, before anything is simulated.
 *
 * @param model that is fitted
 * @param space parameters that may move
 * @param fitted the model under the studies
 * @param deadline of the whole command; that of a single run would say nothing of its parameters
 */
record FitProblem(Model model, Space space, FittedModel fitted, Deadline deadline) {
    /** Most observations without predictions that a message lists. */
    private static final int LISTED = 10;

    /**
     * Of a model, studies and conditions; compiles the model.
     *
     * @param wanted parameters, and what is changed beside them
     * @throws RequestException if no observation is used for fitting
     */
    static FitProblem of(StudyData data, FitConditions conditions, FitParameters wanted, Space space) {
        requireObservations(data.studies());
        FittedModel fitted = new FittedModel(
                new Simulator(CompiledModel.of(data.model())),
                data.laboratory(),
                conditions.runOptions(),
                data.studies(),
                conditions.hypothesis(),
                wanted.changesBeside(space));
        return new FitProblem(data.model(), space, fitted, conditions.deadline());
    }

    /** The same model and studies under another hypothesis, with other parameters. */
    FitProblem under(Optional<String> hypothesis, FitParameters wanted, Space other) {
        return new FitProblem(model, other, fitted.under(hypothesis, wanted.changesBeside(other)), deadline);
    }

    /** All observations where the space starts, with the errors that their likelihood keeps. */
    FittedObservations first(ProgressMonitor monitor) {
        return fitted.first(space, monitor);
    }

    /**
     * The posterior given the observations.
     *
     * @param likelihood of all observations, in the order of {@link #first}
     * @param monitor of each evaluation
     */
    Posterior posterior(Likelihood likelihood, ProgressMonitor monitor) {
        return new Posterior(space, likelihood, fitted.observations(space, monitor));
    }

    private static void requireObservations(List<Study> studies) {
        long all =
                studies.stream().mapToLong(study -> study.measurements().size()).sum();
        boolean isAny =
                studies.stream().flatMap(study -> study.measurements().stream()).anyMatch(Measurement::isFitted);
        if (!isAny) {
            throw new RequestException(
                    RequestException.About.OTHER,
                    "Nothing to fit: of the " + all + " observations of these files none is used for fitting.",
                    "The reason of each: ./myobalance studies FILE --rows");
        }
    }

    /**
     * A fit needs a prediction for each observation where it starts.
     *
     * @throws RequestException if one is missing
     */
    static void requirePredictions(FittedObservations first) {
        if (!first.failures().isEmpty()) {
            throw new RequestException(
                    RequestException.About.OTHER,
                    "Nothing can start here: at the values it starts from "
                            + first.failures().size() + " of the observations used for fitting have no prediction."
                            + System.lineSeparator()
                            + first.failures().stream()
                                    .limit(LISTED)
                                    .map(each -> "  " + each)
                                    .collect(Collectors.joining(System.lineSeparator())),
                    "");
        }
    }
}
