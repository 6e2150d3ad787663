package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.inference.DerivedQuantity;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.inference.PosteriorSampling;
import org.myobalance.inference.SampleOutcome;
import org.myobalance.inference.SampleRequest;
import org.myobalance.io.OutputFolder;
import org.myobalance.report.DerivedTable;
import org.myobalance.report.PosteriorTable;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code sample}: draws parameter sets from the posterior distribution, starting from a finished fit. */
@Command(
        name = "sample",
        description = {
            "Draws parameter sets after data, starting from a finished fit, and writes them as a calibration.",
            "Into DIR go calibrated.json, draws.csv, pairs.png, one chain-N.csv for each chain and, while it lasts, a"
                    + " checkpoint. ArviZ, cmdstanr and posterior read chain-N.csv: it is laid out as CmdStan's. "
                    + FitCommand.LOSS_WHEN_KILLED
        },
        footer = {
            "",
            "Example:",
            "  ./myobalance fit --parameters estimable,no-exo --out out/fit",
            "  ./myobalance sample --fit out/fit/fit.json --out out/sample",
            "  ./myobalance sample --fit out/fit/fit.json --out out/sample --linearised"
        })
final class SampleCommand implements Callable<Integer> {
    @Mixin
    private FitOptions options = new FitOptions();

    @Mixin
    private FitOptions.Resume resume = new FitOptions.Resume();

    @Mixin
    private SeedOption random = new SeedOption();

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
                    + " first tenth is left out. With --linearised: draws that are kept, any number from 20.")
    private int draws = SampleRequest.DRAWS;

    @Option(
            names = "--linearised",
            description =
                    "Draw from the posterior of the predictions linearised at the fit, with likelihood and priors as"
                            + " they are: quick, and as good as the predictions are linear. See --check.")
    private boolean isLinearised;

    @Option(
            names = "--check",
            paramLabel = "N",
            description = "With --linearised: draws that the model itself evaluates, to say how far both differ"
                    + " (default: " + SampleRequest.CHECK + "; 0 for none).")
    private Optional<Integer> check = Optional.empty();

    @Option(
            names = "--derived",
            paramLabel = "FILE",
            description = "Study file whose observations are simulated under every draw and judged as parameters are"
                    + " (default: derived.json beside the model).")
    private Optional<Path> derived = Optional.empty();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        derived.filter(file -> !Files.isRegularFile(file)).ifPresent(file -> {
            throw new FaultyRequest("--derived " + file + ": no such file. Name a study file.");
        });
        if (check.isPresent() && !isLinearised) {
            throw new FaultyRequest("--check " + check.get()
                    + ": without --linearised each draw is of the model itself. Leave it out, or add --linearised.");
        }
        SampleRequest request = SampleRequest.of(options.data(console, fit), fit)
                .withConditions(options.conditions())
                .withDraws(draws, random.smallSeed());
        PosteriorSampling sampling = PosteriorSampling.of(
                isLinearised ? request.withLinearised(check.orElse(SampleRequest.CHECK)) : request);
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = PosteriorSampling.open(options.folder());
                ProgressLine line = console.progress()) {
            ProgressMonitor monitor = interrupt.monitor(line, "sample: ");
            SampleOutcome outcome =
                    resume.isAsked() ? sampling.resume(output, monitor) : sampling.begin(output, monitor);
            if (outcome instanceof SampleOutcome.Done done) {
                return done(done.draws(), output, monitor);
            }
            if (outcome instanceof SampleOutcome.Failed failed) {
                console.complain("The model has no derivatives at the fit: " + failed.why());
                return ExitCode.FAILED;
            }
            int evaluations = ((SampleOutcome.Stopped) outcome).evaluations();
            console.complain(interrupt.ending() + ": " + reached(evaluations)
                    + ". Go on with the same command and --resume, if there is a checkpoint.");
            return interrupt.code();
        }
    }

    private String reached(int evaluations) {
        if (evaluations == 0) {
            return "before the first " + (isLinearised ? "check" : "draw");
        }
        return evaluations + " of "
                + (isLinearised
                        ? check.orElse(SampleRequest.CHECK) + " checks are done"
                        : draws + " evaluations are done");
    }

    private int done(PosteriorDraws found, OutputFolder output, ProgressMonitor monitor) {
        console.say(PosteriorTable.text(found));
        derived.or(() -> DerivedQuantity.fileBeside(found.modelFile()))
                .ifPresent(file -> sayDerived(file, found, monitor));
        List<String> written = new ArrayList<>(List.of("calibrated.json", "draws.csv"));
        for (int chain = 1; chain <= found.draws().chains(); chain++) {
            written.add("chain-" + chain + ".csv");
        }
        written.addAll(PairsOfParameters.write(output.staging(), found));
        output.commit();
        console.say("Written to " + options.folder() + ": " + String.join(", ", written) + ".");
        return ExitCode.DONE;
    }

    private void sayDerived(Path file, PosteriorDraws found, ProgressMonitor monitor) {
        Optional<Integer> checked = found.check().map(each -> each.draws() - each.failed());
        if (checked.equals(Optional.of(0))) {
            console.say(
                    System.lineSeparator()
                            + "Derived quantities are left out: they are simulated under checked draws, of which there are none.");
            return;
        }
        List<DerivedQuantity> quantities = DerivedQuantity.of(file, found, monitor);
        if (!quantities.isEmpty()) {
            console.say(System.lineSeparator()
                    + checked.map(number -> DerivedTable.text(quantities, number))
                            .orElseGet(() -> DerivedTable.text(quantities)));
        }
    }
}
