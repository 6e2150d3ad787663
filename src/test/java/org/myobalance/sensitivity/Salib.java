package org.myobalance.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs SALib, another implementation, where Python has it ({@code pip install SALib}); tests that ask for it are skipped elsewhere. The
 * program itself needs no Python. Another Python than {@code python3} is named by {@code -Dmyobalance.python}.
 */
public final class Salib {
    private static final String PYTHON = System.getProperty("myobalance.python", "python3");
    private static final Path SCRIPT =
            Path.of("src/test/resources/salib/analyse.py").toAbsolutePath();

    private Salib() {}

    /** Skips the test where there is no SALib. */
    public static void assume() throws IOException, InterruptedException {
        boolean isThere = false;
        try {
            isThere = new ProcessBuilder(PYTHON, "-c", "import SALib")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // there is no Python either, which is as good a reason
        }
        assumeTrue(isThere, PYTHON + " has no SALib: pip install SALib, or name a Python by -Dmyobalance.python=");
    }

    /**
     * What SALib finds.
     *
     * @param what word of the script
     * @param number its argument
     * @param input lines that it reads
     * @return numbers by name
     */
    public static Map<String, double[]> of(String what, int number, List<String> input)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PYTHON, SCRIPT.toString(), what, Integer.toString(number))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getOutputStream()) {
            out.write(String.join("\n", input).getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), "SALib failed");
        Map<String, double[]> found = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split(" ", -1))
                .forEach(words -> found.put(
                        words[0],
                        Arrays.stream(words)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray()));
        return found;
    }
}
