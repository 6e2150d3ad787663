package org.myobalance.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.myobalance.fit.Ending;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Model;
import org.myobalance.report.FitCheckpoint;
import org.myobalance.report.FitTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fit}: parameters that make what papers report most likely. */
@Command(
        name = "fit",
        description = "Fits parameters to the rows of study files, with the priors of the model file.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance fit models/studies/louis-2007.json --parameters murf1_stress --out out/fit",
            "  ./myobalance fit --starts 5 --out out/fit     # all estimable parameters, all studies: hours",
            "  ./myobalance fit --starts 5 --out out/fit --resume"
        })
final class FitCommand implements Callable<Integer> {
    private static final int MOST_STARTS = 10_000;

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private FitOptions wants = new FitOptions();

    @Mixin
    private SeedOption random = new SeedOption();

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "1",
            description = "Starts: the model file's values, then places that cover the priors, by --seed (default 1).")
    private int starts = 1;

    @Option(names = "--resume", description = "Go on from the checkpoint in DIR.")
    private boolean resume;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for fit.json, fit.csv and the checkpoint.")
    private Path folder = Path.of("out");

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        Model model = files.model();
        FitParameters wanted = new FitParameters(model, method.hypothesis(model), method.changes(model));
        Space space = wanted.space(wants.parametersOrAll());
        FitSettings settings = settings();
        FitProblem problem = FitProblem.of(files, method, wanted, space);
        AtomicFiles.makeFolder(folder);
        FitCheckpoint begun = FitRequest.begun(files, method, settings, wants.robust, space);
        FitState from = resume ? FitRequest.resumed(folder, begun).state() : begun.state();
        if (!resume) {
            FitRequest.requireNone(folder);
        }
        try (Interrupt interrupt = new Interrupt();
                ProgressLine line = console.progress()) {
            FitProgress progress = new FitProgress(
                    begun,
                    folder,
                    starts,
                    line,
                    () -> !interrupt.wasAsked() && !problem.deadline().isPassed(),
                    System::nanoTime);
            FittedObservations first = problem.first(progress);
            if (!progress.goesOn()) {
                return stopped(begun.at(from), interrupt);
            }
            FitProblem.requirePredictions(first);
            Posterior posterior = problem.posterior(new Likelihood(first.data(), wants.robust), progress);
            console.say(beginning(posterior));
            FitState end = new MultiStart(posterior, settings).run(from, progress);
            return end.isDone() ? done(model, posterior, begun, end) : stopped(begun.at(end), interrupt);
        }
    }

    private FitSettings settings() {
        if (starts < 1 || starts > MOST_STARTS) {
            throw new FaultyRequest("--starts " + starts + ": give a whole number from 1 to " + MOST_STARTS + ".");
        }
        return FitSettings.defaults().withStarts(starts, random.seed);
    }

    /** What there is to fit, and what that cannot tell. */
    private String beginning(Posterior posterior) {
        int free = posterior.space().size();
        int rows = posterior.likelihood().data().size();
        String text = "Fitting " + free + (free == 1 ? " parameter to " : " parameters to ") + rows
                + (rows == 1 ? " row" : " rows") + " from " + starts + (starts == 1 ? " start" : " starts");
        if (rows == 1) {
            return text + System.lineSeparator()
                    + "One row tells at most one combination of parameters; the priors tell the rest.";
        }
        if (free > rows) {
            return text + System.lineSeparator() + "More parameters than rows: the data tell at most " + rows
                    + " combinations of the " + free + ", the priors tell the rest.";
        }
        return text;
    }

    private int done(Model model, Posterior posterior, FitCheckpoint begun, FitState end) {
        if (end.best().isEmpty()) {
            console.complain("No place with predictions for every row was found in " + end.evaluations()
                    + " evaluations. Try fewer parameters, or narrower bounds.");
            return ExitCode.FAILED;
        }
        FitState.Best best = end.best().get();
        FitTables tables = new FitTables(model, posterior, end, Estimates.at(posterior, best.place()));
        tables.writeCsv(folder.resolve("fit.csv"));
        AtomicFiles.write(folder.resolve("fit.json"), tables.json(begun));
        FitRequest.forget(folder);
        console.say(tables.text());
        Ending ending = end.ended().get(best.start()).why();
        if (ending != Ending.CONVERGED) {
            console.say("The best start has not converged (" + ending.words() + "): a better place may lie near.");
        }
        console.say("Written to " + folder + ": fit.json, fit.csv.");
        return ExitCode.DONE;
    }

    private int stopped(FitCheckpoint checkpoint, Interrupt interrupt) {
        checkpoint.write(folder);
        console.complain(interrupt.ending() + ": " + FitProgress.text(checkpoint.state(), starts)
                + ". Go on with the same command and --resume.");
        return interrupt.code();
    }
}
