package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tutorial on JShell, Python and R shows, given to these programs in a folder that has the command and the models; a
 * machine without Python or R skips its part and says so.
 */
class LibraryTutorialTest {
    private static final Path PAGE = Path.of("src/site/markdown/tutorials/library.md");

    @TempDir
    private Path folder;

    /** The command, as the launcher starts it but from the classes of this build. */
    @BeforeEach
    void makeTheCommand() throws IOException {
        Files.createSymbolicLink(folder.resolve("models"), Path.of("models").toAbsolutePath());
        Path command = folder.resolve("myobalance");
        Files.writeString(
                command,
                "#!/bin/sh\nexec \"" + java("java") + "\" -Djava.awt.headless=true -XX:TieredStopAtLevel=1 -cp \""
                        + System.getProperty("java.class.path") + "\" org.myobalance.cli.Main \"$@\"\n");
        assertTrue(command.toFile().setExecutable(true));
    }

    /** JUnit would warn of a link that leads out of its folder. */
    @AfterEach
    void removeTheLink() throws IOException {
        Files.delete(folder.resolve("models"));
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** The first block of code in a language after a heading. */
    private static String block(String language, String after) throws IOException {
        String page = Files.readString(PAGE);
        Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(page);
        assertTrue(block.find(page.indexOf("\n## " + after + "\n")), language);
        return block.group(1);
    }

    private String printed(List<String> command) throws IOException, InterruptedException {
        File out = folder.resolve("printed").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        int code = process.waitFor();
        String printed = Files.readString(out.toPath());
        assertEquals(0, code, printed);
        return printed;
    }

    private static void assumeInstalled(String program) {
        boolean isThere = List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        assumeTrue(isThere, "no " + program + " on this machine");
    }

    @Test
    void jshell() throws IOException, InterruptedException {
        Path script = folder.resolve("question.jsh");
        Files.writeString(script, block("java", "JShell") + "/exit\n");
        String printed = printed(List.of(
                java("jshell"),
                "-J-Djava.util.prefs.userRoot=" + folder,
                "--class-path",
                System.getProperty("java.class.path"),
                script.toString()));
        for (String line : block("text", "JShell").lines().toList()) {
            assertTrue(printed.contains(line), printed);
        }
    }

    @Test
    void python() throws IOException, InterruptedException {
        assumeInstalled("python3");
        Path script = folder.resolve("question.py");
        Files.writeString(script, block("python", "Python"));
        assertEquals(block("text", "Python"), printed(List.of("python3", script.toString())));
    }

    /** Its output is that of Python. */
    @Test
    void r() throws IOException, InterruptedException {
        assumeInstalled("Rscript");
        Path script = folder.resolve("question.R");
        Files.writeString(script, block("r", "R"));
        assertEquals(block("text", "Python"), printed(List.of("Rscript", script.toString())));
    }
}
