package org.myobalance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.compile.ModelCompiler;
import org.myobalance.compile.RandomModel;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;

/** The C file, compiled and run, against the bytecode. */
class CFileTest {
    /** Both round the same expressions in the same order; only exp, log and pow may differ, by a last place. */
    private static final double ROUNDING = 1e-14;

    /** Reads y, p and u in hexadecimal and prints the right-hand side and the Jacobian. */
    private static final String DRIVER = """
            #include <stdio.h>
            #include "model.c"
            static double y[MODEL_STATES + 1], p[MODEL_PARAMETERS + 1], u[MODEL_INPUTS + 1];
            static double f[MODEL_STATES + 1], j[MODEL_ENTRIES + 1];
            static int take(double *x, int n) { for (int i = 0; i < n; i++) if (scanf("%lf", x + i) != 1) return 0; return 1; }
            int main(void) {
                if (!take(y, MODEL_STATES) || !take(p, MODEL_PARAMETERS) || !take(u, MODEL_INPUTS)) return 1;
                model_rhs(y, p, u, f);
                model_jacobian(y, p, u, j);
                for (int i = 0; i < MODEL_STATES; i++) printf("%.17g\\n", f[i]);
                for (int c = 0; c < MODEL_STATES; c++)
                    for (int k = model_column_start[c]; k < model_column_start[c + 1]; k++)
                        printf("%d %d %.17g\\n", model_row[k], c, j[model_by_column[k]]);
                return 0;
            }
            """;

    private static boolean hasCompiler;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void look() throws InterruptedException {
        try {
            hasCompiler = new ProcessBuilder("gcc", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            hasCompiler = false;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRandomModelIsTheSameInC(long seed) throws IOException, InterruptedException {
        Model model = RandomModel.of(seed, 12, 9, 3);
        Random random = new Random(seed);
        compare(
                model,
                random.doubles(12, 0.2, 2.2).toArray(),
                random.doubles(9, 0.2, 2.2).toArray(),
                random);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theShippedModelIsTheSameInC(long seed) throws IOException, InterruptedException {
        Model model = ModelReader.read(Path.of("models/sarcopenia/model.json"));
        Random random = new Random(seed);
        double[] y = model.states().stream()
                .mapToDouble(state -> state.initial() + state.scale() * random.nextDouble())
                .toArray();
        double[] p = model.parameters().stream()
                .mapToDouble(parameter -> parameter.value())
                .toArray();
        compare(model, y, p, random);
    }

    private void compare(Model model, double[] y, double[] p, Random random) throws IOException, InterruptedException {
        assumeTrue(hasCompiler, "gcc is not installed, so the C file cannot be run");
        double[] u = random.doubles(model.inputs().size(), 0.2, 2.2).toArray();
        List<String> lines = run(CFile.of(model), y, p, u);
        ModelSystem system = ModelCompiler.compile(model);
        double[] work = new double[system.workLength()];
        double[] yDot = new double[system.states()];
        double[] jacobian = new double[system.jacobianPattern().size()];
        double[] outputs = new double[system.outputs()];
        system.rhs(y, p, u, work, yDot);
        system.jacobian(y, p, u, work, jacobian);
        system.outputs(y, p, u, work, outputs);
        assertEquals(yDot.length + jacobian.length, lines.size(), "numbers printed");
        for (int i = 0; i < yDot.length; i++) {
            double terms = model.states().get(i).derivative().stream()
                    .mapToDouble(term ->
                            Math.abs(outputs[model.outputIndex(term.rate()).orElseThrow()]))
                    .sum();
            assertEquals(
                    yDot[i],
                    Double.parseDouble(lines.get(i)),
                    ROUNDING * terms,
                    "d" + model.states().get(i).id());
        }
        double[] largest = new double[yDot.length];
        for (int i = 0; i < yDot.length; i++) {
            for (int k = system.jacobianPattern().rowStart(i);
                    k < system.jacobianPattern().rowStart(i + 1);
                    k++) {
                largest[i] = Math.max(largest[i], Math.abs(jacobian[k]));
            }
        }
        int at = 0;
        for (String line : lines.subList(yDot.length, lines.size())) {
            String[] words = line.split(" ", 3);
            int row = Integer.parseInt(words[0]);
            int k = entry(system, row, Integer.parseInt(words[1]));
            assertEquals(jacobian[k], Double.parseDouble(words[2]), ROUNDING * largest[row], "entry " + line);
            at++;
        }
        assertEquals(jacobian.length, at, "entries compared");
    }

    private static int entry(ModelSystem system, int row, int column) {
        for (int k = system.jacobianPattern().rowStart(row);
                k < system.jacobianPattern().rowStart(row + 1);
                k++) {
            if (system.jacobianPattern().column(k) == column) {
                return k;
            }
        }
        throw new AssertionError("no entry at row " + row + ", column " + column);
    }

    private List<String> run(String text, double[]... numbers) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("model.c"), text);
        Files.writeString(folder.resolve("driver.c"), DRIVER);
        StringBuilder input = new StringBuilder();
        for (double[] row : numbers) {
            Arrays.stream(row)
                    .forEach(value -> input.append(Double.toHexString(value)).append('\n'));
        }
        Files.writeString(folder.resolve("input"), input);
        execute("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-O0", "-o", "driver", "driver.c", "-lm");
        execute(folder.resolve("driver").toString());
        return Files.readAllLines(folder.resolve("output"));
    }

    private void execute(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(
                        Files.exists(folder.resolve("input"))
                                ? folder.resolve("input").toFile()
                                : folder.resolve("driver.c").toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> {
            try {
                return String.join(" ", command) + ": " + Files.readString(folder.resolve("errors"));
            } catch (IOException e) {
                return e.toString();
            }
        });
    }

    @Test
    void namesAreNotBroken() {
        String text = CFile.of(RandomModel.of(1, 2, 2, 1));
        assertTrue(text.contains("#define MODEL_STATES 2\n"), text);
        assertTrue(
                text.contains("void model_rhs(const double *y, const double *p, const double *u, double *yDot)"), text);
    }
}
