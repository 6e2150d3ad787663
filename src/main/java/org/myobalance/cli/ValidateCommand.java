package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.model.Model;
import org.myobalance.physiology.Battery;
import org.myobalance.physiology.Finding;
import org.myobalance.physiology.Lab;
import org.myobalance.physiology.Robustness;
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
        footer = {"", "Example:", "  ./myobalance validate models/sarcopenia/model.json"})
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
        List<Finding> findings = Battery.run(new Lab(simulator, baseline, RunOptions.defaults()), console::complain);
        console.say(FindingsTable.text(findings));
        boolean finite = true;
        if (longRuns) {
            finite = robust(simulator, model);
        }
        return finite && findings.stream().allMatch(Finding::agrees) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean robust(Simulator simulator, Model model) {
        try (ProgressLine progress = console.progress()) {
            return Robustness.full(simulator, model, draws, progress::report, share -> console.say(share.toString()))
                    .stream()
                    .allMatch(Robustness.Share::isWhole);
        }
    }
}
