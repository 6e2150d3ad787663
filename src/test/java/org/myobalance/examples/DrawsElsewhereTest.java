package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.inference.FitRequest;
import org.myobalance.inference.Fitting;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.inference.PosteriorSampling;
import org.myobalance.inference.SampleRequest;
import org.myobalance.io.OutputFolder;
import org.myobalance.sample.Convergence;
import org.myobalance.simulate.ProgressMonitor;

/**
 * What the page on draws shows, given to Python and R where ArviZ, or posterior and loo, are installed; else a test skips and
 * says so. They judge chains as the program does.
 */
class DrawsElsewhereTest {
    private static final Path PAGE = Path.of("src/site/markdown/draws.md");

    @TempDir
    private Path folder;

    private PosteriorDraws draws() throws IOException {
        Fitting.of(FitRequest.of(Tiny.data()).withParameters("k_breakdown", "akt_rise"))
                .begin(folder.resolve("fit"), ProgressMonitor.NONE, posterior -> {});
        SampleRequest request =
                SampleRequest.of(Tiny.data(), folder.resolve("fit/fit.json")).withDraws(400, 1);
        Files.createDirectory(folder.resolve("out"));
        try (OutputFolder output = PosteriorSampling.open(folder.resolve("out/sample"))) {
            return PosteriorSampling.of(request)
                    .begin(output, ProgressMonitor.NONE)
                    .orElseThrow();
        }
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(Files.readString(PAGE));
        assertTrue(block.find(), language);
        return block.group(1);
    }

    private String printed(String... command) throws IOException, InterruptedException {
        File out = folder.resolve("printed").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out);
        builder.environment().put("MPLBACKEND", "Agg");
        int code = builder.start().waitFor();
        String printed = Files.readString(out.toPath());
        assertEquals(0, code, printed);
        return printed;
    }

    private static void assumeItRuns(String... command) throws InterruptedException {
        boolean isThere;
        try {
            isThere = new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            isThere = false;
        }
        assumeTrue(isThere, "not on this machine: " + String.join(" ", command));
    }

    @Test
    void arviz() throws IOException, InterruptedException {
        assumeItRuns("python3", "-c", "import arviz, matplotlib, h5netcdf");
        PosteriorDraws draws = draws();
        Path script = folder.resolve("draws.py");
        Files.writeString(script, block("python"));
        String printed = printed("python3", "-W", "ignore", script.toString());
        assertTrue(printed.contains("Computed from 360 posterior samples and 3 observations"), printed);
        double rHat = Convergence.rHat(draws.draws().coordinate(1));
        assertEquals(rHat, number(printed, "(?m)^akt_rise .* ([0-9.]+)$"), 5e-5 + 1e-12, printed);
        assertTrue(Files.size(folder.resolve("out/sample/draws.nc")) > 1000);
        assertTrue(Files.size(folder.resolve("out/sample/trace.png")) > 1000);
    }

    @Test
    void posteriorAndLoo() throws IOException, InterruptedException {
        assumeItRuns("Rscript", "-e", "library(posterior); library(loo)");
        PosteriorDraws draws = draws();
        Path script = folder.resolve("draws.R");
        Files.writeString(
                script,
                block("r")
                        + "cat('rhat', format(posterior::rhat(posterior::extract_variable_matrix(draws, 'akt_rise')),"
                        + " digits = 15), '\\n')\ncat('tail', posterior::ess_tail(posterior::extract_variable_matrix(draws,"
                        + " 'akt_rise')), '\\n')\n");
        String printed = printed("Rscript", script.toString());
        assertTrue(printed.contains("Computed from 360 by 3 log-likelihood matrix"), printed);
        double rHat = Convergence.rHat(draws.draws().coordinate(1));
        assertEquals(rHat, number(printed, "(?m)^rhat ([0-9.]+)"), 1e-12, printed);
        // posterior divides covariances by n, the paper by n - 1: n is 45 in half a chain
        double tail = number(printed, "(?m)^tail ([0-9.]+)");
        assertEquals(1, Convergence.tailSize(draws.draws().coordinate(1)) / tail, 1 / 44.0, printed);
    }

    private static double number(String printed, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(printed);
        assertTrue(found.find(), printed);
        return Double.parseDouble(found.group(1));
    }
}
