package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bands in JVMs that see one core and three: draws recall what the best values found, whichever of them comes first. */
class ThreadsTest {
    private static final Path MODELS = Path.of("models").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path run(Path scenario, int cores) throws IOException, InterruptedException {
        Path out = folder.resolve("out" + cores);
        Path log = folder.resolve("log" + cores);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=" + cores,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.myobalance.cli.Main",
                        "run",
                        scenario.toString(),
                        "--draws",
                        "5",
                        "--out",
                        out.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(ExitCode.DONE, process.waitFor(), () -> {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                return e.toString();
            }
        });
        return out;
    }

    @Test
    void theNumberOfThreadsChangesNoDigit() throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("scenario.json"), String.format("""
                        { "format": "myobalance-scenario/1", "id": "threads", "title": "Threads", "model": "%1$s/sarcopenia/model.json",
                          "from": "25 y", "to": "29 y", "every": "28 d",
                          "arms": [{ "subject": "%1$s/subjects/man-25.json", "regimen": "%1$s/regimens/sedentary.json" },
                                   { "subject": "%1$s/subjects/man-25.json", "regimen": "%1$s/regimens/endurance-150.json" }] }
                        """, MODELS));
        Path one = run(scenario, 1);
        Path three = run(scenario, 3);
        for (String table : List.of("trajectory.csv", "bands.csv", "effects.csv", "summary.csv")) {
            assertArrayEquals(Files.readAllBytes(one.resolve(table)), Files.readAllBytes(three.resolve(table)), table);
        }
    }
}
