package org.myobalance.cli;

import java.util.concurrent.Callable;
import org.myobalance.fit.Ending;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.Posterior;
import org.myobalance.inference.FitRequest;
import org.myobalance.inference.FitResult;
import org.myobalance.inference.Fitting;
import org.myobalance.report.FitTables;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code fit}: finds the parameters that make the observations of studies most likely. */
@Command(
        name = "fit",
        description = {
            "Fits parameters to the observations of study files, with the priors of the model file.",
            "Into DIR go fit.json, fit.csv and, while it lasts, a checkpoint. " + FitCommand.LOSS_WHEN_KILLED
        },
        footer = {
            "",
            "Examples:",
            "  ./myobalance fit models/studies/louis-2007.json --parameters murf1_stress --out out/fit",
            "  ./myobalance fit --starts 5 --out out/fit     # all estimable parameters, all studies: hours",
            "  ./myobalance fit --starts 5 --out out/fit --resume"
        })
final class FitCommand implements Callable<Integer> {
    /** What a fit loses at worst. */
    static final String LOSS_WHEN_KILLED =
            "A process that is killed loses the evaluation that it is at, and at most 20 s before it.";

    private static final int MOST_STARTS = 10_000;

    @Mixin
    private FitOptions options = new FitOptions();

    @Mixin
    private FitOptions.Chosen parameters = new FitOptions.Chosen();

    @Mixin
    private FitOptions.Resume resume = new FitOptions.Resume();

    @Mixin
    private SeedOption random = new SeedOption();

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "1",
            description = "Starts: the model file's values, then places that cover the priors, by --seed (default 1).")
    private int starts = 1;

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        Fitting fitting = Fitting.of(
                new FitRequest(options.data(console), options.conditions(), parameters.namesOrAll(), settings()));
        try (Interrupt interrupt = console.interrupt();
                ProgressLine line = console.progress()) {
            ProgressMonitor monitor = interrupt.monitor(line, "");
            FitResult result = resume.isAsked()
                    ? fitting.resume(options.folder(), monitor, this::tellBeginning)
                    : fitting.begin(options.folder(), monitor, this::tellBeginning);
            return result.isDone() ? done(result) : stopped(result, interrupt);
        }
    }

    private FitSettings settings() {
        if (starts < 1 || starts > MOST_STARTS) {
            throw new FaultyRequest("--starts " + starts + ": give a whole number from 1 to " + MOST_STARTS + ".");
        }
        return FitSettings.defaults().withStarts(starts, random.seed);
    }

    /** Prints what there is to fit, and what so many observations cannot determine. */
    private void tellBeginning(Posterior posterior) {
        int free = posterior.space().size();
        int rows = posterior.likelihood().data().size();
        console.say("Fitting " + free + (free == 1 ? " parameter to " : " parameters to ") + rows
                + (rows == 1 ? " observation" : " observations") + " from " + starts
                + (starts == 1 ? " start" : " starts"));
        if (rows == 1) {
            console.say(
                    "One observation determines at most one combination of parameters; the priors determine the rest.");
        } else if (free > rows) {
            console.say("More parameters than observations: the data determine at most " + rows
                    + " combinations of the " + free + ", the priors determine the rest.");
        }
    }

    private int done(FitResult result) {
        if (result.estimates().isEmpty()) {
            console.complain("No point with a prediction for every observation was found in "
                    + result.state().evaluations() + " evaluations. Try fewer parameters, or narrower bounds.");
            return ExitCode.FAILED;
        }
        console.say(FitTables.of(result).text());
        result.ending()
                .filter(ending -> ending != Ending.CONVERGED)
                .ifPresent(ending -> console.say(
                        "The best start has not converged (" + ending.words() + "): a better place may lie near."));
        console.say("Written to " + options.folder() + ": fit.json, fit.csv.");
        return ExitCode.DONE;
    }

    private int stopped(FitResult result, Interrupt interrupt) {
        console.complain(interrupt.ending() + ": " + result.progress() + ". Go on with the same command and --resume.");
        return interrupt.code();
    }
}
