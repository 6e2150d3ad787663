package org.myobalance.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.FaultyInputException;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Simulator;
import org.myobalance.whatif.Ensemble;

/**
 * What all answers are made with: one model, its calibration and its machine code. Any number of threads.
 *
 * @param scenario that the page begins with
 * @param file of that scenario; files that questions name would be seen from it
 * @param draws parameter set and draws, the same that {@code run} takes
 * @param drawn values of each draw [base units]
 * @param whole the whole model, as {@code run} has it at the best values
 * @param reduced what curves of a life need of it, for draws and coarse curves
 * @param noExo the hypothesis without EXO, if the model has it
 * @param without what these curves need without EXO
 */
public record Setting(
        Scenario scenario,
        Path file,
        DrawChoice draws,
        List<Map<String, Double>> drawn,
        Simulator whole,
        Simulator reduced,
        Optional<Hypothesis> noExo,
        Optional<Simulator> without) {
    /** Copies the list. {@inheritDoc} */
    public Setting {
        drawn = List.copyOf(drawn);
    }

    /**
     * Compiles the model of a scenario and takes the usual calibration.
     *
     * @param scenario that the page begins with
     * @param file of that scenario
     * @param choice the parameter set
     * @param draws number of draws of its calibration; empty for the usual number
     * @return the setting
     * @throws FaultyInputException if the calibration is faulty
     */
    public static Setting of(Scenario scenario, Path file, ParameterChoice choice, OptionalInt draws) {
        Model model = scenario.model();
        List<String> shown = Curves.SHOWN.stream()
                .filter(id -> model.outputIndex(id).isPresent())
                .toList();
        DrawChoice chosen = DrawChoice.of(choice, scenario.modelFile(), draws);
        Optional<Hypothesis> noExo = Ensemble.noExo(model);
        return new Setting(
                scenario,
                file,
                chosen,
                chosen.picked(),
                new Simulator(CompiledModel.of(model)),
                new Simulator(CompiledModel.reduced(model, Map.of(), shown)),
                noExo,
                noExo.map(none -> new Simulator(CompiledModel.reduced(model, none.values(), shown))));
    }

    /** The model. */
    Model model() {
        return scenario.model();
    }

    /** The best values [base units]. */
    Map<String, Double> values() {
        return draws.parameters().values();
    }
}
