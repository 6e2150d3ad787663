package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.io.OutputFolder;
import org.myobalance.sample.Draws;
import org.myobalance.simulate.ProgressMonitor;

/** Chains as other programs read them, of a small model with three studies. */
class CmdStanChainsTest {
    @TempDir
    private static Path fit = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fit() {
        SmallFit.into(fit);
    }

    private PosteriorDraws drawn(SampleRequest request) {
        try (OutputFolder output = PosteriorSampling.open(folder)) {
            return PosteriorSampling.of(request)
                    .begin(output, ProgressMonitor.NONE)
                    .orElseThrow();
        }
    }

    private static SampleRequest request() {
        return SampleRequest.of(SmallFit.DATA, fit.resolve("fit.json"));
    }

    private List<double[]> rows(int chain) throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("chain-" + chain + ".csv"));
        for (String line : lines) {
            if (!line.startsWith("#") && !line.startsWith("lp__")) {
                rows.add(List.of(line.split(",", -1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return rows;
    }

    /** The posterior made anew, without chains. */
    private static Posterior posterior() {
        FitParameters wanted = new FitParameters(
                SmallFit.DATA.model(),
                request().conditions().hypothesis(),
                request().conditions().changes().values());
        FitProblem problem = FitProblem.of(
                SmallFit.DATA, request().conditions(), wanted, wanted.space(List.of("k_breakdown", "akt_rise")));
        return problem.posterior(
                new Likelihood(problem.first(ProgressMonitor.NONE).data(), false), ProgressMonitor.NONE);
    }

    @Test
    void eachDrawHasTheLikelihoodOfEachStudyByTheModelItself() throws IOException {
        PosteriorDraws drawn = drawn(request().withDraws(80, 1));
        Posterior posterior = posterior();
        Draws draws = drawn.draws();
        for (int chain = 1; chain <= 4; chain++) {
            List<double[]> rows = rows(chain);
            assertEquals(18, rows.size(), "20 evaluations, of which the first tenth is left out");
            double[] row = rows.get(7);
            int position = (chain - 1) * 18 + 7;
            double[] predicted = ((ObservationModel.Answer.Found)
                            posterior.observations().at(draws.at(position), false))
                    .predicted();
            List<String> studies = List.of("a-2000", "b-2001", "c-2002");
            for (int i = 0; i < 3; i++) {
                String study = studies.get(i);
                List<Integer> own = IntStream.range(0, predicted.length)
                        .filter(at ->
                                posterior.likelihood().data().get(at).study().equals(study))
                        .boxed()
                        .toList();
                double[] theirs = own.stream().mapToDouble(at -> predicted[at]).toArray();
                assertEquals(posterior.likelihood().of(own).log(theirs), row[3 + i], 1e-9, study);
            }
            assertEquals(
                    row[3] + row[4] + row[5] + posterior.space().logPrior(draws.at(position)),
                    row[0],
                    1e-9,
                    "lp__ is their sum and the log prior");
            assertEquals(drawn.valuesAt(position), List.of(row[1], row[2]));
        }
    }

    @Test
    void theHeadingIsThatOfCmdStan() throws IOException {
        drawn(request().withDraws(80, 3));
        List<String> lines = Files.readAllLines(folder.resolve("chain-2.csv"));
        assertEquals(
                List.of(
                        "# Chains of myobalance unreleased in the layout of CmdStan; Stan did not draw them.",
                        "# Sampler: delayed acceptance. A fixed random walk on the model linearised at the fit proposes, and"
                                + " the model itself accepts.",
                        "# model = tiny",
                        "# method = sample",
                        "#   sample",
                        "#     num_samples = 18",
                        "#     num_warmup = 2",
                        "#     save_warmup = 0",
                        "#     thin = 1",
                        "#     algorithm = delayed_acceptance",
                        "# id = 2",
                        "# random",
                        "#   seed = 3",
                        "# share of the proposals of this chain that were taken: 1.0",
                        "# lp__: log posterior density of the coordinates that are drawn, up to a constant [nats]",
                        "# k_breakdown: k_breakdown [%/h]",
                        "# akt_rise: akt_rise [{akt}/{load}/h]",
                        "# log_lik.1: log likelihood of the study a-2000 [nats]",
                        "# log_lik.2: log likelihood of the study b-2001 [nats]",
                        "# log_lik.3: log likelihood of the study c-2002 [nats]",
                        "lp__,k_breakdown,akt_rise,log_lik.1,log_lik.2,log_lik.3"),
                lines.subList(0, 21));
        assertEquals(21 + 18, lines.size());
    }

    /** All states of the long chains, of which draws.csv has some: what diagnostics are made of. */
    @Test
    void drawsOfTheLinearisedModelAreWrittenWhole() throws IOException {
        PosteriorDraws drawn = drawn(request().withDraws(20, 1).withLinearised(0));
        List<String> lines = Files.readAllLines(folder.resolve("chain-1.csv"));
        assertTrue(lines.get(1).startsWith("# Sampler: adaptive Metropolis on the model linearised"), lines.get(1));
        assertTrue(
                lines.containsAll(List.of(
                        "#     num_samples = 2000",
                        "#     num_warmup = 2800",
                        "#     thin = 2",
                        "#     algorithm = adaptive_metropolis")),
                () -> String.join("\n", lines.subList(0, 13)));
        assertEquals(1000, rows(4).size());
        Posterior posterior = posterior();
        double[] last = drawn.draws().at(3999);
        double[] row = rows(4).get(999);
        assertEquals(posterior.space().logPrior(last), row[0] - row[3] - row[4] - row[5], 1e-9);
    }

    /** What was kept of stopped draws has the likelihoods too. */
    @Test
    void stoppedAndResumedTheChainsAreTheSame() throws IOException {
        drawn(request().withDraws(80, 1));
        String whole = Files.readString(folder.resolve("chain-1.csv"));
        PosteriorSampling sampling = PosteriorSampling.of(request().withDraws(80, 1));
        AtomicInteger heard = new AtomicInteger();
        ProgressMonitor stops = ProgressMonitor.of(
                (what, share) -> heard.addAndGet(what.contains(" draws, ") ? 1 : 0), () -> heard.get() >= 30);
        Path other = folder.resolve("other");
        try (OutputFolder output = PosteriorSampling.open(other)) {
            assertEquals(
                    30,
                    assertInstanceOf(SampleOutcome.Stopped.class, sampling.begin(output, stops))
                            .evaluations());
            assertFalse(Files.exists(other.resolve("chain-1.csv")));
            sampling.resume(output, ProgressMonitor.NONE).orElseThrow();
        }
        assertEquals(whole, Files.readString(other.resolve("chain-1.csv")));
    }

    /** A dot would make an array of a scalar for ArviZ and R, two underscores at the end a statistic of the sampler. */
    @Test
    void namesAreThoseOfScalars() {
        assertEquals(
                List.of("k_off__miR_133a", "k_off__miR_133a_1", "odd___1", "log_lik_1", "akt"),
                CmdStanChains.names(List.of("k_off.miR_133a", "k_off__miR_133a", "odd__", "log_lik", "akt")));
    }
}
