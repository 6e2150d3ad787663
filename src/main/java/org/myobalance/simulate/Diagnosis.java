package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.myobalance.model.Input;
import org.myobalance.model.Limits;
import org.myobalance.model.Model;
import org.myobalance.model.State;
import org.myobalance.system.ModelSystem;
import org.myobalance.units.Unit;

/**
 * What to show of a run that broke.
 *
 * @param state the state that broke, or whose error was largest
 * @param rate the first rate that is not finite, or the largest of that state's
 * @param values that state and the fastest others, as text with units
 * @param inputs levels that were away from rest, as text with units, those outside their bounds or the studied range so
 *     marked
 */
record Diagnosis(String state, String rate, List<String> values, List<String> inputs) {
    private static final int SHOWN = 4;

    static Diagnosis of(CompiledModel compiled, double[] p, double[] levels, double[] y, int suspect) {
        Model model = compiled.model();
        ModelSystem system = compiled.system();
        double[] work = new double[system.workLength()];
        double[] out = new double[system.outputs()];
        double[] yDot = new double[y.length];
        system.outputs(y, p, levels, work, out);
        system.rhs(y, p, levels, work, yDot);
        int worst = suspect >= 0 ? suspect : fastest(model, yDot).get(0);
        List<String> values = new ArrayList<>();
        values.add(text(model, worst, y));
        fastest(model, yDot).stream()
                .filter(i -> i != worst)
                .limit(SHOWN - 1)
                .forEach(i -> values.add(text(model, i, y)));
        return new Diagnosis(
                model.states().get(worst).id(), rate(model, worst, out), values, active(model.inputs(), levels));
    }

    private static List<Integer> fastest(Model model, double[] yDot) {
        return IntStream.range(0, yDot.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> {
                    double relative = Math.abs(yDot[i]) / model.states().get(i).scale();
                    return Double.isNaN(relative) ? Double.NEGATIVE_INFINITY : -relative;
                }))
                .toList();
    }

    /** Input levels away from rest: the first thing to look at where a run breaks. */
    static List<String> active(List<Input> inputs, double[] levels) {
        return IntStream.range(0, levels.length)
                .filter(i -> levels[i] != inputs.get(i).rest())
                .mapToObj(i -> text(inputs.get(i), levels[i]))
                .toList();
    }

    private static String text(Input input, double level) {
        Unit unit = input.unit();
        return input.id() + " = " + Limits.text(level, unit) + " (" + Limits.text(input.rest(), unit) + " at rest"
                + outside(input, level) + ")";
    }

    private static String outside(Input input, double level) {
        Limits limits = input.limits();
        if (!limits.allows(level)) {
            return "; outside " + limits.bounds(input.unit()) + ", the bounds of the model file";
        }
        return limits.covers(level) ? "" : "; outside " + limits.studied(input.unit()) + ", which studies cover";
    }

    /** What to try next, after a look at the inputs where any is away from rest. */
    String remedy(String remedy) {
        return inputs.isEmpty()
                ? remedy
                : "Inputs away from rest then: " + String.join(", ", inputs) + "; check them first. " + remedy;
    }

    private static String text(Model model, int i, double[] y) {
        State state = model.states().get(i);
        Unit unit = state.unit();
        String value = String.format(Locale.ROOT, "%s = %.4g", state.id(), unit.fromBase(y[i]));
        return unit.equals(Unit.ONE) ? value : value + " " + unit;
    }

    private static String rate(Model model, int worst, double[] out) {
        for (int i = 0; i < model.rates().size(); i++) {
            if (!Double.isFinite(out[i])) {
                return model.rates().get(i).id();
            }
        }
        return model.states().get(worst).derivative().stream()
                .map(State.Term::rate)
                .max(Comparator.comparingDouble(
                        id -> Math.abs(out[model.outputIndex(id).orElseThrow()])))
                .orElse("none");
    }
}
