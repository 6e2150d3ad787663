package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationReader;
import org.myobalance.model.Model;
import picocli.CommandLine.Option;

/** Which calibrated values a command uses, and how many of their draws. */
final class CalibrationOptions {
    /** Word for using the numbers of the model file. */
    private static final String NONE = "none";

    static final String FILE = "calibrated.json";
    static final int DRAWS = 24;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Calibrated values to use in place of the model file's (default: " + FILE
                    + " beside the model, if it is there; \"" + NONE + "\": the model file's own).")
    Optional<String> calibration = Optional.empty();

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the calibration that bands are made of, 0 for no bands (default: " + DRAWS
                    + ", or all if the file has fewer).")
    Optional<Integer> draws = Optional.empty();

    /**
     * A calibration and how many of its draws to run.
     *
     * @param file it was read from
     * @param calibration best values and draws
     * @param draws number to run
     */
    record Chosen(Path file, Calibration calibration, int draws) {
        /** The draws to run, by parameter [base units]. */
        List<Map<String, Double>> picked() {
            return calibration.spread(draws);
        }

        /** The best values by parameter [base units]. */
        Map<String, Double> best() {
            return calibration.best();
        }

        /** For a person, as the end of a sentence. */
        String words() {
            return calibration.parameters().size() + " parameters calibrated (" + file + "), "
                    + (draws == 0
                            ? "no bands"
                            : "bands of " + draws + " of " + calibration.draws().size() + " draws");
        }
    }

    /**
     * Calibrated values with what is stronger: fields of a subject and the hypothesis, which are set elsewhere, and
     * the changes asked for.
     */
    static Map<String, Double> under(
            Map<String, Double> calibrated, Model model, Optional<String> hypothesis, Map<String, Double> changes) {
        Map<String, Double> values = new LinkedHashMap<>(calibrated);
        model.parameters().stream().filter(p -> p.subject().isPresent()).forEach(p -> values.remove(p.id()));
        model.hypotheses().stream()
                .filter(each -> hypothesis.equals(Optional.of(each.id())))
                .forEach(each -> values.keySet().removeAll(each.values().keySet()));
        values.putAll(changes);
        return values;
    }

    /** Asks for what an earlier run used. */
    void repeat(Optional<Path> file, int number) {
        calibration = Optional.of(file.map(Path::toString).orElse(NONE));
        draws = Optional.of(number);
    }

    /**
     * What was asked for.
     *
     * @throws FaultyRequest if draws are wanted that there are not
     */
    Optional<Chosen> chosen(Path modelFile, Model model) {
        Path beside = modelFile.resolveSibling(FILE);
        Optional<Path> file = calibration.isPresent()
                ? calibration.filter(word -> !word.equals(NONE)).map(Path::of)
                : Optional.of(beside).filter(Files::exists);
        if (file.isEmpty()) {
            draws.filter(number -> number > 0).ifPresent(number -> {
                throw new FaultyRequest("--draws " + number
                        + ": no calibration to draw from. Name one: --calibration FILE. Known by itself is only "
                        + beside + ".");
            });
            return Optional.empty();
        }
        return Optional.of(read(file.get(), model, draws));
    }

    /**
     * A calibration and how many of its draws to use: some, or as many as are usual.
     *
     * @throws FaultyRequest if draws are wanted that there are not
     */
    static Chosen read(Path file, Model model, Optional<Integer> draws) {
        Calibration read = CalibrationReader.read(file, model);
        int there = read.draws().size();
        int wanted = draws.orElse(there < 2 ? 0 : Math.min(DRAWS, there));
        if (wanted < 0 || wanted == 1 || wanted > there) {
            throw new FaultyRequest("--draws " + wanted + ": "
                    + (wanted > there
                            ? file + " has " + there + " draws."
                            : "a band takes two or more; 0 asks for none."));
        }
        return new Chosen(file, read, wanted);
    }
}
