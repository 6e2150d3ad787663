package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Ending;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FittedRows;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.RowModel;
import org.myobalance.fit.SimulatedRows;
import org.myobalance.fit.Space;
import org.myobalance.io.ModelReader;
import org.myobalance.io.Words;
import org.myobalance.model.Model;
import org.myobalance.model.Prior;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Predictor;
import org.myobalance.observe.ToldRows;
import org.myobalance.sample.Profile;
import org.myobalance.sample.Profiler;
import org.myobalance.sample.Surrogate;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Engine;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Direction;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;
import org.myobalance.whatif.SideBySide;

/**
 * Whether a fit finds what made its data: parameters drawn at random, all rows of the shipped design made by the model with
 * them, with the errors and the laboratories that the likelihood believes in, and fitted from the model file's values.
 * Priors are made so wide (log SD 0.5, cut at the bounds) that data must do the work. Rows are simulated; slopes are those
 * at the model file's values throughout, so that 50 sets can be afforded.
 */
final class Recovery {
    private static final List<String> FREE = List.of(
            "full_rate",
            "signal_rate",
            "mtor_amino_acids",
            "mtor_load",
            "repair_synthesis",
            "k_breakdown",
            "fibre_loss_rate",
            "fibre_loss_acceleration",
            "neural_training",
            "neural_age_scale");
    private static final double WIDE = 0.5;
    private static final double TRUTH = 0.15;

    private static final SideBySide.Watch WATCH = new SideBySide.Watch() {
        @Override
        public void progress(double share) {}

        @Override
        public boolean goesOn() {
            return true;
        }
    };

    private final PrintStream out = System.out;
    private final Space space;
    private final RowModel rows;
    private final List<Datum> data;
    private final RowModel.Answer.Found nominal;
    private final int[] covered;
    private int sets;
    private int within;
    private int converged;
    private int evaluations;

    private Recovery(Path models) throws IOException {
        Model model = ModelReader.read(models.resolve("sarcopenia/model.json"));
        Laboratory laboratory = LaboratoryReader.read(models.resolve("sarcopenia/laboratory.json"), model);
        List<Study> studies;
        try (Stream<Path> files = Files.list(models.resolve("studies"))) {
            studies = new StudyReader(model, laboratory)
                    .readAll(files.sorted().toList()).stream()
                            .map(Study::fittedOnly)
                            .toList();
        }
        space = new Space(FREE.stream()
                .map(id -> wide(FreeParameter.of(
                        model.parameters().get(model.parameterIndex(id).orElseThrow()))))
                .toList());
        Simulator simulator = new Simulator(CompiledModel.of(model));
        RunOptions options = RunOptions.defaults().withEngine(Engine.AUTO);
        int cores = Runtime.getRuntime().availableProcessors();
        data = FittedRows.of(new Predictor(simulator, laboratory, options, cores)
                        .predict(studies, Optional.empty(), Map.of(), WATCH))
                .data();
        rows = new SimulatedRows(
                new ToldRows(simulator, laboratory, options, cores, studies, Optional.empty()), space, Map.of(), WATCH);
        nominal = found(rows.at(space.start(), true));
        covered = new int[space.size()];
    }

    private static FreeParameter wide(FreeParameter narrow) {
        Prior prior = new Prior(Prior.Kind.LOG_NORMAL, narrow.start(), WIDE);
        return new FreeParameter(narrow.id(), narrow.start(), narrow.low(), narrow.high(), true, prior);
    }

    private static RowModel.Answer.Found found(RowModel.Answer answer) {
        if (answer instanceof RowModel.Answer.Found found) {
            return found;
        }
        throw new IllegalStateException("no predictions: " + answer);
    }

    /** Options: sets=50 seed=1 models=models folder=benchmarks/target/results. */
    static void run(List<String> words) throws IOException {
        Options options = Options.of(words);
        Recovery recovery = new Recovery(Path.of(options.text("models", "models")));
        recovery.verdicts();
        Random random = new Random((long) options.number("seed", 1));
        for (int set = 0; set < (int) options.number("sets", 50); set++) {
            recovery.once(random);
        }
        recovery.report();
    }

    private void verdicts() {
        Posterior straight = new Posterior(space, new Likelihood(data, false), Surrogate.of(space.start(), nominal));
        for (Profile each : Profiler.all(straight, space.start())) {
            out.printf("%-26s %s%n", each.parameter().id(), Words.of(each.verdict()));
        }
    }

    private void once(Random random) {
        double[] truth = space.start();
        for (int i = 0; i < truth.length; i++) {
            truth[i] += TRUTH * random.nextGaussian();
        }
        List<Datum> made = made(found(rows.at(truth, false)).predicted(), random);
        RowModel chord = (x, wantsSlopes) -> Arrays.equals(x, space.start())
                ? nominal
                : rows.at(x, false) instanceof RowModel.Answer.Found found
                        ? new RowModel.Answer.Found(found.predicted(), nominal.slopes())
                        : new RowModel.Answer.None(RowModel.Reason.FAILED_RUN, "no predictions");
        Posterior posterior = new Posterior(space, new Likelihood(made, false), chord);
        FitState end = new MultiStart(
                        posterior,
                        FitSettings.defaults().withTolerance(0.01, 1e-3).withEvaluations(20))
                .run(FitState.before(space), new MultiStart.Watch() {
                    @Override
                    public void reached(FitState state, double share) {}

                    @Override
                    public boolean goesOn() {
                        return true;
                    }
                });
        FitState.Best best = end.best().orElseThrow();
        sets++;
        evaluations += end.evaluations();
        converged += end.ended().get(0).why() == Ending.CONVERGED ? 1 : 0;
        StringBuilder line = new StringBuilder();
        int inside = 0;
        for (int i = 0; i < truth.length; i++) {
            Estimates.Estimate estimate =
                    Estimates.at(posterior, best.place()).each().get(i);
            double off =
                    (estimate.coordinate() - truth[i]) / estimate.deviation().orElse(Double.NaN);
            boolean isInside = Math.abs(off) <= Normal.NINETY;
            covered[i] += isInside ? 1 : 0;
            inside += isInside ? 1 : 0;
            line.append(String.format(Locale.ROOT, " %5.2f", off));
        }
        within += inside;
        out.printf(Locale.ROOT, "%3d: %d of %d,%s; %s%n", sets, inside, truth.length, line, end.ended());
    }

    /** Data as the likelihood believes they come about. */
    private List<Datum> made(double[] predicted, Random random) {
        Map<String, Double> laboratories = new HashMap<>();
        List<Datum> made = new ArrayList<>();
        for (int row = 0; row < predicted.length; row++) {
            Datum datum = data.get(row);
            double gain =
                    laboratories.computeIfAbsent(datum.study() + "/" + datum.assay(), key -> random.nextGaussian());
            double value = predicted[row] + datum.gain() * gain + datum.error() * random.nextGaussian();
            double threshold = Normal.NINETY_FIVE * datum.testError();
            Optional<Direction> direction = datum.direction()
                    .map(way -> value > threshold
                            ? Direction.UP
                            : value < -threshold ? Direction.DOWN : Direction.UNCHANGED);
            made.add(new Datum(
                    datum.name(),
                    datum.study(),
                    datum.assay(),
                    value,
                    direction,
                    datum.testError(),
                    datum.error(),
                    datum.gain()));
        }
        return made;
    }

    private void report() {
        out.printf(
                Locale.ROOT,
                "%n%d sets, %d converged, %.1f evaluations each; 90 %% intervals hold the truth in %.1f %% (%d of %d)%n",
                sets,
                converged,
                evaluations / (double) sets,
                100.0 * within / (sets * covered.length),
                within,
                sets * covered.length);
        for (int i = 0; i < covered.length; i++) {
            out.printf(Locale.ROOT, "%-26s %.0f %%%n", FREE.get(i), 100.0 * covered[i] / sets);
        }
    }
}
