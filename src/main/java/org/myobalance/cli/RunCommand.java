package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.ProgramVersion;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableFormats;
import org.myobalance.page.Language;
import org.myobalance.report.ArmTroubles;
import org.myobalance.report.CheckTable;
import org.myobalance.report.ExoShareTable;
import org.myobalance.report.PeriodicIntervalText;
import org.myobalance.report.RunRecord;
import org.myobalance.report.SummaryTable;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CloseUps;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.ScenarioOptions;
import org.myobalance.whatif.ScenarioResult;
import org.myobalance.whatif.ScenarioRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code run}: simulates the arms of a scenario and writes tables and figures. */
@Command(
        name = "run",
        description = "Runs a scenario: every arm over its years, as tables, figures and a record to repeat it from."
                + " Or runs an SBML model of any origin as it is.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance run models/scenarios/what-if.json --out out",
            "  ./myobalance run model.xml --horizon 100 --out out"
        })
final class RunCommand implements Callable<Integer> {
    /** What the record of a run states: an option beside it would be ignored, or would change the run. */
    private static final List<String> FIXED_BY_A_RECORD =
            List.of("--every", "--engine", "--rtol", "--hypothesis", "--set", "--calibration", "--draws");

    /** Options of our own scenarios. */
    private static final List<String> NOT_OF_SBML = List.of(
            "--again", "--check", "--report", "--language", "--engine", "--hypothesis", "--calibration", "--draws");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO|MODEL.XML", arity = "0..1", description = "Scenario file, or a model in SBML.")
    private Optional<Path> scenarioFile = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; made if missing (default: out, or that of --again).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--every", paramLabel = "TIME", description = "Time between rows, such as 1d or 12h.")
    private Optional<String> every = Optional.empty();

    @Option(
            names = "--horizon",
            paramLabel = "NUMBER",
            description = "How long an SBML model is run, in its own unit of time; so is then --every.")
    private Optional<String> horizon = Optional.empty();

    @Option(names = "--again", paramLabel = "RUN.JSON", description = "Repeat an earlier run from its record.")
    private Optional<Path> again = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "ENGINE",
            description =
                    "Run every arm again with this engine, such as direct (which is rosenbrock), print how far the two"
                            + " lie apart and write check.csv.")
    private Optional<String> check = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "Format of trajectory: csv, parquet or csv,parquet (default csv). Parquet has all digits, and needs"
                            + " its module, which is built once.")
    private List<String> formats = List.of(TableFormats.CSV);

    @Option(names = "--report", description = "Write report.html as well: one page of the results to hand on.")
    private boolean withReport;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Language of the report: en or zh (default en).")
    private Optional<String> language = Optional.empty();

    @Mixin
    private Console console = new Console();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Override
    public Integer call() {
        Language written = ReportFile.language(language.orElse(Language.EN.code()));
        if (language.isPresent() && !withReport) {
            throw new FaultyRequest("--language " + language.get() + ": only the report has a language. Add --report.");
        }
        Path folder = folder();
        int code = simulate(folder);
        if (withReport && code != ExitCode.INTERRUPTED) {
            console.say("Written: " + ReportFile.write(folder, folder, written, Optional.empty()));
        }
        return code;
    }

    /** Where the results go: with those of the record if one is repeated. */
    private Path folder() {
        return out.or(() -> again.flatMap(
                        record -> Optional.ofNullable(record.toAbsolutePath().getParent())))
                .orElse(Path.of("out"));
    }

    private int simulate(Path folder) {
        if (scenarioFile.filter(ImportedRun::isOne).isPresent()) {
            return imported(scenarioFile.get(), folder);
        }
        horizon.ifPresent(text -> {
            throw new FaultyRequest("--horizon " + text + ": a scenario says itself how long it is. Leave it out.");
        });
        OptionalDouble everyHours = every.map(text -> OptionalDouble.of(Durations.hours("--every", text)))
                .orElse(OptionalDouble.empty());
        if (again.isPresent()) {
            return repeat(again.get(), folder);
        }
        Path file = scenarioFile.orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(), "Missing SCENARIO. Give one, such as models/scenarios/what-if.json."));
        return run(file, folder, everyHours, plans -> {});
    }

    private int imported(Path file, Path folder) {
        List<String> meaningless = NOT_OF_SBML.stream()
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .toList();
        if (!meaningless.isEmpty()) {
            throw new FaultyRequest(String.join(", ", meaningless) + ": not for a model in SBML. Leave it out.");
        }
        boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption("--rtol");
        return new ImportedRun(console, file)
                .run(
                        folder,
                        new ImportedRun.Asked(
                                horizon,
                                every,
                                isGiven ? Optional.of(method.runOptions().rtol()) : Optional.empty(),
                                method.set,
                                formats.stream()
                                        .distinct()
                                        .map(TableFormats::named)
                                        .toList(),
                                method.deadline));
    }

    private int repeat(Path recordFile, Path folder) {
        List<String> beside = new ArrayList<>(FIXED_BY_A_RECORD.stream()
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .toList());
        scenarioFile.ifPresent(file -> beside.add(file.toString()));
        if (!beside.isEmpty()) {
            throw new FaultyRequest("--again repeats a run as it was: leave out " + String.join(", ", beside)
                    + ", or run the scenario without --again.");
        }
        RunRecord record = RunRecord.read(recordFile);
        record.differenceTo(ProgramVersion.program(), ProgramVersion.jdk()).ifPresent(console::say);
        method.engine = record.engine();
        method.rtol = record.rtol();
        method.hypothesis = record.hypothesis();
        method.set = record.set();
        calibration.repeat(record.calibration(), record.draws());
        return run(
                record.scenario(), folder, record.every(), plans -> RunRecords.requireSame(record, recordFile, plans));
    }

    /** @param approves refuses plans that are not those of the run that is repeated, if one is */
    private int run(Path file, Path folder, OptionalDouble everyHours, Consumer<List<ArmPlan>> approves) {
        List<TableFormat> tables =
                formats.stream().distinct().map(TableFormats::named).toList();
        Scenario scenario = new Loader().scenario(file, console::complain);
        RunOptions options = method.runOptions();
        DrawChoice chosen = calibration.chosen(scenario.modelFile(), scenario.model());
        ScenarioOptions asked = options(scenario, options, chosen, everyHours);
        // before the model is compiled, so that something is said at once
        ParameterOptions.announce(console, chosen.parameters(), chosen.words(), method.set);
        ScenarioRun run = new ScenarioRun(scenario, asked);
        approves.accept(run.plans());
        run.beyondMemory(Runtime.getRuntime().maxMemory()).ifPresent(why -> {
            throw new FaultyRequest(every.map(text -> "--every " + text).orElse(file + ", \"every\"") + ": " + why);
        });
        console.say(beginning(scenario, run.plans()));
        console.sayIfAny(LeftOut.text(run.runner(), run.plans()));
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(folder, RunFolder.NAMES)) {
            RunFolder written = new RunFolder(output, scenario.modelFile(), scenario.model(), tables);
            List<CloseUps> first = new ArrayList<>();
            BooleanSupplier goesOn =
                    () -> !interrupt.wasAsked() && !options.deadline().isPassed();
            RunRecord record = RunRecords.of(scenario, run.plans(), chosen, method, options, everyHours);
            ScenarioResult result;
            try (ProgressLine progress = console.progress()) {
                ProgressMonitor monitor = interrupt.monitor(progress, "");
                result = run.all(monitor, arms -> {
                    written.tables(arms, record);
                    if (run.hasMore() && written.isNew() && goesOn.getAsBoolean()) {
                        first.add(run.closeUps(monitor.silent()));
                        String next = chosen.draws() > 0 ? "Bands follow." : "Runs without EXO follow.";
                        written.firstFigures(arms, first.get(0), next, goesOn).ifPresent(told -> {
                            progress.clear();
                            console.say(told);
                        });
                    }
                });
            }
            written.rest(result);
            report(result);
            run.missingForEffects().ifPresent(console::say);
            if (!interrupt.wasAsked()) {
                Figures.unprintable(run.plans()).ifPresent(console::complain);
                written.figures(result, closeUps(run, result, first, interrupt), goesOn);
            }
            console.say(written.end(interrupt.wasAsked()));
            if (interrupt.wasAsked()) {
                return ExitCode.INTERRUPTED;
            }
            return result.arms().stream().allMatch(ArmResult::isComplete) ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private ScenarioOptions options(
            Scenario scenario, RunOptions options, DrawChoice chosen, OptionalDouble everyHours) {
        Optional<Engine> checked = checkEngine();
        return new ScenarioOptions(
                options,
                Optional.of(chosen.parameters()),
                method.hypothesis(scenario.model()),
                method.changes(scenario.model()),
                everyHours,
                OptionalInt.of(chosen.draws()),
                checked);
    }

    /** @param first those of the best values, if they are there already */
    private CloseUps closeUps(ScenarioRun run, ScenarioResult result, List<CloseUps> first, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            ProgressMonitor monitor = interrupt.monitor(progress, "");
            CloseUps best = first.isEmpty() ? run.closeUps(monitor) : first.get(0);
            return result.ensemble().isPresent() ? run.withDraws(best, monitor) : best;
        }
    }

    /** Said as soon as everything is read: a long run is silent for long. */
    private static String beginning(Scenario scenario, List<ArmPlan> plans) {
        String ages = plans.stream()
                .map(plan ->
                        String.format(Locale.ROOT, "%.4g to %.4g", plan.from() / Hours.YEAR, plan.to() / Hours.YEAR))
                .distinct()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %d %s of model %s (%d states), ages %s y",
                scenario.id(),
                plans.size(),
                plans.size() == 1 ? "arm" : "arms",
                scenario.model().id(),
                scenario.model().states().size(),
                ages);
    }

    private Optional<Engine> checkEngine() {
        return check.map(word -> word.equals("direct") ? Engine.ROSENBROCK : MethodOptions.engine("--check", word));
    }

    private void report(ScenarioResult result) {
        ArmTroubles.of(result.arms()).forEach(console::complain);
        console.say(SummaryTable.text(result.arms()));
        console.sayIfAny(PeriodicIntervalText.of(result.arms()));
        console.sayIfAny(ExoShareTable.text(result.exoShares()));
        result.ensemble()
                .map(Ensemble::error)
                .ifPresent(error -> error.ifPresent(found -> console.say(String.format(
                        Locale.ROOT,
                        "Bands: each draw was followed with a measured error of %.1e or less where periods were skipped.",
                        found))));
        if (!result.differences().isEmpty()) {
            console.say(CheckTable.text(result.differences()));
        }
        result.ensemble()
                .map(Ensemble::troubles)
                .filter(troubles -> !troubles.isEmpty())
                .ifPresent(troubles -> console.say(troubles.size()
                        + " runs that bands and effects are made of did not reach their end and are left out. The first: "
                        + troubles.get(0)));
    }
}
