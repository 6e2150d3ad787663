package org.myobalance.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.model.Prior;
import org.myobalance.observe.Prediction;
import org.myobalance.sample.ChainPlan;
import org.myobalance.sample.ConstantFolds;
import org.myobalance.sample.CrossValidation;
import org.myobalance.sample.StudyScore;
import org.myobalance.simulate.ProgressMonitor;

/** The null model of folds: each observable has one fold, whatever was done. It stands for folds and directions alone. */
final class FoldNull {
    /** Before data a fold lies within 1/3 to 3 with a probability of 68 %: assumed, wide for what exercise does. */
    static final double DEVIATION = Math.log(3);
    /** Standard deviations between the centre and the bounds: so far that they do not matter. */
    private static final double BOUNDS = 8;

    private FoldNull() {}

    /** Positions of the observations that are compared with a reference on the logarithmic scale, but not with another change. */
    static List<Integer> positions(FittedObservations fitted) {
        return IntStream.range(0, fitted.observations().size())
                .filter(row -> isFold(fitted.observations().get(row)))
                .boxed()
                .toList();
    }

    private static boolean isFold(Prediction each) {
        return each.measurement().reference().isPresent()
                && each.measurement().against().isEmpty()
                && each.result() instanceof Prediction.Result.Predicted number
                && number.isLog();
    }

    /**
     * Criteria and scores.
     *
     * @param all likelihood of all observations
     * @param positions those of folds, at least one
     * @return empty if it was stopped
     */
    static Optional<CrossValidation> of(
            FittedObservations fitted, Likelihood all, List<Integer> positions, long seed, ProgressMonitor monitor) {
        List<String> observables = positions.stream()
                .map(row -> fitted.observations().get(row).measurement().observable())
                .toList();
        Map<String, FreeParameter> constants = new HashMap<>();
        observables.forEach(id -> constants.put(id, constant(id)));
        ConstantFolds folds = new ConstantFolds(all.of(positions), observables, constants);
        // a study measures few observables
        List<StudyScore> scores = folds.scores(ChainPlan.of(4, seed), monitor);
        return monitor.isCancelled() ? Optional.empty() : Optional.of(new CrossValidation(folds.criteria(), scores));
    }

    private static FreeParameter constant(String observable) {
        double bound = BOUNDS * DEVIATION;
        return new FreeParameter(observable, 0, -bound, bound, false, new Prior(Prior.Kind.NORMAL, 0, DEVIATION));
    }
}
