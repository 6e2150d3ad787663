package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.model.Model;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which parameter set a command uses, and how many draws of its calibration. */
final class CalibrationOptions {
    static final int DRAWS = 24;

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the calibration that bands are made of, 0 for no bands (default: " + DRAWS
                    + ", or all if the file has fewer).")
    private Optional<Integer> draws = Optional.empty();

    /**
     * A parameter set and how many draws of its calibration to run.
     *
     * @param parameters the parameter set
     * @param draws number to run; 0 without a calibration
     */
    record Chosen(ParameterChoice parameters, int draws) {
        /** The draws to run, by parameter [base units]. */
        List<Map<String, Double>> picked() {
            return parameters.calibration().map(each -> each.spread(draws)).orElse(List.of());
        }

        /** How many draws there are, for a person; empty without a calibration. */
        String words() {
            return parameters
                    .calibration()
                    .map(each -> draws == 0
                            ? "no bands"
                            : "bands of " + draws + " of " + each.draws().size() + " draws")
                    .orElse("");
        }
    }

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
     * @throws FaultyRequest if draws are wanted that there are not
     */
    Chosen chosen(Path modelFile, Model model) {
        return of(parameters.chosen(modelFile, model), modelFile, draws);
    }

    /**
     * A parameter set and how many draws of its calibration to use: some, or as many as are usual.
     *
     * @param choice the parameter set
     * @param modelFile file that the model was read from
     * @param draws number asked for, if one was
     * @return both
     * @throws FaultyRequest if draws are wanted that there are not
     */
    static Chosen of(ParameterChoice choice, Path modelFile, Optional<Integer> draws) {
        int there = choice.calibration().map(Calibration::draws).map(List::size).orElse(0);
        int wanted = draws.orElse(there < 2 ? 0 : Math.min(DRAWS, there));
        if (choice.calibration().isEmpty() && wanted > 0) {
            throw new FaultyRequest("--draws " + wanted
                    + ": no calibration to draw from. Name one: --calibration FILE. Known by itself is only "
                    + modelFile.resolveSibling(ParameterChoice.FILE_NAME) + ".");
        }
        if (wanted < 0 || wanted == 1 || wanted > there) {
            throw new FaultyRequest("--draws " + wanted + ": "
                    + (wanted > there
                            ? choice.file().orElse(modelFile) + " has " + there + " draws."
                            : "a band takes two or more; 0 asks for none."));
        }
        return new Chosen(choice, wanted);
    }
}
