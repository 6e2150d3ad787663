package org.myobalance.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.simulate.ProgressMonitor;

/**
 * The null model that knows only what was measured: it predicts the same number for every observation of one observable,
 * whatever the bout. The number is learnt from the observations of that observable in the other studies, and the study left out is scored in
 * the same likelihood as any hypothesis.
 */
public final class ConstantFolds {
    private final Likelihood likelihood;
    private final List<String> observables;
    private final Map<String, FreeParameter> constants;

    /**
     * A null model.
     *
     * @param likelihood of the observations
     * @param observables one for each observation
     * @param constants what is believed of the number of each observable before data, on the scale of its observations
     * @throws IllegalArgumentException if an observable has no constant, or there are not as many as observations
     */
    public ConstantFolds(Likelihood likelihood, List<String> observables, Map<String, FreeParameter> constants) {
        this.likelihood = likelihood;
        this.observables = List.copyOf(observables);
        this.constants = Map.copyOf(constants);
        if (observables.size() != likelihood.data().size()
                || !this.constants.keySet().containsAll(observables)) {
            throw new IllegalArgumentException("a constant is needed for each observable, and one of those for each of "
                    + likelihood.data().size() + " rows: " + observables + ", " + constants.keySet());
        }
    }

    /**
     * The criteria where the constants are best for all observations.
     *
     * @return log likelihood and number of parameters
     */
    public Criteria criteria() {
        List<String> order = observables.stream().distinct().toList();
        Space space = new Space(order.stream().map(this::constant).toList());
        Posterior all = posterior(space, order, where(row -> true));
        return Criteria.at(
                all, new ConditionalMaximum(all, 0, true).free(space.start()).x());
    }

    /**
     * Scores each study from the others.
     *
     * @param plan of the chains
     * @param monitor may stop it
     * @return scores in the order of the studies' first observations; fewer if it was stopped
     */
    public List<StudyScore> scores(ChainPlan plan, ProgressMonitor monitor) {
        Set<String> studies = new LinkedHashSet<>();
        likelihood.data().forEach(datum -> studies.add(datum.study()));
        List<StudyScore> scores = new ArrayList<>();
        for (String study : studies) {
            StudyScore score = score(study, plan.withSeed(plan.seed() + scores.size()), monitor);
            if (monitor.isCancelled()) {
                break;
            }
            scores.add(score);
        }
        return List.copyOf(scores);
    }

    private StudyScore score(String study, ChainPlan plan, ProgressMonitor monitor) {
        List<Integer> own = where(i -> isOf(i, study));
        Set<String> measured = new LinkedHashSet<>();
        own.forEach(i -> measured.add(observables.get(i)));
        List<Integer> others = where(i -> !isOf(i, study) && measured.contains(observables.get(i)));
        List<Integer> all = where(i -> measured.contains(observables.get(i)));
        List<String> order = List.copyOf(measured);
        Space space = new Space(order.stream().map(this::constant).toList());
        Posterior score = posterior(space, order, own);
        double[][] with = likelihoods(score, posterior(space, order, all), plan, monitor);
        double[][] without = likelihoods(score, posterior(space, order, others), plan.withSeed(~plan.seed()), monitor);
        if (monitor.isCancelled()) {
            return new StudyScore(study, own.size(), Double.NaN, Double.NaN, Double.NaN, true);
        }
        Bridge bridge = Bridge.of(with, without);
        return new StudyScore(study, own.size(), bridge.log(), bridge.error(), Double.NaN, true);
    }

    private double[][] likelihoods(Posterior score, Posterior believed, ChainPlan plan, ProgressMonitor monitor) {
        double[] top = new ConditionalMaximum(believed, 0, true)
                .free(believed.space().start())
                .x();
        Draws draws = Chains.run(
                LogDensity.of(believed),
                believed.space(),
                top,
                LaplaceApproximation.covariance(believed, top),
                plan,
                monitor);
        double[][] logs = new double[draws.chains()][draws.length()];
        for (int d = 0; d < draws.size(); d++) {
            logs[d / draws.length()][d % draws.length()] =
                    score.at(draws.at(d), false).logLikelihood();
        }
        return logs;
    }

    private FreeParameter constant(String observable) {
        return Objects.requireNonNull(constants.get(observable));
    }

    private Posterior posterior(Space space, List<String> order, List<Integer> rows) {
        double[][] jacobian = new double[rows.size()][order.size()];
        for (int row = 0; row < jacobian.length; row++) {
            jacobian[row][order.indexOf(observables.get(rows.get(row)))] = 1;
        }
        ObservationModel.Answer.Found zero =
                new ObservationModel.Answer.Found(new double[rows.size()], Optional.of(jacobian));
        return new Posterior(space, likelihood.of(rows), Surrogate.of(new double[order.size()], zero));
    }

    private boolean isOf(int row, String study) {
        return likelihood.data().get(row).study().equals(study);
    }

    private List<Integer> where(IntPredicate isSo) {
        return IntStream.range(0, observables.size()).filter(isSo).boxed().toList();
    }
}
