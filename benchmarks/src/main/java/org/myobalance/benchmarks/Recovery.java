package org.myobalance.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.myobalance.calibration.Verdict;
import org.myobalance.fit.Datum;
import org.myobalance.fit.Ending;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FreeParameter;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.fit.SyntheticData;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Prior;
import org.myobalance.sample.CalibrationRanks;
import org.myobalance.sample.Profile;
import org.myobalance.sample.Profiler;
import org.myobalance.sample.Surrogate;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Whether a fit finds what made its data: parameters drawn from their priors, all rows of the shipped design made by the
 * model with them, with the errors and the laboratories that the likelihood believes in, and fitted from the model file's
 * values as <code>fit</code> does it. Priors are wide (log SD 0.2; gains SD 0.05 about zero, as the model file has them; cut at the bounds). Intervals are those of <code>profile</code> with prior, on the observations linearised at the optimum.
 */
final class Recovery {
    private static final List<String> FREE = List.of(
            "k_breakdown",
            "full_rate",
            "mtor_load",
            "repair_synthesis",
            "training_rate",
            "fibre_loss_rate.II",
            "neural_age_scale",
            "gain_anabolic_akt",
            "gain_elv_akt",
            "gain_elv_satellite",
            "gain_mir486_akt",
            "gain_mir34a_satellite");
    private static final double WIDE = 0.2;
    private static final double WIDE_GAIN = 0.05;
    /** Gain that a fit may leave to the straight rows [nats]. */
    private static final double TOLERANCE = 0.05;

    private final PrintStream out = System.out;
    private final Space space;
    private final ObservationModel rows;
    private final List<Datum> data;
    private final ObservationModel.Answer.Found nominal;
    private final int[] covered;
    private final int[] identified;
    private final int[] coveredIdentified;
    private int sets;
    private int converged;
    private int evaluations;
    private int mostlyIdentified;

    private Recovery(Path models) throws IOException {
        ShippedRows shipped = ShippedRows.read(models);
        space = new Space(FREE.stream()
                .map(id -> wide(FreeParameter.of(shipped.parameter(id))))
                .toList());
        data = shipped.fitted().data();
        rows = shipped.by(space, ShippedRows.options());
        nominal = found(rows.at(space.start(), true));
        covered = new int[space.size()];
        identified = new int[space.size()];
        coveredIdentified = new int[space.size()];
    }

    private static FreeParameter wide(FreeParameter narrow) {
        Prior prior = narrow.isLog()
                ? new Prior(Prior.Kind.LOG_NORMAL, narrow.start(), WIDE)
                : new Prior(Prior.Kind.NORMAL, 0, WIDE_GAIN);
        return new FreeParameter(narrow.id(), narrow.start(), narrow.low(), narrow.high(), narrow.isLog(), prior);
    }

    private static ObservationModel.Answer.Found found(ObservationModel.Answer answer) {
        if (answer instanceof ObservationModel.Answer.Found found) {
            return found;
        }
        throw new IllegalStateException("no predictions: " + answer);
    }

    /** Options: sets=50 (0 for ranks alone) ranks=100 seed=1 models=models folder=benchmarks/target/results. */
    static void run(List<String> words) throws IOException {
        Options options = Options.of(words);
        Recovery recovery = new Recovery(Path.of(options.text("models", "models")));
        recovery.verdicts();
        long seed = (long) options.number("seed", 1);
        recovery.ranks((int) options.number("ranks", 100), seed);
        Random random = new Random(seed);
        for (int set = 0; set < (int) options.number("sets", 50); set++) {
            recovery.once(random);
        }
        if (recovery.sets > 0) {
            recovery.report();
        }
    }

    /** Of data without any error: what the design can tell. */
    private void verdicts() {
        List<Datum> exact = SyntheticData.of(data, nominal.predicted(), () -> 0);
        Surrogate straight = Surrogate.of(space.start(), nominal);
        List<Profile> profiles =
                Profiler.all(new Posterior(space, new Likelihood(exact, false), straight), space.start());
        long told = profiles.stream()
                .filter(each -> each.verdict() == Verdict.IDENTIFIABLE)
                .count();
        out.printf("Data without errors: %d of %d identifiable%n", told, profiles.size());
        profiles.forEach(each -> out.printf("  %-26s %s%n", each.parameter().id(), EnumNames.of(each.verdict())));
    }

    /** Whether draws on the linearised model are what the likelihood says, on many synthetic sets of its data. */
    private void ranks(int ranked, long seed) {
        Posterior linearised = new Posterior(space, new Likelihood(data, false), Surrogate.of(space.start(), nominal));
        out.printf("Simulation-based calibration, %d sets of the linearised model%n", ranked);
        CalibrationRanks.of(linearised, ranked, seed, ProgressMonitor.NONE)
                .forEach(each -> out.printf(
                        Locale.ROOT,
                        "  %-26s chi-square %5.1f, p %.3f, ranks %s%n",
                        each.parameter().id(),
                        each.chiSquare(),
                        each.probability(),
                        each.counts()));
    }

    /** From the prior, within the bounds. */
    private double[] truth(Random random) {
        return space.parameters().stream()
                .mapToDouble(each -> {
                    double drawn;
                    do {
                        drawn = each.priorCentre() + each.priorDeviation() * random.nextGaussian();
                    } while (drawn < each.coordinate(each.low()) || drawn > each.coordinate(each.high()));
                    return drawn;
                })
                .toArray();
    }

    private void once(Random random) {
        double[] truth = truth(random);
        List<Datum> made = SyntheticData.of(data, found(rows.at(truth, false)).predicted(), random::nextGaussian);
        ObservationModel known =
                (x, withJacobian) -> Arrays.equals(x, space.start()) ? nominal : rows.at(x, withJacobian);
        Posterior posterior = new Posterior(space, new Likelihood(made, false), known);
        FitState end = new MultiStart(
                        posterior,
                        FitSettings.defaults().withTolerance(TOLERANCE, 1e-3).withEvaluations(20))
                .run(FitState.before(space), ProgressMonitor.NONE);
        ParameterPoint best = end.best().orElseThrow().point();
        Surrogate straight = Surrogate.of(
                best.x(),
                new ObservationModel.Answer.Found(
                        best.predicted(), Optional.of(best.jacobian().orElseThrow())));
        sets++;
        evaluations += end.evaluations();
        converged += end.ended().get(0).why() == Ending.CONVERGED ? 1 : 0;
        int inside = 0;
        int told = 0;
        StringBuilder outside = new StringBuilder();
        for (Profile each : Profiler.all(new Posterior(space, new Likelihood(made, false), straight), best.x())) {
            int i = each.index();
            boolean isInside = each.priorLow()
                            .map(low -> low.x()[i] <= truth[i])
                            .orElse(true)
                    && each.priorHigh().map(high -> truth[i] <= high.x()[i]).orElse(true);
            boolean isTold = each.verdict() == Verdict.IDENTIFIABLE;
            covered[i] += isInside ? 1 : 0;
            identified[i] += isTold ? 1 : 0;
            coveredIdentified[i] += isInside && isTold ? 1 : 0;
            inside += isInside ? 1 : 0;
            told += isTold ? 1 : 0;
            outside.append(isInside ? "" : " " + FREE.get(i));
        }
        mostlyIdentified += told >= 8 ? 1 : 0;
        out.printf(
                "%3d: %d of %d hold the truth, %d identifiable; %s, %d evaluations%s%n",
                sets,
                inside,
                truth.length,
                told,
                end.ended().get(0).why(),
                end.evaluations(),
                outside.isEmpty() ? "" : "; outside:" + outside);
    }

    private void report() {
        int all = sets * covered.length;
        int told = Arrays.stream(identified).sum();
        out.printf(
                Locale.ROOT,
                "%n%d sets, %d converged, %.1f evaluations each%n90 %% intervals hold the truth in %.1f %% (%d of %d);"
                        + " of identifiable parameters in %.1f %% (%d of %d)%n"
                        + "identifiable: %.1f of %d in the mean, at least 8 in %d sets%n",
                sets,
                converged,
                evaluations / (double) sets,
                100.0 * Arrays.stream(covered).sum() / all,
                Arrays.stream(covered).sum(),
                all,
                100.0 * Arrays.stream(coveredIdentified).sum() / told,
                Arrays.stream(coveredIdentified).sum(),
                told,
                told / (double) sets,
                covered.length,
                mostlyIdentified);
        for (int i = 0; i < covered.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "%-26s held in %.0f %%, identifiable in %.0f %%%n",
                    FREE.get(i),
                    100.0 * covered[i] / sets,
                    100.0 * identified[i] / sets);
        }
    }
}
