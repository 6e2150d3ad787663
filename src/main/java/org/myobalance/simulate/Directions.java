package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.myobalance.model.Model;

/**
 * What sensitivities are taken with respect to: parameters, then initial values of states.
 *
 * @param parameters parameter ids
 * @param initialStates ids of states whose value at the start of the run is varied
 */
public record Directions(List<String> parameters, List<String> initialStates) {
    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is no direction, or one comes twice
     */
    public Directions {
        parameters = List.copyOf(parameters);
        initialStates = List.copyOf(initialStates);
        List<String> all = new ArrayList<>(parameters);
        all.addAll(initialStates);
        if (all.isEmpty() || new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("directions " + all + " must be at least one, each once");
        }
    }

    /**
     * Parameters only.
     *
     * @param ids of the parameters
     * @return the directions
     */
    public static Directions parameters(List<String> ids) {
        return new Directions(ids, List.of());
    }

    /**
     * Number of directions.
     *
     * @return parameters and initial states together
     */
    public int count() {
        return parameters.size() + initialStates.size();
    }

    /** Position of each parameter in the model. */
    List<Integer> parameterPositions(Model model) {
        return parameters.stream()
                .map(id -> model.parameterIndex(id).orElseThrow(() -> unknown(model, "parameter", id)))
                .toList();
    }

    /** Position of each initial state in the model. */
    List<Integer> statePositions(Model model) {
        return initialStates.stream()
                .map(id -> model.stateIndex(id).orElseThrow(() -> unknown(model, "state", id)))
                .toList();
    }

    private static IllegalArgumentException unknown(Model model, String what, String id) {
        return new IllegalArgumentException("model \"" + model.id() + "\" has no " + what + " \"" + id + "\"");
    }
}
