package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.physiology.Battery;
import org.myobalance.physiology.Finding;
import org.myobalance.physiology.Lab;
import org.myobalance.physiology.Robustness;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.FindingsTable;
import org.myobalance.simulate.Baseline;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code validate}: tests whether a model behaves like muscle. */
@Command(
        name = "validate",
        description = "Tests a model against what people's muscle does: value, target and verdict of each experiment,"
                + " with one parameter set for all.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance validate models/sarcopenia/model.json",
            "  ./myobalance validate models/sarcopenia/model.json --out out/validation"
        })
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "Model file.")
    private Path modelFile = Path.of("");

    @Option(
            names = "--long",
            description = "Also run 60 years for many draws of the priors (--draws), and a tenth as many under each"
                    + " hypothesis.")
    private boolean longRuns;

    @Option(names = "--draws", paramLabel = "N", description = "Draws of the priors for --long (default: 200).")
    private int draws = Robustness.DRAWS;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for findings.csv and for figures of the experiments with published numbers (default: none"
                            + " are written).")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private ParameterOptions calibration = new ParameterOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        if (draws < 1) {
            throw new FaultyRequest("--draws " + draws + " is below 1. Give how many lives to run, such as 20.");
        }
        Model model = new Loader().model(modelFile);
        Battery.missing(model).ifPresent(missing -> {
            throw new FaultyRequest(
                    modelFile + ": model \"" + model.id() + "\" cannot be validated: it has no " + missing + ".");
        });
        Simulator simulator = new Simulator(CompiledModel.of(model));
        ParameterChoice chosen = calibration.chosen(modelFile, model);
        ParameterOptions.announce(console, chosen, "", Map.of());
        ParameterSet parameters = ParameterSet.defaults(model).with(chosen.values());
        Baseline.Result result = Baseline.of(simulator, parameters);
        if (result instanceof Baseline.Result.Missing missing) {
            throw new FaultyRequest(modelFile + ": " + missing.reason());
        }
        Baseline baseline = ((Baseline.Result.Found) result).baseline();
        console.say("Model " + model.id() + ", hash of the parameter set "
                + baseline.parameters().hash());
        console.say("(the same set in every experiment; its solved value included)");
        console.say("");
        int code = folder.isPresent()
                ? written(folder.get(), simulator, baseline, model)
                : told(Battery.run(new Lab(simulator, baseline, RunOptions.defaults()), console::complain));
        if (longRuns && code != ExitCode.INTERRUPTED) {
            return robust(simulator, model) ? code : ExitCode.FAILED;
        }
        return code;
    }

    private int told(List<Finding> findings) {
        console.say(FindingsTable.text(findings));
        return findings.stream().allMatch(Finding::agrees) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int written(Path out, Simulator simulator, Baseline baseline, Model model) {
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(out, "findings\\.csv|" + ChartFigures.NAMES)) {
            Lab lab = new Lab(simulator, baseline, RunOptions.defaults(), interrupt);
            List<Finding> findings = Battery.run(lab, console::complain);
            if (interrupt.wasAsked() && output.hasEarlier()) {
                console.complain(CutShort.leaves(true, "findings of an earlier validation", out));
                return ExitCode.INTERRUPTED;
            }
            FindingsTable.write(output.staging().resolve("findings.csv"), findings);
            output.commit();
            int code = told(findings);
            List<String> files = new ArrayList<>(List.of("findings.csv"));
            files.addAll(figures(lab, output, PublishedNumbers.beside(modelFile, model, console::complain), interrupt));
            output.commit();
            console.say("Written to " + out + ": " + String.join(", ", files)
                    + (interrupt.wasAsked() ? CutShort.notAllFigures(true) : "."));
            if (interrupt.wasAsked()) {
                console.complain("Interrupted: " + findings.size() + " of "
                        + Battery.targets().size() + " targets are tested.");
                return ExitCode.INTERRUPTED;
            }
            return code;
        }
    }

    /** Draws each chart as soon as it is made. A JVM on its way out draws no figures. */
    private List<String> figures(Lab lab, OutputFolder output, PublishedNumbers published, Interrupt interrupt) {
        List<String> files = new ArrayList<>();
        try {
            Battery.charts(lab, console::complain, chart -> {
                Figure figure = ChartFigures.of(chart, published::of);
                for (Format format : Format.values()) {
                    if (!interrupt.wasAsked()) {
                        files.add(Figures.write(output.staging(), chart.id(), figure, format));
                    }
                }
            });
            return files;
        } catch (PlotFailure e) {
            throw new FaultyRequest("The table is in " + output.path() + ", but no figure: " + e.getMessage());
        }
    }

    private boolean robust(Simulator simulator, Model model) {
        try (ProgressLine progress = console.progress()) {
            return Robustness.full(simulator, model, draws, progress::report, share -> console.say(share.toString()))
                    .stream()
                    .allMatch(Robustness.Share::isWhole);
        }
    }
}
