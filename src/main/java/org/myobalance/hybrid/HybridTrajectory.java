package org.myobalance.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.State;

/** Samples of all quantities of a model. Filled by one run, then only read. */
public final class HybridTrajectory {
    private final Model model;
    private final double[] parameters;
    private final List<double[]> states = new ArrayList<>();
    private final List<double[]> outputs = new ArrayList<>();
    private final List<double[]> moves = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();

    HybridTrajectory(Model model, double[] parameters) {
        this.model = model;
        this.parameters = parameters.clone();
    }

    void add(double time, double[] y, double[] out, double[] moved) {
        moves.add(moved.clone());
        times.add(time);
        states.add(y.clone());
        outputs.add(out.clone());
    }

    /**
     * The times that were recorded.
     *
     * @return times in the order asked for
     */
    public List<Double> times() {
        return List.copyOf(times);
    }

    /**
     * Whether the model has a quantity of that name.
     *
     * @param name of a state, parameter, rate or observable
     * @return true if there is one
     */
    public boolean has(String name) {
        return model.stateIndex(name).isPresent()
                || model.outputIndex(name).isPresent()
                || model.parameterIndex(name).isPresent();
    }

    /**
     * One quantity at all times.
     *
     * @param name of a state, parameter, rate or observable
     * @return its values, one for each time, a new array
     * @throws IllegalArgumentException if the model has no such quantity
     */
    public double[] values(String name) {
        OptionalInt state = model.stateIndex(name);
        if (state.isPresent()) {
            return column(states, state.getAsInt());
        }
        OptionalInt output = model.outputIndex(name);
        if (output.isPresent()) {
            return column(outputs, output.getAsInt());
        }
        double[] values = new double[times.size()];
        int at = model.parameterIndex(name)
                .orElseThrow(() -> new IllegalArgumentException("no quantity \"" + name + "\""));
        java.util.Arrays.fill(values, parameters[at]);
        return values;
    }

    private static double[] column(List<double[]> rows, int at) {
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }

    /**
     * The states of a sample.
     *
     * @param sample from 0
     * @return values in the order of the model, a new array
     */
    public double[] states(int sample) {
        return states.get(sample).clone();
    }

    /**
     * The derivatives of the states of a sample.
     *
     * @param sample from 0
     * @return those of state 0 in all directions, then of state 1 and so on, a new array; empty without directions
     */
    public double[] moves(int sample) {
        return moves.get(sample).clone();
    }

    /**
     * Names of all quantities.
     *
     * @return states, then parameters, then rates
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        model.states().stream().map(State::id).forEach(names::add);
        model.parameters().stream().map(Parameter::id).forEach(names::add);
        model.rates().forEach(rate -> names.add(rate.id()));
        return List.copyOf(names);
    }
}
