package org.myobalance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.simulate.ProgressMonitor;

/**
 * How well each study, or each class of studies, is predicted by the others: the draws after all studies, weighted by the inverse of the study's
 * likelihood and smoothed (Vehtari, Gelman and Gabry 2017). Where the smoothing says that this fails, draws are made anew
 * without the study, and both sets are bridged. All of it on a surrogate about the optimum of all studies.
 */
public final class LeaveOneStudyOut {
    private final Posterior posterior;
    private final Surrogate rows;
    private final ChainPlan plan;
    private final UnaryOperator<String> classOf;
    private final double trusted;

    /**
     * Scores of the studies of a posterior.
     *
     * @param posterior whose observations the surrogate stands for
     * @param rows the surrogate
     * @param plan of the chains that are made anew
     */
    public LeaveOneStudyOut(Posterior posterior, Surrogate rows, ChainPlan plan) {
        this(posterior, rows, plan, UnaryOperator.identity());
    }

    /**
     * Scores of classes of studies, each left out together.
     *
     * @param posterior whose observations the surrogate stands for
     * @param rows the surrogate
     * @param plan of the chains that are made anew
     * @param classOf the class of a study, by its id
     */
    public LeaveOneStudyOut(Posterior posterior, Surrogate rows, ChainPlan plan, UnaryOperator<String> classOf) {
        this(posterior, rows, plan, classOf, ParetoSmoothing.TRUSTED);
    }

    /** @param trusted largest k-hat with which weights are used */
    LeaveOneStudyOut(
            Posterior posterior, Surrogate rows, ChainPlan plan, UnaryOperator<String> classOf, double trusted) {
        this.classOf = classOf;
        this.posterior = new Posterior(posterior.space(), posterior.likelihood(), rows);
        this.rows = rows;
        this.plan = plan;
        this.trusted = trusted;
    }

    /**
     * Scores each study from the others.
     *
     * @param draws of the surrogate's posterior after all studies
     * @param monitor hears before each study which share of them has its score, and may stop it, also while chains run
     * @return scores in the order of the studies' first observations; fewer than studies if it was stopped
     */
    public List<StudyScore> scores(Draws draws, ProgressMonitor monitor) {
        List<Map<String, Double>> byDraw = IntStream.range(0, draws.size())
                .parallel()
                .mapToObj(d -> byClass(posterior.likelihood().byStudy(predicted(draws.at(d)))))
                .toList();
        List<StudyScore> scores = new ArrayList<>();
        if (byDraw.isEmpty()) {
            return scores;
        }
        double[] start = start(draws);
        for (String study : byDraw.get(0).keySet()) {
            if (monitor.isCancelled()) {
                break;
            }
            monitor.report(
                    "studies left out", scores.size() / (double) byDraw.get(0).size());
            double[] logs = byDraw.stream().mapToDouble(each -> each.get(study)).toArray();
            StudyScore weighted = weighted(study, logs, draws);
            if (weighted.kHat() <= trusted) {
                scores.add(weighted);
                continue;
            }
            Draws without = without(study, start, scores.size(), monitor);
            if (monitor.isCancelled()) {
                break;
            }
            Bridge bridge = Bridge.of(chains(logs, draws), likelihoods(study, without));
            scores.add(new StudyScore(
                    study,
                    weighted.observations(),
                    bridge.log(),
                    bridge.error(),
                    weighted.kHat(),
                    true,
                    heldOut(study, without, HeldOutObservations.picked(without.size()))));
        }
        return List.copyOf(scores);
    }

    /** Given the parameters studies are independent, so that their log likelihoods add up. */
    private Map<String, Double> byClass(Map<String, Double> byStudy) {
        Map<String, Double> sums = new LinkedHashMap<>();
        byStudy.forEach((study, log) -> sums.merge(classOf.apply(study), log, Double::sum));
        return sums;
    }

    private List<HeldOut> heldOut(String study, Draws draws, int[] picked) {
        List<Integer> own = where(study, true);
        double[][] predicted = Arrays.stream(picked)
                .mapToObj(draw -> predicted(draws.at(draw)))
                .map(all -> own.stream().mapToDouble(row -> all[row]).toArray())
                .toArray(double[][]::new);
        return HeldOutObservations.of(posterior.likelihood(), own, predicted);
    }

    private StudyScore weighted(String study, double[] logs, Draws draws) {
        int n = logs.length;
        double[] ratios = new double[n];
        for (int d = 0; d < n; d++) {
            ratios[d] = -logs[d];
        }
        ParetoSmoothing smoothed = ParetoSmoothing.of(ratios);
        double[] terms = new double[n];
        for (int d = 0; d < n; d++) {
            terms[d] = smoothed.logWeights()[d] + logs[d];
        }
        double log = ParetoSmoothing.logSum(terms);
        double squares = 0;
        for (int d = 0; d < n; d++) {
            double away = Math.exp(smoothed.logWeights()[d]) * Math.expm1(logs[d] - log);
            squares += away * away;
        }
        double worth = Math.min(1, Convergence.bulkSize(chains(logs, draws)) / n);
        int count = where(study, true).size();
        // what cannot be trusted is made anew, and needs no more
        List<HeldOut> heldOut = smoothed.kHat() <= trusted
                ? heldOut(study, draws, HeldOutObservations.picked(smoothed.logWeights()))
                : List.of();
        return new StudyScore(study, count, log, Math.sqrt(squares / worth), smoothed.kHat(), false, heldOut);
    }

    private Draws without(String study, double[] start, int stream, ProgressMonitor monitor) {
        Posterior others = SubsetPosterior.of(posterior, rows, where(study, false));
        double[] top = new ConditionalMaximum(others, 0, true).free(start).x();
        return Chains.run(
                LogDensity.of(others),
                others.space(),
                top,
                LaplaceApproximation.covariance(others, top),
                plan.withSeed(plan.seed() + 1 + stream),
                monitor);
    }

    private double[][] likelihoods(String study, Draws draws) {
        Posterior own = SubsetPosterior.of(posterior, rows, where(study, true));
        double[] logs = IntStream.range(0, draws.size())
                .parallel()
                .mapToDouble(d -> own.at(draws.at(d), false).logLikelihood())
                .toArray();
        return chains(logs, draws);
    }

    private List<Integer> where(String study, boolean isIt) {
        return SubsetPosterior.where(
                posterior.likelihood(), datum -> classOf.apply(datum.study()).equals(study) == isIt);
    }

    private double[] predicted(double[] x) {
        return ((ObservationModel.Answer.Found) rows.at(x, false)).predicted();
    }

    /** The best draw, a good place to climb from. */
    private static double[] start(Draws draws) {
        int best = 0;
        for (int d = 1; d < draws.size(); d++) {
            best = draws.log(d) > draws.log(best) ? d : best;
        }
        return draws.at(best);
    }

    private static double[][] chains(double[] values, Draws draws) {
        double[][] chains = new double[draws.chains()][draws.length()];
        for (int d = 0; d < values.length; d++) {
            chains[d / draws.length()][d % draws.length()] = values[d];
        }
        return chains;
    }
}
