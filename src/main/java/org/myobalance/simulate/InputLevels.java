package org.myobalance.simulate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.myobalance.model.Input;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;

/**
 * The input levels of a run as its stops change them: what holds by habit or episode, plus what each running bout adds.
 * Workspace of one run: one thread only.
 */
final class InputLevels {
    private final Model model;
    private final Map<String, Double> parameters;
    private final double[] habit;
    private final Map<Long, double[]> running = new LinkedHashMap<>();
    private final Map<Long, Bout> underWay = new LinkedHashMap<>();
    private final Map<Bout, double[]> known = new HashMap<>();
    private final double[] levels;

    InputLevels(Model model, ParameterSet set) {
        this.model = model;
        parameters = new HashMap<>();
        double[] values = set.toArray();
        for (int i = 0; i < values.length; i++) {
            parameters.put(model.parameters().get(i).id(), values[i]);
        }
        habit = new double[model.inputs().size()];
        levels = habit.clone();
        reset();
    }

    /** The levels now; the same array throughout. */
    double[] now() {
        return levels;
    }

    /** Everything at rest, no bout under way. */
    void reset() {
        running.clear();
        underWay.clear();
        for (int i = 0; i < habit.length; i++) {
            habit[i] = model.inputs().get(i).rest();
        }
        sum();
    }

    /** A level holds from now on. */
    void hold(String input, double value) {
        habit[index(input)] = value;
        sum();
    }

    /** A level goes back to rest. */
    void release(String input) {
        Input released = model.inputs().get(index(input));
        habit[index(input)] = released.rest();
        sum();
    }

    /** A bout begins to add its levels. */
    void begin(long number, Bout bout) {
        double[] added = known.computeIfAbsent(bout, this::added);
        running.put(number, added);
        underWay.put(number, bout);
        sum();
    }

    /** What a bout adds to each input while it lasts. */
    private double[] added(Bout bout) {
        Map<String, Double> names = new HashMap<>(parameters);
        names.putAll(BoutNames.of(bout));
        double[] added = new double[habit.length];
        BoutNames.law(model, bout)
                .levels()
                .forEach((input, expression) ->
                        added[index(input)] = Interpreter.evaluate(expression, names::get, state -> 1));
        return added;
    }

    /** The bouts that are under way. */
    Collection<Bout> running() {
        return underWay.values();
    }

    /** A bout ends. */
    void end(long number) {
        running.remove(number);
        underWay.remove(number);
        sum();
    }

    /** Summed afresh at each stop, so that no rounding is carried along a life. */
    private void sum() {
        System.arraycopy(habit, 0, levels, 0, levels.length);
        for (double[] added : running.values()) {
            for (int i = 0; i < levels.length; i++) {
                levels[i] += added[i];
            }
        }
    }

    private int index(String input) {
        return model.inputIndex(input)
                .orElseThrow(() ->
                        new IllegalArgumentException("model \"" + model.id() + "\" has no input \"" + input + "\""));
    }

    @Override
    public String toString() {
        return Arrays.toString(levels);
    }
}
