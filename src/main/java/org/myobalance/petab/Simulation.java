package org.myobalance.petab;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the model of a problem. For one thread. */
public interface Simulation {
    /**
     * The names of the model.
     *
     * @return ids of species, compartments, parameters, rules and reactions
     */
    Set<String> names();

    /**
     * Simulates an experiment.
     *
     * @param experiment what is done
     * @param parameters value of each parameter of the parameter table
     * @param times when values are wanted, ascending; the last may be infinity, for the steady state
     * @param wanted names of the model whose values are wanted
     * @return the values, or why there are none
     */
    Result run(Experiment experiment, Map<String, Tangent> parameters, List<Double> times, List<String> wanted);

    /** What became of a simulation. */
    sealed interface Result {
        /**
         * It reached its end.
         *
         * @param values at each time, each wanted name
         */
        record Simulated(List<List<Tangent>> values) implements Result {
            /** Copies the list. {@inheritDoc} */
            public Simulated {
                values = List.copyOf(values);
            }
        }

        /**
         * It did not.
         *
         * @param reason what happened, a sentence without its full stop
         * @param remedy what to try, as a whole sentence
         */
        record Failed(String reason, String remedy) implements Result {}
    }
}
