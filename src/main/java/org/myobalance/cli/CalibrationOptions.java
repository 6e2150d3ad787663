package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.explore.Setting;
import org.myobalance.model.Model;
import org.myobalance.scenario.Scenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which parameter set a command uses, and how many draws of its calibration. */
final class CalibrationOptions {
    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the calibration that bands are made of, 0 for no bands (default: "
                    + DrawChoice.USUAL + ", or all if the file has fewer).")
    private Optional<Integer> draws = Optional.empty();

    /** Asks for what an earlier run used. */
    void repeat(Optional<Path> file, int number) {
        parameters.calibration = Optional.of(file.map(Path::toString).orElse(ParameterChoice.NONE));
        draws = Optional.of(number);
    }

    /**
     * What was asked for.
     *
     * @param modelFile file that the model was read from
     * @param model the model
     * @return the parameter set and the number of draws
     * @throws org.myobalance.model.RequestException if draws are wanted that there are not
     */
    DrawChoice chosen(Path modelFile, Model model) {
        return DrawChoice.of(parameters.chosen(modelFile, model), modelFile, number(draws));
    }

    /** What a page is served with. */
    Setting setting(Scenario scenario, Path file) {
        return Setting.of(scenario, file, parameters.chosen(scenario.modelFile(), scenario.model()), number(draws));
    }

    /** The parameter set as it was asked for, as one word of a command line; none where it was not. */
    List<String> words() {
        return parameters
                .calibration
                .map(word -> word.equals(ParameterChoice.NONE) || word.isEmpty()
                        ? word
                        : Path.of(word).toAbsolutePath().normalize().toString())
                .map(word -> List.of("--calibration=" + word))
                .orElse(List.of());
    }

    /** An option as the library takes it. */
    static OptionalInt number(Optional<Integer> option) {
        return option.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
