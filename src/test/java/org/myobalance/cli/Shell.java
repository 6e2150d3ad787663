package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calls the command as a shell would and keeps what it says.
 *
 * @param code exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Shell(int code, String out, String err) {
    private static final List<String> SIMULATING = List.of("run", "scan", "predict", "validate");

    /** A command that says nothing of a calibration is one without: the tests hold the values of the model file. */
    static Shell run(Object... arguments) {
        List<String> given = Stream.of(arguments).map(Object::toString).toList();
        boolean isPlain = SIMULATING.contains(given.get(0))
                && given.stream()
                        .noneMatch(word -> word.equals("--calibration")
                                || word.equals("--again")
                                || word.startsWith("--ensemble"));
        return exactly(Stream.concat(given.stream(), isPlain ? Stream.of("--calibration", "none") : Stream.of())
                .toArray());
    }

    /** The words that all calls of a test begin with, and those of one call. */
    static Shell of(List<?> first, Object... more) {
        return run(Stream.concat(first.stream(), Stream.of(more)).toArray());
    }

    /** Faulty input, told in these words. */
    static void assertRefused(Shell shell, String message) {
        assertEquals(ExitCode.FAULTY, shell.code(), shell.err());
        assertTrue(shell.err().contains(message), shell.err());
    }

    /** As it stands. */
    static Shell exactly(Object... arguments) {
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.execute(words);
            // lines of progress come by the clock, and tests do not
            String complaints = err.toString(StandardCharsets.UTF_8).replaceAll("(?m)^\\[[= ]{24}\\] .*\\R", "");
            return new Shell(code, out.toString(StandardCharsets.UTF_8), complaints);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    /** A scenario of a few days on the shipped files, written into a folder. */
    static Path scenario(Path folder, String lasts, String arms) throws IOException {
        Path models = Path.of("models").toAbsolutePath();
        String text = """
                { "format": "myobalance-scenario/1", "id": "test", "title": "Test",
                  "model": "%1$s/sarcopenia/model.json", "lasts": "%2$s", "every": "1 d",
                  "arms": [ %3$s ] }
                """.formatted(models, lasts, arms.replace("MODELS", models.toString()));
        Path file = folder.resolve("scenario.json");
        Files.writeString(file, text);
        return file;
    }

    /** An arm of that regimen for the man of 25 y. */
    static String arm(String regimen) {
        return "{ \"subject\": \"MODELS/subjects/man-25.json\", \"regimen\": \"MODELS/regimens/" + regimen
                + ".json\" }";
    }
}
