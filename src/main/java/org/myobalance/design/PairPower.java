package org.myobalance.design;

import java.util.HashMap;
import java.util.Map;
import org.myobalance.design.DesignResult.Separation;
import org.myobalance.observe.Prediction;

/** The power of one experiment to tell two hypotheses apart by the Bayes factor of all its measurements together. */
final class PairPower {
    private PairPower() {}

    /** @param isSame whether both predict the same for every measurement */
    static Separation of(
            Design design,
            Experiment experiment,
            Design.Pair pair,
            ExperimentPredictions first,
            ExperimentPredictions second,
            boolean isSame) {
        StudyDistribution one = StudyDistribution.of(experiment, first.best(), first.draws());
        StudyDistribution other = StudyDistribution.of(experiment, second.best(), second.draws());
        BayesFactorTest test = new BayesFactorTest(design.alpha());
        Map<Integer, BayesFactorTest.Outcome> known = new HashMap<>();
        Sizes sizes = Sizes.of(
                experiment,
                design.largest(),
                n -> known.computeIfAbsent(n, people -> test.of(one.at(people), other.at(people)))
                        .power(),
                test.of(one.ofAllPeople(), other.ofAllPeople()).power());
        BayesFactorTest.Outcome planned = test.of(one.at(experiment.planned()), other.at(experiment.planned()));
        int farthest = 0;
        double distance = 0;
        for (int row = 0; row < first.best().size(); row++) {
            double apart = distance(first.best().get(row), second.best().get(row));
            if (apart > distance) {
                distance = apart;
                farthest = row;
            }
        }
        return new Separation(
                pair,
                experiment,
                isSame,
                experiment.study().measurements().get(farthest).id(),
                distance,
                planned.logOfFirst(),
                planned.logOfSecond(),
                sizes);
    }

    private static double distance(Prediction first, Prediction second) {
        Prediction.Result.Predicted one = first.result().orElseThrow();
        Prediction.Result.Predicted other = second.result().orElseThrow();
        double spread = Math.max(one.spread(), other.spread());
        return Math.abs(one.parts().predicted() - other.parts().predicted()) / spread;
    }
}
