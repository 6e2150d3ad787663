package org.myobalance.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.SimulatedObservations;
import org.myobalance.fit.Space;
import org.myobalance.observe.NominalPredictions;
import org.myobalance.observe.Predictor;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Study;

/**
 * A model under studies, as fits see it.
 *
 * @param options without a deadline: a run that it cuts short says nothing of its parameters
 * @param studies observations not used for fitting are left out
 * @param hypothesis switches of the model, if any
 * @param changes parameters that differ from the model's in all runs [base units]
 */
record FittedModel(
        Simulator simulator,
        Laboratory laboratory,
        RunOptions options,
        List<Study> studies,
        Optional<String> hypothesis,
        Map<String, Double> changes) {
    FittedModel {
        studies = studies.stream().map(Study::fittedOnly).toList();
    }

    /** The same model and studies under other conditions. */
    FittedModel under(Optional<String> otherHypothesis, Map<String, Double> otherChanges) {
        return new FittedModel(simulator, laboratory, options, studies, otherHypothesis, otherChanges);
    }

    /** All observations at the start of a space, with the errors that their likelihood keeps. */
    FittedObservations first(Space space, ProgressMonitor monitor) {
        Map<String, Double> values = new HashMap<>(changes);
        values.putAll(space.values(space.start()));
        return FittedObservations.of(
                new Predictor(simulator, laboratory, options, cores()).predict(studies, hypothesis, values, monitor));
    }

    /** The same observations as a function of coordinates. */
    ObservationModel observations(Space space, ProgressMonitor monitor) {
        NominalPredictions nominal =
                new NominalPredictions(simulator, laboratory, options, cores(), studies, hypothesis);
        return new SimulatedObservations(nominal, space, changes, monitor);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
