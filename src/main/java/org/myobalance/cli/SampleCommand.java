package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Model;
import org.myobalance.report.ChainsFile;
import org.myobalance.sample.ChainPlan;
import org.myobalance.sample.DelayedAcceptance;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.whatif.ParallelRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sample}: parameter sets that data and priors make believable, from a finished fit. */
@Command(
        name = "sample",
        description =
                "Draws parameter sets after data, starting from a finished fit, and writes them as a calibration.",
        footer = {
            "",
            "Example:",
            "  ./myobalance fit --parameters estimable,no-exo --out out/fit",
            "  ./myobalance sample --fit out/fit/fit.json --out out/sample"
        })
final class SampleCommand implements Callable<Integer> {
    private static final int FEWEST = 80;
    private static final int MOST = 1_000_000;

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Option(
            names = "--fit",
            paramLabel = "FILE",
            required = true,
            description = "fit.json of a finished fit: its parameters, and where they stand.")
    private Path fit = Path.of("out");

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "240",
            description = "Evaluations of the model, in four chains (default 240). Each is a draw, new or repeated; the"
                    + " first tenth is left out.")
    private int draws = 240;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of all draws (default 1).")
    private int seed = 1;

    @Option(names = "--robust", description = "Bear outliers, as the fit did.")
    private boolean robust;

    @Option(names = "--resume", description = "Go on from the checkpoint in DIR.")
    private boolean resume;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for calibrated.json, draws.csv, pairs.png and the checkpoint.")
    private Path folder = Path.of("out");

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        if (draws < FEWEST || draws > MOST) {
            throw new FaultyRequest("--draws " + draws + ": give a whole number from " + FEWEST + " to " + MOST
                    + "; fewer say nothing of their own convergence.");
        }
        Model model = files.model();
        FitParameters wanted = new FitParameters(model, method.hypothesis(model), method.changes(model));
        StartFromFit start = new StartFromFit(fit, files, method, robust);
        if (!start.isOfTheseData(files)) {
            throw new FaultyRequest("--fit " + fit + ": it is a fit to other studies, or to another laboratory. Give"
                    + " the same files, or fit anew.");
        }
        Space space = wanted.space(start.parameters());
        double[] optimum = start.optimum(space);
        AtomicFiles.makeFolder(folder);
        Map<String, String> request = request(space, optimum);
        Optional<DelayedAcceptanceState> stopped = resume ? Optional.of(resumed(request)) : Optional.empty();
        try (Interrupt interrupt = new Interrupt();
                ProgressLine line = console.progress()) {
            ParallelRuns.Watch watch = interrupt.watch(line, "sample: the model at the optimum");
            FitProblem problem = FitProblem.of(files, method, wanted, space);
            BooleanSupplier isOver =
                    () -> interrupt.wasAsked() || problem.deadline().isPassed();
            FittedObservations first = problem.first(watch);
            if (isOver.getAsBoolean()) {
                return stopped(interrupt, "before the first draw");
            }
            FitProblem.requirePredictions(first);
            Posterior posterior = problem.posterior(new Likelihood(first.data(), robust), interrupt.silently());
            ObservationModel.Answer answer = posterior.rows().at(optimum, true);
            if (!(answer instanceof ObservationModel.Answer.Found found)) {
                return interrupt.wasAsked() ? stopped(interrupt, "before the first draw") : failed(answer);
            }
            line.report("sample: the model made straight", 0);
            ChainPlan plan = ChainPlan.of(space.size(), seed);
            PosteriorSample drawn = new PosteriorSample(posterior, optimum, found, plan, isOver);
            if (isOver.getAsBoolean()) {
                return stopped(interrupt, "before the first draw");
            }
            DelayedAcceptanceState from = stopped.orElseGet(drawn::start);
            DelayedAcceptanceState chains =
                    drawn.run(from, draws - from.evaluations(), new Progress(isOver, line, request, from));
            if (chains.evaluations() < draws) {
                new ChainsFile(request, chains).write(folder);
                return stopped(interrupt, chains.evaluations() + " of " + draws + " evaluations are done");
            }
            line.report("sample: profiles", 1);
            CalibrationOutput output = new CalibrationOutput(model, posterior, optimum, drawn, chains, seed, robust);
            console.say(output.text());
            console.say("Written to " + folder + ": "
                    + String.join(
                            ", ",
                            output.write(
                                    folder, FitRequest.inputs(files).getOrDefault(FitRequest.DATA, ""), command(space)))
                    + ".");
            FitRequest.forget(folder, ChainsFile.FILE);
            return ExitCode.DONE;
        }
    }

    /** Shows how far the chains are, and keeps them. */
    private final class Progress implements DelayedAcceptance.Watch {
        private final BooleanSupplier isOver;
        private final ProgressLine line;
        private final Map<String, String> request;
        private final int before;
        private long written = System.nanoTime();

        Progress(BooleanSupplier isOver, ProgressLine line, Map<String, String> request, DelayedAcceptanceState from) {
            this.isOver = isOver;
            this.line = line;
            this.request = request;
            before = from.evaluations();
        }

        @Override
        public void progress(DelayedAcceptanceState chains) {
            int done = chains.evaluations();
            line.report(
                    "sample: " + done + " of " + draws + " draws, " + Math.round(100 * chains.accepted())
                            + " % new ones",
                    (done - before) / (double) Math.max(1, draws - before));
            if (System.nanoTime() - written >= FitProgress.PAUSE) {
                new ChainsFile(request, chains).write(folder);
                written = System.nanoTime();
            }
        }

        @Override
        public boolean goesOn() {
            return !isOver.getAsBoolean();
        }
    }

    private Map<String, String> request(Space space, double[] optimum) {
        Map<String, String> request = new LinkedHashMap<>(FitRequest.inputs(files));
        request.putAll(FitRequest.conditions(method.hypothesis, method, robust));
        request.put("--seed", Integer.toString(seed));
        request.put("parameters", String.join(",", space.ids()));
        request.put("coordinates", Arrays.toString(optimum));
        return request;
    }

    private DelayedAcceptanceState resumed(Map<String, String> request) {
        Path file = folder.resolve(ChainsFile.FILE);
        if (!Files.exists(file)) {
            throw new FaultyRequest(file + ": no such checkpoint, so nothing to go on from. Leave out --resume, or give"
                    + " the --out of the draws that were stopped.");
        }
        ChainsFile stopped = ChainsFile.read(file);
        if (!stopped.request().equals(request)) {
            throw new FaultyRequest(
                    file + ": it is the checkpoint of other draws: another model, other data, another fit"
                            + " or another seed. Restore what it was, or leave out --resume.");
        }
        return stopped.chains();
    }

    /** What makes the same file anew. */
    private String command(Space space) {
        return "./myobalance fit --parameters " + String.join(",", space.ids()) + " --out DIR && ./myobalance"
                + " sample --fit DIR/fit.json --draws " + draws + " --seed " + seed + (robust ? " --robust" : "")
                + " --out DIR";
    }

    private int stopped(Interrupt interrupt, String where) {
        console.complain(interrupt.ending() + ": " + where
                + ". Go on with the same command and --resume, if there is a checkpoint.");
        return interrupt.code();
    }

    private int failed(ObservationModel.Answer answer) {
        console.complain("The model has no derivatives at the fit: " + ((ObservationModel.Answer.None) answer).why());
        return ExitCode.FAILED;
    }
}
