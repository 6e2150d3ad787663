package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.myobalance.fit.FitSettings;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.io.CsvTable;
import org.myobalance.io.OutputFolder;
import org.myobalance.petab.ModelSimulation;
import org.myobalance.petab.Problem;
import org.myobalance.petab.ProblemFit;
import org.myobalance.petab.ProblemLikelihood;
import org.myobalance.petab.ProblemReader;
import org.myobalance.petab.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code petab}: parameter estimation problems of other programs. */
@Command(
        name = "petab",
        description = {
            "Checks a parameter estimation problem in the format PEtab (version 1 or 2), computes its likelihood at the nominal values,"
                    + " and fits it with --fit.",
            "Into DIR go simulations.tsv and, of a fit, parameters.tsv, both as tables of PEtab, and starts.csv."
        },
        footer = {
            "",
            "Examples:",
            "  ./myobalance petab Boehm_JProteomeRes2014.yaml",
            "  ./myobalance petab Boehm_JProteomeRes2014.yaml --fit --starts 20 --out out/boehm"
        })
final class PetabCommand implements Callable<Integer> {
    private static final String OWN = "simulations\\.tsv|parameters\\.tsv|starts\\.csv";
    private static final int MOST_STARTS = 10_000;
    /** Less gain than this is no gain [nats]. */
    private static final double TOLERANCE = 1e-5;

    private static final double SMALLEST_RADIUS = 1e-7;

    @Parameters(paramLabel = "PROBLEM", description = "Problem file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--fit", description = "Find the parameters that make the measurements most likely.")
    private boolean isFit;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Starts of a fit: the nominal values, then points that cover the bounds, by --seed (default 1).")
    private int starts = 1;

    @Option(
            names = "--rtol",
            paramLabel = "R",
            defaultValue = "1e-9",
            description = "Relative tolerance of each simulation, from 1e-12 to 1e-3 (default 1e-9).")
    private double rtol = 1e-9;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the tables (default: none is written).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private SeedOption random = new SeedOption();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        if (starts < 1 || starts > MOST_STARTS) {
            throw new FaultyRequest("--starts " + starts + ": give a whole number from 1 to " + MOST_STARTS + ".");
        }
        if (!(rtol >= 1e-12 && rtol <= 1e-3)) {
            throw new FaultyRequest("--rtol " + rtol + ": give a number from 1e-12 to 1e-3.");
        }
        Problem problem = ProblemReader.read(file);
        console.say(summary(problem));
        problem.withoutNominal().ifPresent(id -> {
            throw new FaultyRequest(file + ": parameter \"" + id
                    + "\" has no nominalValue in the parameter table. Write one: the likelihood is computed there.");
        });
        try (Interrupt interrupt = console.interrupt()) {
            HybridOptions options =
                    HybridOptions.STANDARD.withTolerances(rtol, 1e-3 * rtol).cancelledWhen(interrupt::isCancelled);
            return isFit
                    ? fit(problem, options, interrupt)
                    : likelihood(problem, options, problem.nominal(), interrupt);
        }
    }

    private static String summary(Problem problem) {
        return "PEtab " + problem.version() + ": "
                + count(problem.measurements().size(), "measurement") + " of "
                + count(problem.observables().size(), "observable") + " in "
                + count(problem.experiments().size(), "experiment") + "; "
                + problem.estimated().size() + " of "
                + count(problem.parameters().size(), "parameter") + " estimated; a model of "
                + count(problem.model().model().states().size() - 1, "state") + ".";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int likelihood(Problem problem, HybridOptions options, Map<String, Double> values, Interrupt interrupt) {
        ProblemLikelihood likelihood = new ProblemLikelihood(problem, ModelSimulation.of(problem, options, false));
        ProblemLikelihood.Evaluation evaluation = likelihood.at(values, false);
        if (evaluation instanceof ProblemLikelihood.Evaluation.Failed failed) {
            if (interrupt.wasAsked()) {
                console.complain("Interrupted: nothing was computed.");
                return interrupt.code();
            }
            console.complain("No likelihood: " + failed.reason() + ".\n  " + failed.remedy());
            return ExitCode.FAILED;
        }
        ProblemLikelihood.Evaluation.Found found = (ProblemLikelihood.Evaluation.Found) evaluation;
        console.say(String.format(
                Locale.ROOT,
                "log-likelihood %.6f, chi squared %.6f",
                found.scores().logLikelihood(),
                found.scores().chiSquared()));
        Map<String, Double> priors = likelihood.logPriors(values);
        if (!priors.isEmpty()) {
            double sum =
                    priors.values().stream().mapToDouble(Double::doubleValue).sum();
            console.say(String.format(
                    Locale.ROOT,
                    "log prior %.6f of %s; log posterior %.6f, up to a constant",
                    sum,
                    count(priors.size(), "parameter"),
                    found.scores().logLikelihood() + sum));
        }
        out.ifPresent(folder -> {
            try (OutputFolder output = OutputFolder.open(folder, OWN)) {
                ResultTables.writeSimulations(
                        file, found.simulated(), output.staging().resolve("simulations.tsv"));
                output.commit();
            }
            console.say("Written to " + folder + ": simulations.tsv.");
        });
        return ExitCode.DONE;
    }

    private int fit(Problem problem, HybridOptions options, Interrupt interrupt) {
        FitSettings settings =
                FitSettings.defaults().withStarts(starts, random.seed).withTolerance(TOLERANCE, SMALLEST_RADIUS);
        ProblemFit.Fitted fitted;
        try (ProgressLine progress = console.progress()) {
            fitted = new ProblemFit(problem, options, settings)
                    .fit(share -> progress.report("starts", share), interrupt::isCancelled);
        }
        for (ProblemFit.Start start : fitted.starts()) {
            console.say(String.format(
                    Locale.ROOT,
                    "start %d: %s to %s, %s, %d values and %d gradients, %.1f s",
                    start.start() + 1,
                    shown(start.before()),
                    shown(start.after()),
                    start.ending().words(),
                    start.evaluations(),
                    start.gradients(),
                    start.seconds()));
        }
        if (fitted.best().isEmpty()) {
            console.complain(
                    interrupt.wasAsked()
                            ? "Interrupted: nothing was found."
                            : "No start could be simulated. Check the nominal values and the bounds.");
            return interrupt.wasAsked() ? interrupt.code() : ExitCode.FAILED;
        }
        console.say("Best objective: " + shown(Optional.of(fitted.objective())) + " nats");
        console.say(problem.estimated().stream()
                .map(parameter -> parameter.id() + " = " + fitted.best().get(parameter.id()))
                .collect(Collectors.joining("\n")));
        out.ifPresent(folder -> write(problem, options, fitted, folder));
        return interrupt.wasAsked() ? interrupt.code() : ExitCode.DONE;
    }

    private void write(Problem problem, HybridOptions options, ProblemFit.Fitted fitted, Path folder) {
        ProblemLikelihood.Evaluation best = new ProblemLikelihood(
                        problem, ModelSimulation.of(problem, options.cancelledWhen(() -> false), false))
                .at(fitted.best(), false);
        try (OutputFolder output = OutputFolder.open(folder, OWN)) {
            Path staging = output.staging();
            ResultTables.writeParameters(file, fitted.best(), staging.resolve("parameters.tsv"));
            if (best instanceof ProblemLikelihood.Evaluation.Found found) {
                ResultTables.writeSimulations(file, found.simulated(), staging.resolve("simulations.tsv"));
            }
            CsvTable.write(
                    staging.resolve("starts.csv"),
                    List.of("start", "before [nats]", "after [nats]", "ending", "values", "gradients", "time [s]"),
                    rows -> fitted.starts()
                            .forEach(start -> rows.row(List.of(
                                    String.valueOf(start.start() + 1),
                                    CsvTable.cell(start.before().orElse(Double.NaN)),
                                    CsvTable.cell(start.after().orElse(Double.NaN)),
                                    start.ending().words(),
                                    String.valueOf(start.evaluations()),
                                    String.valueOf(start.gradients()),
                                    CsvTable.cell(start.seconds())))));
            output.commit();
        }
        console.say("Written to " + folder + ": parameters.tsv, simulations.tsv and starts.csv.");
    }

    private static String shown(Optional<Double> value) {
        return value.map(each -> String.format(Locale.ROOT, "%.6f", each)).orElse("none");
    }
}
