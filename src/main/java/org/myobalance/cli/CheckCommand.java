package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.myobalance.archive.ArchiveReader;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationReader;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortReader;
import org.myobalance.design.Design;
import org.myobalance.design.DesignReader;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.model.Model;
import org.myobalance.person.PersonReader;
import org.myobalance.plan.DetrainingReader;
import org.myobalance.plan.PlanReader;
import org.myobalance.population.PopulationReader;
import org.myobalance.report.Equations;
import org.myobalance.report.MechanismReport;
import org.myobalance.report.ModelTables;
import org.myobalance.report.StoichiometryTable;
import org.myobalance.sbml.SbmlReader;
import org.myobalance.sbml.SbmlTranslation;
import org.myobalance.scenario.RegimenReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.scenario.SubjectReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Simulator;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.GateReader;
import org.myobalance.stoichiometry.Supply;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;
import org.myobalance.trial.TrialQuestion;
import org.myobalance.trial.TrialReader;
import org.myobalance.whatif.MechanismTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}: checks files and shows what a model consists of. */
@Command(
        name = "check",
        description =
                "Checks every kind of input file (models, scenarios, studies, plans, persons, populations, designs …) and reports every fault;"
                        + " --show prints what a model is made of.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance check models/regimens/*.json",
            "  ./myobalance check models/sarcopenia/model.json --show mechanisms"
        })
final class CheckCommand implements Callable<Integer> {
    /** What {@code --show} prints. */
    enum Part {
        states,
        inputs,
        parameters,
        clocks,
        observables,
        sources,
        assumptions,
        identifiability,
        hypotheses,
        mechanisms,
        stoichiometry,
        equations,
        latex
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to check.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--show",
            paramLabel = "PART",
            description = "Print a part of each model: ${COMPLETION-CANDIDATES}. May be repeated.")
    private List<Part> show = new ArrayList<>();

    @Option(
            names = "--expanded",
            description = "Show equations and latex with one equation for each member of a set, not one with indices.")
    private boolean expanded;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model that regimens and subjects are checked against (default: sarcopenia/model.json beside"
                    + " their folder).")
    private Optional<Path> modelFile = Optional.empty();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Override
    public Integer call() {
        Loader loader = new Loader();
        boolean faulty = false;
        Set<Fault> reported = new HashSet<>();
        for (Path file : files) {
            try {
                Faults noted = new Faults();
                String kind = check(loader, file, noted);
                noted.warnings().stream()
                        .filter(reported::add)
                        .forEach(warning -> spec.commandLine().getErr().println(Loader.warned(warning)));
                spec.commandLine().getOut().println(file + ": a valid " + kind);
                noted.defaults().stream()
                        .filter(reported::add)
                        .forEach(taken -> spec.commandLine().getOut().println("default: " + taken));
            } catch (FaultyInputException e) {
                faulty = true;
                spec.commandLine().getErr().println(e.getMessage());
            }
            spec.commandLine().getOut().flush();
        }
        return faulty ? ExitCode.FAULTY : ExitCode.DONE;
    }

    /** Checks a file of a kind, notes what is allowed but most likely not meant, and says what it is. */
    @FunctionalInterface
    private interface Check {
        String of(Loader loader, Path file, Faults noted);
    }

    /** How files are checked, by the beginning of their format. */
    private Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("model", (loader, file, noted) -> {
            show(loader, file, loader.model(file));
            return "model";
        });
        checks.put("scenario", (loader, file, noted) -> {
            Scenario scenario = new ScenarioReader(loader::model).read(file, noted);
            return "scenario of " + scenario.arms().size() + (scenario.arms().size() == 1 ? " arm" : " arms");
        });
        checks.put("regimen", (loader, file, noted) -> {
            new RegimenReader(model(loader, file)).read(file, noted);
            return "regimen";
        });
        checks.put("subject", (loader, file, noted) -> {
            SubjectReader.read(file, model(loader, file), noted);
            return "subject";
        });
        checks.put("study", this::study);
        checks.put("laboratory", (loader, file, noted) -> {
            LaboratoryReader.read(file, loader.model(modelBeside(file)));
            return "laboratory";
        });
        checks.put("calibration", (loader, file, noted) -> calibration(loader, file));
        checks.put("stoichiometry", (loader, file, noted) -> {
            GateReader.read(file, loader.model(modelBeside(file)));
            return "stoichiometry";
        });
        checks.put("plan", (loader, file, noted) -> {
            double programmes =
                    new PlanReader(loader::model).read(file, noted).programmes().combinations();
            return String.format(Locale.ROOT, "plan of %.0f combinations", programmes);
        });
        checks.put("detraining", (loader, file, noted) -> {
            new DetrainingReader(loader::model).read(file, noted);
            return "detraining question";
        });
        checks.put("cohort", (loader, file, noted) -> {
            CohortQuestion cohort = new CohortReader(loader::model).read(file, noted);
            return "cohort of " + cohort.lives() + " lives";
        });
        checks.put("trial", (loader, file, noted) -> {
            TrialQuestion trial = new TrialReader(loader::model).read(file, noted);
            int sizes = trial.perArm().size();
            return "trial of " + sizes + (sizes == 1 ? " size" : " sizes") + ", " + trial.replicates()
                    + " replicates each";
        });
        checks.put("population", (loader, file, noted) -> {
            new PopulationReader(loader::model).read(file, noted);
            return "population";
        });
        checks.put("person", (loader, file, noted) -> {
            new PersonReader(loader::model).read(file, noted);
            return "person";
        });
        checks.put("design", (loader, file, noted) -> {
            Design design = new DesignReader(loader::model).read(file).design();
            int experiments = design.experiments().size();
            return "design of " + experiments + (experiments == 1 ? " experiment" : " experiments");
        });
        return checks;
    }

    private String check(Loader loader, Path file, Faults noted) {
        if (ArchiveReader.isArchive(file)) {
            int size = ArchiveReader.read(file).files().size();
            return "COMBINE archive of " + size + (size == 1 ? " file" : " files");
        }
        if (ImportedRun.isOne(file)) {
            HybridModel model = SbmlTranslation.of(SbmlReader.read(file));
            int states = model.model().states().size() - 1;
            return "model in SBML of " + states + (states == 1 ? " state" : " states") + " and "
                    + model.events().size() + (model.events().size() == 1 ? " event" : " events");
        }
        String format = format(file);
        Map<String, Check> checks = checks();
        for (Map.Entry<String, Check> each : checks.entrySet()) {
            if (format.startsWith("myobalance-" + each.getKey() + "/")) {
                return each.getValue().of(loader, file, noted);
            }
        }
        throw new FaultyInputException(
                file.toString(),
                "\"format\" is \"" + format + "\", which is no file of ours",
                "Known: "
                        + checks.keySet().stream()
                                .map(kind -> "myobalance-" + kind + "/1")
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private String study(Loader loader, Path file, Faults noted) {
        Model model = model(loader, file);
        Study study = new StudyReader(model, laboratory(loader, file)).read(file, noted);
        int observations = study.measurements().size();
        return "study of " + observations + (observations == 1 ? " observation, " : " observations, ")
                + study.measurements().stream().filter(Measurement::isFitted).count() + " of them for fitting";
    }

    private String calibration(Loader loader, Path file) {
        Path beside = modelBeside(file);
        Model model = loader.model(beside);
        Calibration calibration = CalibrationReader.read(file, model);
        if (show.contains(Part.stoichiometry)) {
            spec.commandLine().getOut().println(stoichiometry(beside, model, Optional.of(calibration)));
        }
        return "calibration of " + calibration.parameters().size() + " parameters with " + calibration.drawWords();
    }

    /** The model of files that lie beside it. */
    private Path modelBeside(Path file) {
        return modelFile.orElseGet(() -> file.resolveSibling("model.json"));
    }

    private static String format(Path file) {
        Faults faults = new Faults();
        Optional<String> format =
                JsonDocument.read(file, faults).root().object().flatMap((JsonObject object) -> object.text("format"));
        faults.throwIfAny();
        return format.orElse("");
    }

    private Model model(Loader loader, Path file) {
        return loader.model(modelFile(file));
    }

    private Path modelFile(Path file) {
        if (modelFile.isPresent()) {
            return modelFile.get();
        }
        Path beside = Loader.modelBeside(file);
        if (!Files.exists(beside)) {
            throw new FaultyInputException(
                    file.toString(), "no model to check it against", "Name one: --model models/sarcopenia/model.json.");
        }
        return beside;
    }

    private Laboratory laboratory(Loader loader, Path file) {
        return LaboratoryReader.read(Loader.laboratoryBeside(modelFile(file)), model(loader, file));
    }

    private void show(Loader loader, Path file, Model model) {
        for (Part part : show) {
            spec.commandLine().getOut().println(text(loader, file, model, part));
        }
    }

    private String text(Loader loader, Path file, Model model, Part part) {
        return switch (part) {
            case states, clocks -> ModelTables.states(model);
            case inputs -> ModelTables.inputs(model);
            case parameters -> ModelTables.parameters(model);
            case observables -> ModelTables.observables(model);
            case sources -> ModelTables.sources(model);
            case assumptions -> ModelTables.assumptions(model);
            case identifiability -> ModelTables.identifiability(model);
            case hypotheses -> ModelTables.hypotheses(model);
            case equations -> Equations.text(model, expanded);
            case latex -> Equations.latex(model, expanded);
            case mechanisms -> mechanisms(loader, file, model);
            case stoichiometry -> stoichiometry(file, model, Optional.empty());
        };
    }

    private static String stoichiometry(Path modelFile, Model model, Optional<Calibration> calibration) {
        Path file = modelFile.resolveSibling("stoichiometry.json");
        if (!Files.exists(file)) {
            throw new FaultyInputException(
                    file.toString(), "no such file", "Stoichiometry is counted with the numbers of such a file.");
        }
        Gate gate = GateReader.read(file, model);
        List<List<Supply>> draws = new ArrayList<>();
        calibration.ifPresent(known -> {
            for (int i = 0; i < known.draws().size(); i++) {
                draws.add(Supply.of(gate, model, known.draw(i)));
            }
        });
        Map<String, Double> best = calibration.map(Calibration::best).orElse(Map.of());
        return StoichiometryTable.text(gate, Supply.of(gate, model, best), draws);
    }

    private String mechanisms(Loader loader, Path file, Model model) {
        ParameterChoice chosen = parameters.chosen(file, model);
        MechanismTable table = new MechanismTable(
                new Simulator(CompiledModel.of(model)),
                chosen.values(),
                experiment -> loader.scenario(MechanismTable.experimentFile(file, experiment)));
        return "Parameter set: " + chosen.words() + "." + System.lineSeparator()
                + MechanismReport.text(model, table.measure());
    }
}
