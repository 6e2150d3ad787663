package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.ProgramVersion;
import org.myobalance.report.CheckTable;
import org.myobalance.report.ExoShareTable;
import org.myobalance.report.PeriodicIntervalText;
import org.myobalance.report.RunRecord;
import org.myobalance.report.SummaryTable;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.Difference;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.ExoShare;
import org.myobalance.whatif.ParallelRuns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code run}: simulates the arms of a scenario and writes tables and figures. */
@Command(
        name = "run",
        description = "Runs a scenario: every arm over its years, as tables, figures and a record to repeat it from.",
        footer = {"", "Example:", "  ./myobalance run models/scenarios/what-if.json --out out"})
final class RunCommand implements Callable<Integer> {
    /** What the record of a run states: an option beside it would be ignored, or would change the run. */
    private static final List<String> FIXED_BY_A_RECORD =
            List.of("--every", "--engine", "--rtol", "--hypothesis", "--set", "--calibration", "--draws");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Scenario file.")
    private Optional<Path> scenarioFile = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; made if missing (default: out, or that of --again).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--every", paramLabel = "TIME", description = "Time between rows, such as 1d or 12h.")
    private Optional<String> every = Optional.empty();

    @Option(names = "--again", paramLabel = "RUN.JSON", description = "Repeat an earlier run from its record.")
    private Optional<Path> again = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "ENGINE",
            description =
                    "Run every arm again with this engine, such as direct (which is rosenbrock), print how far the two"
                            + " lie apart and write check.csv.")
    private Optional<String> check = Optional.empty();

    @Mixin
    private Console console = new Console();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private CalibrationOptions calibration = new CalibrationOptions();

    @Override
    public Integer call() {
        OptionalDouble everyHours = every.map(text -> OptionalDouble.of(Durations.hours("--every", text)))
                .orElse(OptionalDouble.empty());
        if (again.isPresent()) {
            return repeat(again.get());
        }
        Path file = scenarioFile.orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(), "Missing SCENARIO. Give one, such as models/scenarios/what-if.json."));
        return run(file, out.orElse(Path.of("out")), everyHours, Optional.empty());
    }

    private int repeat(Path recordFile) {
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
        Path folder = out.or(
                        () -> Optional.ofNullable(recordFile.toAbsolutePath().getParent()))
                .orElse(Path.of("out"));
        return run(record.scenario(), folder, record.every(), Optional.of(record));
    }

    /** @param repeated the record of the run that is repeated, if one is */
    private int run(Path file, Path folder, OptionalDouble everyHours, Optional<RunRecord> repeated) {
        Loader loader = new Loader();
        Scenario scenario = loader.scenario(file, console::complain);
        RunOptions options = method.runOptions();
        Optional<Engine> checkEngine = checkEngine();
        CalibrationOptions.Chosen chosen = calibration.chosen(scenario.modelFile(), scenario.model());
        List<ArmPlan> plans = plans(scenario, chosen.parameters().values());
        repeated.ifPresent(earlier -> requireSame(earlier, plans));
        double interval = everyHours.orElse(scenario.every());
        String asked = every.map(text -> "--every " + text).orElse(file + ", \"every\"");
        MemoryCheck.require(
                asked,
                interval,
                plans,
                scenario.model(),
                chosen.draws(),
                Runtime.getRuntime().maxMemory());
        ParameterOptions.announce(console, chosen.parameters(), chosen.words(), method.set);
        console.say(beginning(scenario, plans));
        Simulator simulator = new Simulator(CompiledModel.of(scenario.model()));
        ArmRunner runner = new ArmRunner(simulator, options);
        console.sayIfAny(LeftOut.text(runner, plans));
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = new Interrupt();
                OutputFolder output = OutputFolder.open(folder, RunFolder.NAMES)) {
            Sampling sampling = Sampling.every(interval);
            List<ArmResult> results = arms(runner, plans, sampling, interrupt);
            RunFolder written = new RunFolder(output);
            written.begin(results, record(scenario, chosen, options, everyHours, plans));
            List<List<ArmPlan>> draws = drawn(scenario, chosen);
            Optional<Ensemble> ensemble = chosen.parameters()
                    .calibration()
                    .filter(c -> !interrupt.wasAsked())
                    .map(c -> ensemble(scenario, plans, draws, runner, sampling, interrupt))
                    .filter(whole -> !interrupt.wasAsked());
            List<ExoShare> shares =
                    ensemble.map(whole -> ExoShare.of(scenario, results, whole)).orElse(List.of());
            ensemble.ifPresent(whole -> written.ensemble(results, whole, shares));
            List<Difference> differences = interrupt.wasAsked() || checkEngine.isEmpty()
                    ? List.of()
                    : check(simulator, options.withEngine(checkEngine.get()), plans, sampling, interrupt, results);
            written.differences(differences);
            report(results, shares, differences);
            ensemble.map(Ensemble::troubles)
                    .filter(troubles -> !troubles.isEmpty())
                    .ifPresent(troubles -> console.say(troubles.size()
                            + " runs that bands and effects are made of did not reach their end and are left out. The first: "
                            + troubles.get(0)));
            if (!interrupt.wasAsked()) {
                Figures.unprintable(plans).ifPresent(console::complain);
                CloseUps closeUps = closeUps(scenario, plans, draws, ensemble, runner, interrupt);
                written.figures(
                        results,
                        ensemble,
                        closeUps,
                        () -> !interrupt.wasAsked() && !options.deadline().isPassed());
            }
            console.say(written.end(interrupt.wasAsked()));
            if (interrupt.wasAsked()) {
                return ExitCode.INTERRUPTED;
            }
            return results.stream().allMatch(ArmResult::isComplete) ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private CloseUps closeUps(
            Scenario scenario,
            List<ArmPlan> plans,
            List<List<ArmPlan>> draws,
            Optional<Ensemble> ensemble,
            ArmRunner runner,
            Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            ProgressMonitor watch = interrupt
                    .watch(progress, "close-ups of bouts")
                    .until(runner.options().deadline());
            CloseUps best = CloseUps.of(scenario, plans, runner, watch);
            return ensemble.isPresent() ? best.under(scenario, draws, runner, watch) : best;
        }
    }

    /** Refuses to repeat a run whose arms would have other parameters than it had. */
    private void requireSame(RunRecord earlier, List<ArmPlan> plans) {
        Map<String, String> now = parameterHashes(plans);
        if (!earlier.arms().equals(now)) {
            String arms = Stream.concat(now.keySet().stream(), earlier.arms().keySet().stream())
                    .distinct()
                    .filter(id -> !Objects.equals(now.get(id), earlier.arms().get(id)))
                    .collect(Collectors.joining(", "));
            throw new FaultyRequest("--again " + again.map(Path::toString).orElse("") + ": the parameters of " + arms
                    + " have another hash than in the record. Another version of the program reads the files"
                    + " differently: run the scenario anew.");
        }
    }

    private static Map<String, String> parameterHashes(List<ArmPlan> plans) {
        Map<String, String> arms = new LinkedHashMap<>();
        plans.forEach(plan -> arms.put(plan.id(), plan.parameters().hash()));
        return arms;
    }

    /** Said as soon as everything is read: a long run is silent for long. */
    private static String beginning(Scenario scenario, List<ArmPlan> plans) {
        double from = plans.stream().mapToDouble(ArmPlan::from).min().orElse(0);
        double to = plans.stream().mapToDouble(ArmPlan::to).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "%s: %d %s of model %s (%d states), ages %.4g to %.4g y",
                scenario.id(),
                plans.size(),
                plans.size() == 1 ? "arm" : "arms",
                scenario.model().id(),
                scenario.model().states().size(),
                from / Hours.YEAR,
                to / Hours.YEAR);
    }

    private List<ArmPlan> plans(Scenario scenario, Map<String, Double> calibrated) {
        return ArmPlans.of(scenario, method.hypothesis(scenario.model()), calibrated, method.changes(scenario.model()));
    }

    private List<List<ArmPlan>> drawn(Scenario scenario, CalibrationOptions.Chosen chosen) {
        return chosen.picked().stream().map(draw -> plans(scenario, draw)).toList();
    }

    private Ensemble ensemble(
            Scenario scenario,
            List<ArmPlan> best,
            List<List<ArmPlan>> draws,
            ArmRunner runner,
            Sampling sampling,
            Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            String what = draws.size() + " draws, with EXO and without";
            return Ensemble.run(
                    runner, best, draws, Ensemble.noExo(scenario.model()), sampling, interrupt.watch(progress, what));
        }
    }

    private Optional<Engine> checkEngine() {
        return check.map(word -> word.equals("direct") ? Engine.ROSENBROCK : MethodOptions.engine("--check", word));
    }

    private List<Difference> check(
            Simulator simulator,
            RunOptions options,
            List<ArmPlan> plans,
            Sampling sampling,
            Interrupt interrupt,
            List<ArmResult> results) {
        List<ArmResult> again = arms(new ArmRunner(simulator, options), plans, sampling, interrupt);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            differences.addAll(Difference.between(results.get(i), again.get(i)));
        }
        return differences;
    }

    private List<ArmResult> arms(ArmRunner runner, List<ArmPlan> plans, Sampling sampling, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            String what = plans.size() == 1 ? "1 arm" : plans.size() + " arms";
            return ParallelRuns.run(runner, plans, sampling, interrupt.watch(progress, what));
        }
    }

    private RunRecord record(
            Scenario scenario,
            CalibrationOptions.Chosen chosen,
            RunOptions options,
            OptionalDouble everyHours,
            List<ArmPlan> plans) {
        List<Path> files = new ArrayList<>(scenario.files());
        files.add(scenario.modelFile());
        Loader.evidenceFile(scenario.modelFile()).ifPresent(files::add);
        chosen.parameters().file().ifPresent(files::add);
        return new RunRecord(
                ProgramVersion.program(),
                ProgramVersion.jdk(),
                scenario.files().get(0),
                RunRecord.fingerprints(files),
                scenario.seed(),
                options.engine().word(),
                options.rtol(),
                everyHours,
                method.hypothesis,
                method.set,
                chosen.parameters().file(),
                chosen.draws(),
                parameterHashes(plans));
    }

    private void report(List<ArmResult> results, List<ExoShare> shares, List<Difference> differences) {
        results.stream().flatMap(result -> result.trouble().stream()).forEach(console::complain);
        console.say(SummaryTable.text(results));
        console.sayIfAny(PeriodicIntervalText.of(results));
        if (!shares.isEmpty()) {
            console.say(ExoShareTable.text(shares));
        }
        if (!differences.isEmpty()) {
            console.say(CheckTable.text(differences));
        }
    }
}
