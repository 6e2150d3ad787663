package org.myobalance.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.model.Model;
import picocli.CommandLine.Option;

/** {@code --calibration}: the parameter set of every command that simulates. */
final class ParameterOptions {
    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Calibrated values to use in place of the model file's (default: " + ParameterChoice.FILE_NAME
                    + " beside the model, if it is there and was made for this model; \"" + ParameterChoice.NONE
                    + "\": the model file's own).")
    Optional<String> calibration = Optional.empty();

    /**
     * The parameter set that was asked for.
     *
     * @param modelFile file that the model was read from
     * @param model the model
     * @return the choice
     * @throws org.myobalance.io.FaultyInputException if the calibration is faulty or was made for another model
     * @throws FaultyRequest if the name of the file is empty
     */
    ParameterChoice chosen(Path modelFile, Model model) {
        if (calibration.filter(String::isBlank).isPresent()) {
            throw new FaultyRequest("--calibration: the name is empty. Name a file, or none.");
        }
        return ParameterChoice.asked(calibration, modelFile, model);
    }

    /**
     * Names the parameter set: the first line that a command prints.
     *
     * @param console where
     * @param choice the parameter set
     * @param more of it, such as the number of draws; may be empty
     * @param set changes asked for, as text
     */
    static void announce(Console console, ParameterChoice choice, String more, Map<String, String> set) {
        choice.stale()
                .ifPresent(file -> console.complain(file + " is not used: the equations or numbers of the model have"
                        + " changed since it was made. Calibrate it anew, or say --calibration none."));
        String changed = set.isEmpty()
                ? ""
                : "; changed: "
                        + set.entrySet().stream()
                                .map(each -> each.getKey() + " = " + each.getValue())
                                .collect(Collectors.joining(", "));
        console.say("Parameter set: " + choice.words() + (more.isEmpty() ? "" : ", " + more) + changed + ".");
    }
}
