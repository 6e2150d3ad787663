package org.myobalance.simulate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.compile.Reduction;
import org.myobalance.model.Clock;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.model.State;
import org.myobalance.system.ModelSystem;

/**
 * A model and its machine code. Compiled once; parameters, subjects and regimens change without recompilation.
 * Immutable, one instance serves all threads.
 */
public final class CompiledModel {
    private final Model model;
    private final ModelSystem system;
    private final Set<String> slow;
    private final List<Integer> averagedOutputs;
    private final Map<String, Double> fixed;

    private CompiledModel(Model whole, Reduction reduction) {
        model = reduction.model();
        fixed = reduction.fixed();
        slow = slowQuantities(whole);
        averagedOutputs = Columns.usual(model).stream()
                .filter(id -> !slow.contains(id))
                .map(id -> model.outputIndex(id).orElseThrow())
                .toList();
        system = ModelCompiler.compile(reduction, averagedOutputs);
    }

    /**
     * Compiles a model.
     *
     * @param model as its file states it
     * @return the model with its machine code
     */
    public static CompiledModel of(Model model) {
        return new CompiledModel(model, Reduction.none(model));
    }

    /**
     * Compiles what some questions need of a model, which is faster to run.
     *
     * @param model as its file states it
     * @param fixed parameters that have these values in every run, by id, such as those of a hypothesis [base units]
     * @param asked ids of rates and observables; runs record these, the rates of the balance and the states that are left
     * @return what is needed, with its machine code
     * @throws IllegalArgumentException if the model has no such parameter, rate or observable
     */
    public static CompiledModel reduced(Model model, Map<String, Double> fixed, Collection<String> asked) {
        return new CompiledModel(model, Reduction.of(model, fixed, asked));
    }

    /**
     * The model: as its file states it, or what is left of it.
     *
     * @return the model
     */
    public Model model() {
        return model;
    }

    /**
     * The model as machine code.
     *
     * @return its equations, Jacobian and outputs
     */
    public ModelSystem system() {
        return system;
    }

    /**
     * Refuses parameters for which it was not compiled.
     *
     * @throws IllegalArgumentException if a parameter that is fixed has another value
     */
    void require(ParameterSet parameters) {
        fixed.forEach((id, value) -> {
            if (parameters.value(id) != value) {
                throw new IllegalArgumentException(
                        "parameter \"" + id + "\" = " + parameters.value(id) + ": compiled for " + value + " alone");
            }
        });
    }

    /** Outputs that runs usually average, so that each step needs them: those {@code system} computes by themselves. */
    List<Integer> averagedOutputs() {
        return averagedOutputs;
    }

    /**
     * Whether a quantity moves only with slow states, so that a value says as much as a mean over a day.
     *
     * @param id of a state, rate or observable
     * @return whether it is slow
     */
    public boolean isSlow(String id) {
        return slow.contains(id);
    }

    /**
     * The columns that runs record.
     *
     * @param sampling when samples are taken
     * @return states, observables and the rates of the balance, in order
     */
    public List<Column> columns(Sampling sampling) {
        return Columns.of(this, sampling, List.of()).all();
    }

    private static Set<String> slowQuantities(Model model) {
        Set<String> slow = new HashSet<>();
        model.parameters().forEach(parameter -> slow.add(parameter.id()));
        for (State state : model.states()) {
            if (state.clock() == Clock.SLOW) {
                slow.add(state.id());
            }
        }
        for (Rate rate : model.rates()) {
            if (slow.containsAll(ExprNames.used(rate.law()))) {
                slow.add(rate.id());
            }
        }
        for (Observable observable : model.observables()) {
            if (slow.containsAll(ExprNames.used(observable.law()))) {
                slow.add(observable.id());
            }
        }
        return Set.copyOf(slow);
    }
}
