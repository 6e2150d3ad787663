package org.myobalance.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.myobalance.compile.ModelCompiler;
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

    private CompiledModel(Model model, ModelSystem system, Set<String> slow, List<Integer> averagedOutputs) {
        this.model = model;
        this.system = system;
        this.slow = slow;
        this.averagedOutputs = List.copyOf(averagedOutputs);
    }

    /**
     * Compiles a model.
     *
     * @param model as its file states it
     * @return the model with its machine code
     */
    public static CompiledModel of(Model model) {
        Set<String> slow = slowQuantities(model);
        List<Integer> averaged = Columns.usual(model).stream()
                .filter(id -> !slow.contains(id))
                .map(id -> model.outputIndex(id).orElseThrow())
                .toList();
        return new CompiledModel(model, ModelCompiler.compile(model, averaged), slow, averaged);
    }

    /**
     * The model as its file states it.
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
