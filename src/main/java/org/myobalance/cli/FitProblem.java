package org.myobalance.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.model.Model;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Deadline;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.whatif.ParallelRuns;

/**
 * What there is to fit, before anything is simulated.
 *
 * @param model that is fitted
 * @param space parameters that may move
 * @param fitted the model under the studies
 * @param deadline of the whole command; that of a single run would say nothing of its parameters
 */
record FitProblem(Model model, Space space, FittedModel fitted, Deadline deadline) {
    /** Rows without predictions that are listed. */
    private static final int LISTED = 10;

    /**
     * As the command line has it; compiles the model.
     *
     * @param wanted parameters, and what is changed beside them
     * @throws FaultyRequest if no row is used for fitting
     */
    static FitProblem of(StudyFiles files, MethodOptions method, FitParameters wanted, Space space) {
        Model model = files.model();
        List<Study> studies = files.studies();
        requireRows(studies);
        RunOptions options = method.runOptions();
        FittedModel fitted = new FittedModel(
                new Simulator(CompiledModel.of(model)),
                files.laboratory(),
                options.withDeadline(Deadline.NONE),
                studies,
                method.hypothesis(model),
                wanted.changesBeside(space));
        return new FitProblem(model, space, fitted, options.deadline());
    }

    /** The same model and studies under another hypothesis, with other parameters. */
    FitProblem under(Optional<String> hypothesis, FitParameters wanted, Space other) {
        return new FitProblem(model, other, fitted.under(hypothesis, wanted.changesBeside(other)), deadline);
    }

    /** All rows where the space starts, with the errors that their likelihood keeps. */
    FittedObservations first(ParallelRuns.Watch watch) {
        return fitted.first(space, watch);
    }

    /**
     * What is believed after rows.
     *
     * @param likelihood of all rows, in the order of {@link #first}
     * @param watch of each evaluation
     */
    Posterior posterior(Likelihood likelihood, ParallelRuns.Watch watch) {
        return new Posterior(space, likelihood, fitted.rows(space, watch));
    }

    private static void requireRows(List<Study> studies) {
        long all =
                studies.stream().mapToLong(study -> study.measurements().size()).sum();
        boolean isAny =
                studies.stream().flatMap(study -> study.measurements().stream()).anyMatch(Measurement::isFitted);
        if (!isAny) {
            throw new FaultyRequest("Nothing to fit: of the " + all + " rows of these files none is used for fitting."
                    + " The reason of each: ./myobalance studies FILE --rows");
        }
    }

    /**
     * A fit needs a prediction for each row where it starts.
     *
     * @throws FaultyRequest if one is missing
     */
    static void requirePredictions(FittedObservations first) {
        if (!first.failures().isEmpty()) {
            throw new FaultyRequest("Nothing can start here: at the values it starts from "
                    + first.failures().size() + " of the rows used for fitting have no prediction."
                    + System.lineSeparator()
                    + first.failures().stream()
                            .limit(LISTED)
                            .map(each -> "  " + each)
                            .collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
