package org.myobalance.petab;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;

/** Computes observables and noise parameters of single measurements. For one thread. */
final class MeasurementFormulas {
    private final Map<String, ProblemObservable> observables;
    private final Map<String, Tangent> parameters;
    private final int size;

    /**
     * The formulas of a problem.
     *
     * @param problem with the formulas
     * @param parameters value of each parameter of the parameter table
     * @param size number of derivatives of each value
     */
    MeasurementFormulas(Problem problem, Map<String, Tangent> parameters, int size) {
        this.observables = problem.observablesById();
        this.parameters = parameters;
        this.size = size;
    }

    /** The measurement beside what the model says of it, of the values of the model at its time. */
    Scored scored(Measurement measurement, Function<String, Tangent> model) {
        ProblemObservable observable = observable(measurement);
        Function<String, Tangent> values = values(measurement, observable, model);
        return beside(measurement, TangentEvaluator.evaluate(observable.formula(), values, size), values);
    }

    /** The measurement beside a simulated observable that is known. */
    Scored beside(Measurement measurement, Tangent simulated, Function<String, Tangent> model) {
        ProblemObservable observable = observable(measurement);
        Function<String, Tangent> values = values(measurement, observable, model);
        Tangent noise = TangentEvaluator.evaluate(
                observable.noiseFormula(), name -> name.equals(observable.id()) ? simulated : values.apply(name), size);
        return new Scored(measurement.value(), observable.noise(), simulated, noise);
    }

    private Function<String, Tangent> values(
            Measurement measurement, ProblemObservable observable, Function<String, Tangent> model) {
        Map<String, Tangent> own = new HashMap<>();
        fill(own, observable.placeholders(), measurement.observableParameters());
        fill(own, observable.noisePlaceholders(), measurement.noiseParameters());
        return name -> {
            Tangent filled = own.get(name);
            return filled == null ? model.apply(name) : filled;
        };
    }

    private void fill(Map<String, Tangent> own, List<String> placeholders, List<Expr> given) {
        for (int i = 0; i < placeholders.size() && i < given.size(); i++) {
            own.put(
                    placeholders.get(i),
                    TangentEvaluator.evaluate(
                            given.get(i), name -> Objects.requireNonNull(parameters.get(name)), size));
        }
    }

    private ProblemObservable observable(Measurement measurement) {
        return Objects.requireNonNull(observables.get(measurement.observable()));
    }

    /** The names that the formulas of an observable use, placeholders left out. */
    static Set<String> names(ProblemObservable observable) {
        Set<String> names = new LinkedHashSet<>(ExprNames.used(observable.formula()));
        names.addAll(ExprNames.used(observable.noiseFormula()));
        observable.placeholders().forEach(names::remove);
        observable.noisePlaceholders().forEach(names::remove);
        names.remove(observable.id());
        return names;
    }
}
