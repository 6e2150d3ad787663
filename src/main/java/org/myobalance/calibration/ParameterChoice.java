package org.myobalance.calibration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Model;

/**
 * The parameter set that simulations use: the values of the model file, or calibrated values in their place. Every
 * command and every program that does not ask for another one uses {@link #usual}. Fits are the exception: they begin at
 * the values of the model file, whatever calibration there is. Immutable.
 */
public final class ParameterChoice {
    /** Word that asks for the values of the model file. */
    public static final String NONE = "none";
    /** Name of the calibration that is looked for beside a model file. */
    public static final String FILE_NAME = "calibrated.json";

    private final Optional<Path> file;
    private final Optional<Calibration> calibration;
    private final Optional<Path> stale;

    private ParameterChoice(Optional<Path> file, Optional<Calibration> calibration, Optional<Path> stale) {
        this.file = file;
        this.calibration = calibration;
        this.stale = stale;
    }

    /**
     * The values of the model file.
     *
     * @return a choice without calibrated values
     */
    public static ParameterChoice ofModelFile() {
        return new ParameterChoice(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What is used where nothing else is asked for: the calibration beside the model file if there is one and it was made
     * for this model as it is now, otherwise the values of the model file.
     *
     * @param modelFile file that the model was read from
     * @param model the model
     * @return the choice; {@link #stale} tells of a calibration that was passed over
     * @throws org.myobalance.io.FaultyInputException if the calibration is of this model but faulty
     */
    public static ParameterChoice usual(Path modelFile, Model model) {
        Path beside = modelFile.resolveSibling(FILE_NAME);
        if (!Files.exists(beside)) {
            return ofModelFile();
        }
        Optional<Calibration> calibration = CalibrationReader.readUnlessStale(beside, model);
        return calibration.isEmpty()
                ? new ParameterChoice(Optional.empty(), Optional.empty(), Optional.of(beside))
                : new ParameterChoice(Optional.of(beside), calibration, Optional.empty());
    }

    /**
     * Calibrated values of one file.
     *
     * @param file calibration file
     * @param model the model
     * @return the choice
     * @throws org.myobalance.io.FaultyInputException with every fault of the file, such as a model that has changed since
     */
    public static ParameterChoice of(Path file, Model model) {
        return new ParameterChoice(
                Optional.of(file), Optional.of(CalibrationReader.read(file, model)), Optional.empty());
    }

    /**
     * What a user asked for.
     *
     * @param asked name of a calibration file, or {@link #NONE}; empty for the usual choice
     * @param modelFile file that the model was read from
     * @param model the model
     * @return the choice
     * @throws org.myobalance.io.FaultyInputException if the calibration is faulty or was made for another model
     */
    public static ParameterChoice asked(Optional<String> asked, Path modelFile, Model model) {
        if (asked.isEmpty()) {
            return usual(modelFile, model);
        }
        return asked.get().equals(NONE) ? ofModelFile() : of(Path.of(asked.get()), model);
    }

    /**
     * The file of the calibrated values.
     *
     * @return empty when the values of the model file are used
     */
    public Optional<Path> file() {
        return file;
    }

    /**
     * The calibration, with its draws.
     *
     * @return empty when the values of the model file are used
     */
    public Optional<Calibration> calibration() {
        return calibration;
    }

    /**
     * A calibration beside the model file that was passed over because the model has changed since.
     *
     * @return its file; empty when there is none
     */
    public Optional<Path> stale() {
        return stale;
    }

    /**
     * The values that take the place of those of the model file.
     *
     * @return best calibrated values by parameter [base units]; none when the model file's own are used
     */
    public Map<String, Double> values() {
        return calibration.map(Calibration::best).orElse(Map.of());
    }

    /**
     * Which parameter set it is, for a person.
     *
     * @return a few words, without a full stop
     */
    public String words() {
        return calibration
                .map(known -> known.parameters().size() + " parameters calibrated (" + file.orElseThrow() + ")")
                .orElse("the values of the model file");
    }

    /**
     * Calibrated values with what is stronger than they are: fields of a subject and switches of a hypothesis, which are
     * set elsewhere and left out here, and changes asked for.
     *
     * @param calibrated values by parameter [base units]
     * @param model the model
     * @param hypothesis id of a hypothesis of the model, if one was chosen
     * @param changes values that were asked for, by parameter [base units]
     * @return values by parameter [base units]
     */
    public static Map<String, Double> under(
            Map<String, Double> calibrated, Model model, Optional<String> hypothesis, Map<String, Double> changes) {
        Map<String, Double> values = new LinkedHashMap<>(calibrated);
        model.parameters().stream().filter(p -> p.subject().isPresent()).forEach(p -> values.remove(p.id()));
        model.hypotheses().stream()
                .filter(each -> hypothesis.equals(Optional.of(each.id())))
                .forEach(each -> values.keySet().removeAll(each.values().keySet()));
        values.putAll(changes);
        return values;
    }
}
