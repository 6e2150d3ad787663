package org.myobalance.simulate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Input;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
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
    private final double[] levels;

    InputLevels(Model model, ParameterSet set) {
        this.model = model;
        parameters = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            parameters.put(parameter.id(), set.value(parameter.id()));
        }
        habit = new double[model.inputs().size()];
        for (int i = 0; i < habit.length; i++) {
            habit[i] = model.inputs().get(i).rest();
        }
        levels = habit.clone();
    }

    /** The levels now; the same array throughout. */
    double[] now() {
        return levels;
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
        BoutLaw law = model.bouts().get(bout.mode());
        if (law == null) {
            throw new IllegalArgumentException("model \"" + model.id() + "\" has no law for " + bout.mode() + " bouts");
        }
        Map<String, Double> names = new HashMap<>(parameters);
        names.put("intensity", bout.intensity());
        names.put("duration", bout.duration());
        names.put("sets", bout.sets());
        names.put("reps", bout.reps());
        names.put("engaged", bout.engaged());
        double[] added = new double[habit.length];
        law.levels()
                .forEach((input, expression) ->
                        added[index(input)] = Interpreter.evaluate(expression, names::get, state -> 1));
        running.put(number, added);
        sum();
    }

    /** A bout ends. */
    void end(long number) {
        running.remove(number);
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
