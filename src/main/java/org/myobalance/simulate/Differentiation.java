package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.model.Model;
import org.myobalance.model.Solved;
import org.myobalance.model.State;
import org.myobalance.system.SensitivitySystem;

/**
 * What the runs of a simulator are differentiated by, and what that takes of the model, compiled. The parameters that may
 * move are the directions among them and the solved one, which depends on them. Immutable.
 */
final class Differentiation {
    private final Model model;
    private final Directions directions;
    /** Parameters that may move, in the order of the slots. */
    private final List<String> slots;

    private final Set<String> quantities;
    /** Rates and observables that are differentiated, by their position among the outputs of the model. */
    private final List<Integer> outputs;

    private final SensitivitySystem second;

    private Differentiation(
            Model model,
            Directions directions,
            List<String> slots,
            Set<String> quantities,
            List<Integer> outputs,
            SensitivitySystem second) {
        this.model = model;
        this.directions = directions;
        this.slots = slots;
        this.quantities = quantities;
        this.outputs = outputs;
        this.second = second;
    }

    /**
     * Compiles.
     *
     * @param quantities states, rates and observables of which recorded values are differentiated
     * @throws IllegalArgumentException if the model does not know a direction or a quantity
     */
    static Differentiation of(CompiledModel compiled, Directions directions, Collection<String> quantities) {
        Model model = compiled.model();
        directions.statePositions(model);
        List<String> slots = new ArrayList<>(directions.parameters());
        model.solved().map(Solved::unknown).filter(id -> !slots.contains(id)).ifPresent(slots::add);
        Set<String> all = new LinkedHashSet<>(quantities);
        model.solved().ifPresent(solved -> all.addAll(balance(model, solved)));
        List<Integer> outputs = new ArrayList<>();
        for (String id : all) {
            if (model.stateIndex(id).isEmpty()) {
                outputs.add(model.outputIndex(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "model \"" + model.id() + "\" has no state, rate or observable \"" + id + "\"")));
            }
        }
        List<Integer> positions = Directions.parameters(slots).parameterPositions(model);
        return new Differentiation(
                model,
                directions,
                List.copyOf(slots),
                all,
                List.copyOf(outputs),
                ModelCompiler.sensitivities(model, compiled.system(), positions, outputs));
    }

    /** The rates that move the balanced state. */
    private static List<String> balance(Model model, Solved solved) {
        return model.states().get(model.stateIndex(solved.balanced()).orElseThrow()).derivative().stream()
                .map(State.Term::rate)
                .toList();
    }

    /** The same compiled model in other directions, whose parameters are among those that may move here. */
    Differentiation by(Directions others) {
        if (!slots.containsAll(others.parameters())) {
            throw new IllegalArgumentException("directions " + others.parameters() + " are not among " + slots);
        }
        return new Differentiation(model, others, slots, quantities, outputs, second);
    }

    /** What is varied. */
    Directions directions() {
        return directions;
    }

    /** Parameters that may move, in the order of the slots. */
    List<String> slots() {
        return slots;
    }

    /** Second derivatives of the model. */
    SensitivitySystem second() {
        return second;
    }

    /** Whether recorded values of a quantity are differentiated. */
    boolean follows(String quantity) {
        return quantities.contains(quantity);
    }

    /** Position among the differentiated outputs of an output of the model. */
    OptionalInt output(int position) {
        int at = outputs.indexOf(position);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /**
     * How parameters move in each direction.
     *
     * @return one row for each slot, one column for each direction
     */
    double[][] moves(ParameterSet parameters) {
        double[][] moves = new double[slots.size()][directions.count()];
        List<String> varied = directions.parameters();
        for (int d = 0; d < varied.size(); d++) {
            moves[slots.indexOf(varied.get(d))][d] = 1;
        }
        parameters.dependent().filter(solved -> !varied.contains(solved.id())).ifPresent(solved -> {
            if (solved.derivatives().size() != varied.size()) {
                throw new IllegalArgumentException("\"" + solved.id() + "\" moves in "
                        + solved.derivatives().size() + " directions, the run in " + varied.size());
            }
            double[] row = moves[slots.indexOf(solved.id())];
            for (int d = 0; d < varied.size(); d++) {
                row[d] = solved.derivatives().get(d);
            }
        });
        return moves;
    }
}
