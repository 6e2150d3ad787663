package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions with one slip each. A table holds for every slip what of the good file is replaced ({@code -}) by what ({@code +}), in
 * another file where that is named after {@code @}, and the whole of what the command says ({@code |}).
 */
class BrokenQuestionsTest {
    private static final Path GOOD = Path.of("src/test/resources/questions");
    private static final Path TABLES = Path.of("src/test/resources/broken/questions");

    @TempDir
    private Path around = Path.of("");

    private Path folder = Path.of("");

    /** A folder with nothing beside it, so that what other programs left there is not listed. */
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("questions"));
    }

    /** One slip: lines of the table that belong to it. */
    record Slip(String command, String name, List<String> lines) {
        @Override
        public String toString() {
            return command + ": " + name;
        }

        String after(String mark) {
            StringBuilder text = new StringBuilder();
            lines.stream()
                    .filter(line -> line.startsWith(mark))
                    .forEach(line -> text.append(line.length() > 2 ? line.substring(2) : "")
                            .append('\n'));
            return text.toString();
        }
    }

    static Stream<Slip> slips() {
        return Stream.of("plan", "dose", "detrain", "person", "population", "cohort", "trial", "design")
                .flatMap(command -> slips(command).stream());
    }

    private static List<Slip> slips(String command) {
        List<Slip> slips = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(TABLES.resolve(command + ".txt"))) {
                if (line.startsWith("# ")) {
                    slips.add(new Slip(command, line.substring(2), new ArrayList<>()));
                } else if (!line.isBlank()) {
                    slips.get(slips.size() - 1).lines().add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return slips;
    }

    private void files(String command) throws IOException {
        if (command.equals("design")) {
            TinyStudy.files(folder);
            copy(GOOD, "two-groups.json");
        } else {
            for (String name : List.of("model.json", "evidence.json", "man-25.json", "lift.json", "none.json")) {
                copy(DrugCase.FILES, name);
            }
            copy(GOOD, "laboratory.json");
            copy(GOOD, "population.json");
        }
        if (command.equals("trial")) {
            copy(GOOD, "cohort.json");
        }
        if (!command.equals("population")) {
            copy(GOOD, command + ".json");
        }
    }

    private void copy(Path from, String name) throws IOException {
        Files.copy(from.resolve(name), folder.resolve(name));
    }

    private Shell run(String command) {
        Path file = folder.resolve(command + ".json");
        Path out = folder.resolve("out");
        if (command.equals("cohort") || command.equals("trial")) {
            return Shell.exactly(command, file, "--calibration", "none", "--out", out);
        }
        return command.equals("person") || command.equals("population")
                ? Shell.exactly(command, file, "--calibration", "none", "--lives", 3, "--out", out)
                : Shell.exactly(command, file, "--out", out);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void theWholeMessageIsAsInTheTable(Slip slip) throws IOException {
        files(slip.command());
        Path file = folder.resolve(slip.command() + ".json");
        String before = "";
        for (String line : slip.lines()) {
            if (line.startsWith("@ ")) {
                file = folder.resolve(line.substring(2));
            } else if (line.startsWith("- ")) {
                before = line.substring(2);
            } else if (line.startsWith("+")) {
                String text = Files.readString(file);
                assertEquals(text.indexOf(before), text.lastIndexOf(before), before + " stands there once");
                assertFalse(text.indexOf(before) < 0, before + " stands there");
                Files.writeString(file, text.replace(before, line.length() > 2 ? line.substring(2) : ""));
            }
        }
        Shell shell = run(slip.command());
        assertEquals(ExitCode.FAULTY, shell.code(), () -> shell.out() + shell.err());
        assertEquals(
                slip.after("|").strip(),
                shell.err().replace(folder + "/", "").replace("\r\n", "\n").strip());
        assertFalse(Files.exists(folder.resolve("out/reading.txt")), "nothing is written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "dose", "detrain", "person", "population", "cohort", "trial", "design"})
    void withoutASlipThereIsAnAnswer(String command) throws IOException {
        files(command);
        Shell shell = run(command);
        assertEquals(ExitCode.DONE, shell.code(), () -> shell.out() + shell.err());
    }
}
