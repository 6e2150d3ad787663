package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.compile.LawGradient;
import org.myobalance.integrate.ForwardSensitivity;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;

/** How the input levels of running bouts move with parameters, kept up to date in the slots of a sensitivity. */
final class LevelSlopes {
    private final Model model;
    private final ParameterSet values;
    private final List<String> parameters;
    private final Map<Bout, double[][]> known = new HashMap<>();
    private List<Bout> shown = List.of();

    /** @param parameters directions, the first slots and lanes */
    LevelSlopes(Model model, ParameterSet values, List<String> parameters) {
        this.model = model;
        this.values = values;
        this.parameters = parameters;
    }

    /** Sets the slots of the inputs to what the running bouts say. */
    void show(InputLevels inputs, ForwardSensitivity derivatives) {
        List<Bout> running = new ArrayList<>(inputs.running());
        if (running.equals(shown)) {
            return;
        }
        shown = running;
        for (int input = 0; input < model.inputs().size(); input++) {
            for (int lane = 0; lane < parameters.size(); lane++) {
                double sum = 0;
                for (Bout bout : running) {
                    sum += known.computeIfAbsent(bout, this::slopes)[input][lane];
                }
                derivatives.slot(parameters.size() + input, lane, sum);
            }
        }
    }

    private double[][] slopes(Bout bout) {
        double[][] slopes = new double[model.inputs().size()][parameters.size()];
        Map<String, Double> own = BoutNames.of(bout);
        BoutNames.law(model, bout).levels().forEach((input, law) -> {
            Map<String, Double> found = new LawGradient(law, parameters).at(name -> {
                Double ofBout = own.get(name);
                return ofBout == null ? values.value(name) : ofBout;
            });
            found.forEach((parameter, slope) ->
                    slopes[model.inputIndex(input).orElseThrow()][parameters.indexOf(parameter)] = slope);
        });
        return slopes;
    }
}
