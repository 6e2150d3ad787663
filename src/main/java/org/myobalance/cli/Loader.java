package org.myobalance.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortReader;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.plan.DetrainingQuestion;
import org.myobalance.plan.DetrainingReader;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.plan.PlanReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.trial.TrialQuestion;
import org.myobalance.trial.TrialReader;

/** Reads files, and each model only once. */
final class Loader {
    private final Map<Path, Model> models = new LinkedHashMap<>();

    Model model(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Model known = models.get(file);
        if (known != null) {
            return known;
        }
        Model read = ModelReader.read(path);
        models.put(file, read);
        return read;
    }

    /** The model that files of another folder of the same tree are read against, whether it is there or not. */
    static Path modelBeside(Path file) {
        return file.resolveSibling("../sarcopenia/model.json").normalize();
    }

    /** The laboratory that lies beside a model. */
    static Path laboratoryBeside(Path modelFile) {
        return modelFile.resolveSibling("laboratory.json");
    }

    /** The evidence file that a model file names. */
    static Optional<Path> evidenceFile(Path modelFile) {
        return JsonDocument.read(modelFile)
                .root()
                .object()
                .flatMap(object -> object.findText("evidence"))
                .map(modelFile::resolveSibling);
    }

    Scenario scenario(Path path) {
        return new ScenarioReader(this::model).read(path);
    }

    /** A scenario, and a line for each thing that its files may say but most likely do not mean. */
    Scenario scenario(Path path, Consumer<String> warned) {
        Faults faults = new Faults();
        Scenario scenario = new ScenarioReader(this::model).read(path, faults);
        faults.warnings().forEach(warning -> warned.accept(warned(warning)));
        return scenario;
    }

    /** A plan, and a line for each thing that its files may say but most likely do not mean. */
    PlanQuestion plan(Path path, Consumer<String> warned) {
        Faults faults = new Faults();
        PlanQuestion plan = new PlanReader(this::model).read(path, faults);
        faults.warnings().forEach(warning -> warned.accept(warned(warning)));
        return plan;
    }

    /** What {@code detrain} asks, read as a plan is. */
    DetrainingQuestion detraining(Path path, Consumer<String> warned) {
        Faults faults = new Faults();
        DetrainingQuestion question = new DetrainingReader(this::model).read(path, faults);
        faults.warnings().forEach(warning -> warned.accept(warned(warning)));
        return question;
    }

    /** What {@code cohort} asks, read as a plan is. */
    CohortQuestion cohort(Path path, Consumer<String> warned) {
        Faults faults = new Faults();
        CohortQuestion question = new CohortReader(this::model).read(path, faults);
        faults.warnings().forEach(warning -> warned.accept(warned(warning)));
        return question;
    }

    /** What {@code trial} asks, read as a plan is. */
    TrialQuestion trial(Path path, Consumer<String> warned) {
        Faults faults = new Faults();
        TrialQuestion question = new TrialReader(this::model).read(path, faults);
        faults.warnings().forEach(warning -> warned.accept(warned(warning)));
        return question;
    }

    /** A warning as it is printed. */
    static String warned(Fault warning) {
        return "warning: " + warning;
    }
}
