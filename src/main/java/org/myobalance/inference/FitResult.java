package org.myobalance.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.myobalance.fit.Ending;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Posterior;
import org.myobalance.model.Model;

/**
 * What became of a fit: it found the most likely values, found none, or was stopped before its end. Immutable.
 *
 * @param model that was fitted
 * @param state where the fit is
 * @param posterior that was climbed; empty if the fit was stopped before its first evaluation
 * @param estimates the most likely values with their errors; empty if the fit was stopped, or found none
 * @param progress how far the fit is, in a few words
 */
public record FitResult(
        Model model, FitState state, Optional<Posterior> posterior, Optional<Estimates> estimates, String progress) {
    /**
     * Whether the fit came to its end.
     *
     * @return false if it was stopped, and can go on
     */
    public boolean isDone() {
        return state.isDone();
    }

    /**
     * How the start that found the best values ended.
     *
     * @return empty if there are none, or that start is not over
     */
    public Optional<Ending> ending() {
        return state.best()
                .map(FitState.Best::start)
                .filter(start -> start < state.ended().size())
                .map(start -> state.ended().get(start).why());
    }

    /**
     * The most likely values.
     *
     * @return by parameter [base units]
     * @throws IllegalStateException if there are none; the message says why
     */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        estimatesOrThrow().each().forEach(each -> values.put(each.parameter().id(), each.value()));
        return values;
    }

    /**
     * The most likely value of one parameter.
     *
     * @param parameter id
     * @return the value [unit of the model file]
     * @throws IllegalStateException if there is none
     */
    public double value(String parameter) {
        double base = Optional.ofNullable(values().get(parameter))
                .orElseThrow(() -> new IllegalStateException("parameter \"" + parameter + "\" was not fitted"));
        return model.parameter(parameter).unit().fromBase(base);
    }

    /**
     * The most likely values with their errors.
     *
     * @return one estimate for each parameter
     * @throws IllegalStateException if there are none; the message says why
     */
    public Estimates estimatesOrThrow() {
        return estimates.orElseThrow(() -> new IllegalStateException(
                isDone()
                        ? "no parameters with a prediction for every observation were found in " + state.evaluations()
                                + " evaluations: try fewer parameters, or narrower bounds"
                        : "the fit was stopped: " + progress));
    }
}
