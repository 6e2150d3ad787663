package org.myobalance.cohort;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.RunOptions;

/**
 * Everything that another machine needs to live the persons of a cohort: the text of each file, and what was said beside them. The machine
 * reads and compiles them anew, so nothing else has to be sent.
 *
 * @param files text of each file, by its path below their common folder, with {@code /} between names
 * @param question path of the cohort file among them
 * @param calibration path of the calibration among them; empty for the values of the model file
 * @param persons how many
 * @param seed of the persons
 * @param engine word of the integrator
 * @param rtol relative tolerance of each step
 * @param hypothesis for arms that name none of their own; empty for none
 * @param changes parameters changed in every arm [base units]
 */
public record CohortParcel(
        TreeMap<String, String> files,
        String question,
        String calibration,
        int persons,
        long seed,
        String engine,
        double rtol,
        String hypothesis,
        TreeMap<String, Double> changes)
        implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Packs a cohort.
     *
     * @param question of the persons
     * @param read every file that was read, those of the model among them
     * @param calibration file of the parameter set; empty for the values of the model file
     * @param options engine and tolerance; a deadline is not sent
     * @param hypothesis for arms that name none of their own
     * @param changes parameters changed in every arm [base units]
     * @return the parcel
     * @throws FaultyInputException if a file cannot be read any more
     */
    public static CohortParcel of(
            CohortQuestion question,
            List<Path> read,
            Optional<Path> calibration,
            RunOptions options,
            Optional<String> hypothesis,
            Map<String, Double> changes) {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path path : read) {
            Path file = path.toAbsolutePath().normalize();
            try {
                texts.put(file, Files.readString(file));
            } catch (IOException e) {
                throw new FaultyInputException(file.toString(), "cannot be read: " + e.getMessage(), "Ask again.");
            }
        }
        Path common = common(texts);
        Function<Path, String> name = path ->
                common.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
        TreeMap<String, String> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(name.apply(path), text));
        return new CohortParcel(
                files,
                name.apply(question.files().get(0)),
                calibration.map(name).orElse(""),
                question.persons(),
                question.seed(),
                options.engine().word(),
                options.rtol(),
                hypothesis.orElse(""),
                new TreeMap<>(changes));
    }

    /** The deepest folder that holds all files. */
    private static Path common(Map<Path, String> texts) {
        Path common = Objects.requireNonNull(texts.keySet().iterator().next().getParent());
        while (!holdsAll(common, texts)) {
            common = Objects.requireNonNull(common.getParent());
        }
        return common;
    }

    private static boolean holdsAll(Path folder, Map<Path, String> texts) {
        return texts.keySet().stream().allMatch(file -> file.startsWith(folder));
    }

    /**
     * Unpacks the cohort on another machine.
     *
     * @param scratch empty folder that the files are written into
     * @return lives the persons
     */
    public CohortWork open(Path scratch) {
        files.forEach((name, text) -> {
            Path file = scratch.resolve(name);
            AtomicFiles.makeFolder(Objects.requireNonNull(file.getParent()));
            AtomicFiles.write(file, text);
        });
        Map<Path, Model> models = new LinkedHashMap<>();
        CohortQuestion read = new CohortReader(
                        path -> models.computeIfAbsent(path.toAbsolutePath().normalize(), ModelReader::read))
                .read(scratch.resolve(question), new Faults());
        CohortQuestion asked = read.of(persons, seed);
        ParameterChoice parameters = calibration.isEmpty()
                ? ParameterChoice.ofModelFile()
                : ParameterChoice.of(
                        scratch.resolve(calibration), asked.population().model());
        RunOptions options = RunOptions.defaults()
                .withEngine(Engine.named(engine).orElseThrow())
                .withRtol(rtol);
        return new CohortWork(
                asked, parameters, options, hypothesis.isEmpty() ? Optional.empty() : Optional.of(hypothesis), changes);
    }
}
