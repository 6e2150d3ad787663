package org.myobalance.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.design.DesignResult.FindAnswer;
import org.myobalance.design.DesignResult.Separation;
import org.myobalance.inference.FitConditions;
import org.myobalance.inference.PredictionRun;
import org.myobalance.inference.StudyData;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;
import org.myobalance.observe.Prediction;
import org.myobalance.simulate.ProgressMonitor;

/** Puts a design to the model: predicts each experiment under each hypothesis and computes powers and sizes. */
public final class DesignRun {
    /**
     * Relative difference of two predictions that is none: ten times the relative tolerance of the runs, whose steps differ between hypotheses. Assumed.
     */
    private static final double SAME = 1e-3;

    private final Design design;
    private final StudyData data;
    private final FitConditions conditions;
    private final DrawChoice parameters;

    /**
     * Prepares the work. Nothing is simulated yet.
     *
     * @param read design with its model and studies
     * @param conditions method, tolerance, changes and deadline; their hypothesis is that under which changes to be found are predicted
     * @param parameters parameter set, and how many draws of it to predict with
     */
    public DesignRun(DesignReader.Read read, FitConditions conditions, DrawChoice parameters) {
        this.design = read.design();
        this.data = read.data();
        this.conditions = conditions;
        this.parameters = parameters;
    }

    /** What became of the work. */
    public sealed interface Outcome {
        /**
         * It is done.
         *
         * @param result the answer
         */
        record Answered(DesignResult result) implements Outcome {}

        /** It was stopped before it was done. */
        record Stopped() implements Outcome {}

        /**
         * A run failed, without which no experiment can be weighed.
         *
         * @param why in a sentence, with the observation
         */
        record Failed(String why) implements Outcome {}
    }

    /** Predictions of all experiments under one hypothesis, or under that of the conditions. */
    private record Predicted(Optional<String> hypothesis, List<Prediction> best, List<List<Prediction>> draws) {
        /** Those under one hypothesis, which are there. */
        static Predicted under(Optional<String> hypothesis, List<Predicted> all) {
            return all.stream()
                    .filter(each -> each.hypothesis.equals(hypothesis))
                    .findFirst()
                    .orElseThrow();
        }

        static Predicted under(String hypothesis, List<Predicted> all) {
            return under(Optional.of(hypothesis), all);
        }
    }

    /**
     * Simulates and answers.
     *
     * @param monitor hears how far it is, and may stop it
     * @return the answer, or why there is none
     * @throws RequestException if all hypotheses predict the same for every experiment and nothing else is asked, or the model lacks one of them
     */
    public Outcome run(ProgressMonitor monitor) {
        boolean asksFinds =
                design.experiments().stream().anyMatch(each -> !each.finds().isEmpty());
        List<Optional<String>> asked = new ArrayList<>();
        if (asksFinds) {
            asked.add(conditions.hypothesis());
        }
        design.hypotheses().stream()
                .map(Optional::of)
                .filter(each -> !asked.contains(each))
                .forEach(asked::add);
        List<PredictionRun> runs = new ArrayList<>();
        List<Predicted> best = new ArrayList<>();
        for (Optional<String> hypothesis : asked) {
            PredictionRun run = new PredictionRun(data, conditions.withHypothesis(hypothesis), parameters);
            List<Prediction> found = run.best(monitor.named(hypothesis.orElse("predict")));
            Optional<Outcome> end = end(List.of(found), monitor);
            if (end.isPresent()) {
                return end.get();
            }
            runs.add(run);
            best.add(new Predicted(hypothesis, found, List.of()));
        }
        refuseIfAllAreSame(best, asksFinds);
        List<Predicted> predicted = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Predicted own = best.get(i);
            List<List<Prediction>> draws =
                    runs.get(i).draws(monitor.named(own.hypothesis().orElse("predict")));
            Optional<Outcome> end = end(draws, monitor);
            if (end.isPresent()) {
                return end.get();
            }
            predicted.add(new Predicted(own.hypothesis(), own.best(), draws));
        }
        List<FindAnswer> finds = asksFinds ? finds(Predicted.under(conditions.hypothesis(), predicted)) : List.of();
        return new Outcome.Answered(new DesignResult(finds, separations(predicted)));
    }

    /** Why the work ends here, if it does. */
    private static Optional<Outcome> end(List<List<Prediction>> predictions, ProgressMonitor monitor) {
        if (monitor.isCancelled()) {
            return Optional.of(new Outcome.Stopped());
        }
        for (List<Prediction> all : predictions) {
            for (Prediction each : all) {
                if (each.result() instanceof Prediction.Result.Missing missing) {
                    return Optional.of(new Outcome.Failed(each.name() + ": " + missing.why()));
                }
            }
        }
        return Optional.empty();
    }

    private void refuseIfAllAreSame(List<Predicted> best, boolean asksFinds) {
        boolean areSame = !asksFinds
                && design.pairs().stream()
                        .allMatch(pair -> areSame(
                                Predicted.under(pair.first(), best).best(),
                                Predicted.under(pair.second(), best).best()));
        if (areSame) {
            throw new RequestException(
                    About.OTHER,
                    design.file() + ", /hypotheses: " + String.join(", ", design.hypotheses())
                            + " predict the same for every measurement of every experiment.",
                    "Add experiments on which they differ, or other hypotheses.");
        }
    }

    private static boolean areSame(List<Prediction> first, List<Prediction> second) {
        for (int i = 0; i < first.size(); i++) {
            if (!isSame(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Prediction first, Prediction second) {
        Prediction.Result.Predicted one = first.result().orElseThrow();
        Prediction.Result.Predicted other = second.result().orElseThrow();
        double size = one.isLog() ? 1 : Math.max(Math.abs(one.predicted()), Math.abs(other.predicted()));
        return Math.abs(one.parts().predicted() - other.parts().predicted()) <= SAME * size;
    }

    private List<FindAnswer> finds(Predicted predicted) {
        List<FindAnswer> answers = new ArrayList<>();
        for (int i = 0; i < design.experiments().size(); i++) {
            Experiment experiment = design.experiments().get(i);
            FindPower power = new FindPower(design, experiment, own(predicted, i));
            experiment.finds().forEach(find -> answers.addAll(power.answers(find)));
        }
        return answers;
    }

    private List<Separation> separations(List<Predicted> predicted) {
        List<Separation> separations = new ArrayList<>();
        for (Design.Pair pair : design.pairs()) {
            List<Separation> own = new ArrayList<>();
            for (int i = 0; i < design.experiments().size(); i++) {
                ExperimentPredictions first = own(Predicted.under(pair.first(), predicted), i);
                ExperimentPredictions second = own(Predicted.under(pair.second(), predicted), i);
                own.add(PairPower.of(
                        design,
                        design.experiments().get(i),
                        pair,
                        first,
                        second,
                        areSame(first.best(), second.best())));
            }
            own.sort(RANK);
            separations.addAll(own);
        }
        return separations;
    }

    /** Those that reach 80 % first, by what that costs (or takes of people); then by what is learnt for the money, or at all. */
    private static final Comparator<Separation> RANK = Comparator.comparing((Separation each) -> !each.isSeparable())
            .thenComparingDouble(each -> each.sizes()
                    .priceOfEighty()
                    .orElse(each.sizes().peopleOfEighty().orElse(0)))
            .thenComparingDouble(each -> -each.perThousand().orElse(each.logBayesFactor()));

    /** The part of predictions that belongs to one experiment. */
    private ExperimentPredictions own(Predicted predicted, int experiment) {
        int from = 0;
        for (int i = 0; i < experiment; i++) {
            from += data.studies().get(i).measurements().size();
        }
        int start = from;
        int end = from + data.studies().get(experiment).measurements().size();
        return new ExperimentPredictions(
                predicted.best().subList(start, end),
                predicted.draws().stream().map(draw -> draw.subList(start, end)).toList());
    }
}
