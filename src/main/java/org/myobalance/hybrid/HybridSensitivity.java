package org.myobalance.hybrid;

import java.util.List;
import java.util.stream.IntStream;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.system.SensitivitySystem;

/** What derivatives of a model with respect to chosen parameters need, compiled. Immutable, for any number of threads. */
public final class HybridSensitivity {
    private final SensitivitySystem second;
    private final List<Integer> parameters;

    private HybridSensitivity(SensitivitySystem second, List<Integer> parameters) {
        this.second = second;
        this.parameters = parameters;
    }

    /**
     * Compiles them.
     *
     * @param system the model; it may have comparisons, but no events
     * @param parameters positions of the parameters that may move, each once
     * @return the compiled derivatives
     * @throws IllegalArgumentException if the model has events, or a position is out of range or comes twice
     */
    public static HybridSensitivity of(HybridSystem system, List<Integer> parameters) {
        if (!system.hybrid().events().isEmpty()) {
            throw new IllegalArgumentException("a model with events has no forward sensitivities");
        }
        int first = system.firstWatched();
        List<Integer> functions = IntStream.range(
                        first, first + system.comparisons().size())
                .boxed()
                .toList();
        return new HybridSensitivity(
                ModelCompiler.sensitivities(system.extended(), system.system(), parameters, functions),
                List.copyOf(parameters));
    }

    SensitivitySystem second() {
        return second;
    }

    /** Positions of the parameters that may move. */
    List<Integer> parameters() {
        return parameters;
    }
}
