package org.myobalance.design;

import java.util.HashMap;
import java.util.Map;
import org.myobalance.design.DesignResult.Separation;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;

/** The power of one experiment to tell two hypotheses apart by the Bayes factor of all its measurements together. */
final class PairPower {
    /** Beyond the number of people alive no size tells anything. */
    private static final int MOST_PEOPLE = 1_000_000_000;

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
        Tester tester = isSame ? (a, b) -> new BayesFactorTest.Outcome(design.alpha(), design.alpha(), 0, 0) : test::of;
        Map<Integer, BayesFactorTest.Outcome> known = new HashMap<>();
        Sizes sizes = Sizes.of(
                experiment,
                design.largest(),
                n -> known.computeIfAbsent(n, people -> tester.of(one.at(people), other.at(people)))
                        .power(),
                tester.of(one.ofAllPeople(), other.ofAllPeople()).power());
        BayesFactorTest.Outcome planned = tester.of(one.at(experiment.planned()), other.at(experiment.planned()));
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
                SampleSize.of(
                        n -> ofPersons(design, experiment, first, second, n),
                        Sizes.EIGHTY,
                        experiment.least(),
                        MOST_PEOPLE),
                planned.logOfFirst(),
                planned.logOfSecond(),
                sizes);
    }

    private interface Tester {
        BayesFactorTest.Outcome of(NormalMixture first, NormalMixture second);
    }

    /**
     * The power if persons alone varied: best values, one laboratory effect for all, no error of the model. With Δ between the means and standard errors e of both alike
     * it is Φ(δ − z), δ² = Σ Δ²/e².
     */
    private static double ofPersons(
            Design design, Experiment experiment, ExperimentPredictions first, ExperimentPredictions second, int n) {
        double squares = 0;
        for (int row = 0; row < first.best().size(); row++) {
            Prediction.Parts one = first.best(row);
            Prediction.Parts other = second.best(row);
            double variance = 0.5
                    * (one.standardError() * one.standardError() + other.standardError() * other.standardError())
                    * experiment.personVariance(
                            experiment.study().measurements().get(row), n)
                    / experiment.plannedVariance(
                            experiment.study().measurements().get(row));
            double apart = one.predicted() - other.predicted();
            squares += apart * apart / variance;
        }
        return Normal.cumulative(Math.sqrt(squares) - Normal.quantile(1 - design.alpha()));
    }

    private static double distance(Prediction first, Prediction second) {
        Prediction.Result.Predicted one = first.result().orElseThrow();
        Prediction.Result.Predicted other = second.result().orElseThrow();
        double spread = Math.max(one.spread(), other.spread());
        return Math.abs(one.parts().predicted() - other.parts().predicted()) / spread;
    }
}
