package org.myobalance.simulate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.myobalance.compile.LawGradient;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Expr;
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
    /** Parameters that may move, and how each moves in each direction. */
    private final List<String> moving;

    private final double[][] moves;
    private final double[] habit;
    private final Map<Long, Added> running = new LinkedHashMap<>();
    private final Map<Long, Bout> underWay = new LinkedHashMap<>();
    private final Map<Bout, Added> known = new HashMap<>();
    private final double[] levels;

    /** What a bout adds to each input while it lasts, and how that moves in each direction. */
    @SuppressWarnings("ArrayRecordComponent") // workspace
    private record Added(double[] levels, double[][] derivatives) {}

    /** Levels of a run; {@code what} is differentiated, if anything is. */
    InputLevels(Model model, ParameterSet set, Optional<Differentiation> what) {
        this.model = model;
        moving = what.map(Differentiation::slots).orElse(List.of());
        moves = what.map(differentiated -> differentiated.moves(set)).orElseGet(() -> new double[0][]);
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
        running.put(number, known.computeIfAbsent(bout, this::added));
        underWay.put(number, bout);
        sum();
    }

    private Added added(Bout bout) {
        Map<String, Double> names = new HashMap<>(parameters);
        names.putAll(bout.variables());
        BoutLaw mode = BoutNames.law(model, bout);
        int directions = moves.length == 0 ? 0 : moves[0].length;
        Map<String, double[]> movements = new HashMap<>();
        for (int i = 0; i < moves.length; i++) {
            movements.put(moving.get(i), moves[i]);
        }
        if (bout.effort().isEmpty()) {
            mode.defaultEffort(names).ifPresent(reserve -> names.put(BoutLaw.EFFORT, reserve));
            mode.effort().ifPresent(law -> movements.put(BoutLaw.EFFORT, moved(law, names, movements, directions)));
        }
        Added added = new Added(new double[habit.length], new double[habit.length][]);
        Arrays.setAll(added.derivatives, i -> new double[directions]);
        mode.levels().forEach((input, law) -> {
            int at = index(input);
            added.levels[at] = Interpreter.evaluate(law, names::get, state -> 1);
            added.derivatives[at] = moved(law, names, movements, directions);
        });
        return added;
    }

    /** How a law moves in each direction with the names that do. */
    private static double[] moved(
            Expr law, Map<String, Double> names, Map<String, double[]> movements, int directions) {
        double[] moved = new double[directions];
        if (directions > 0) {
            new LawGradient(law, List.copyOf(movements.keySet())).at(names::get).forEach((name, derivative) -> {
                double[] movement = Objects.requireNonNull(movements.get(name));
                for (int d = 0; d < directions; d++) {
                    moved[d] += derivative * movement[d];
                }
            });
        }
        return moved;
    }

    /** Derivative of the level of an input now, in a direction. */
    double derivative(int input, int direction) {
        double sum = 0;
        for (Added added : running.values()) {
            sum += added.derivatives[input][direction];
        }
        return sum;
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
        for (Added added : running.values()) {
            for (int i = 0; i < levels.length; i++) {
                levels[i] += added.levels[i];
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
