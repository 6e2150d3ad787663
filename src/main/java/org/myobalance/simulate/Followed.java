package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.myobalance.model.Model;

/**
 * The quantities that a run with derivatives follows, and where each comes from.
 *
 * @param ids states, rates and observables
 * @param source for each: state index, or n + position among {@code outputs}
 * @param outputs positions of the rates and observables among the model's outputs
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record Followed(List<String> ids, int[] source, List<Integer> outputs) {
    /** @throws IllegalArgumentException if the model does not know one of them */
    static Followed of(Model model, List<String> ids) {
        int n = model.states().size();
        int[] source = new int[ids.size()];
        List<Integer> outputs = new ArrayList<>();
        for (int i = 0; i < source.length; i++) {
            String id = ids.get(i);
            OptionalInt state = model.stateIndex(id);
            if (state.isPresent()) {
                source[i] = state.getAsInt();
            } else {
                source[i] = n + outputs.size();
                outputs.add(model.outputIndex(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "model \"" + model.id() + "\" has no state, rate or observable \"" + id + "\"")));
            }
        }
        return new Followed(List.copyOf(ids), source, List.copyOf(outputs));
    }
}
