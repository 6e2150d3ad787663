package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, with a java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String SAYS_HOW = "#!/bin/sh\nfor a; do case $a in"
            + " -XX:ArchiveClassesAtExit=*) echo archive >\"${a#*=}\"; exit;; esac; done\necho \"$*\"\n";

    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        for (String folder : List.of("target", "src/main", "jdk/bin")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.copy(Path.of("myobalance"), home.resolve("myobalance"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17\"\n");
        java(SAYS_HOW);
        jar(Instant.now().minusSeconds(100));
    }

    private void java(String script) throws IOException {
        Path java = home.resolve("jdk/bin/java");
        Files.writeString(java, script);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void jar(Instant made) throws IOException {
        Path jar = home.resolve("target/myobalance-all.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(made));
        Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(made.minusSeconds(100)));
    }

    private String start(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", home.resolve("myobalance").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void anArchiveIsMadeOnceAndUsed() throws IOException, InterruptedException {
        String first = start("check", "a b.json");
        assertTrue(first.startsWith("Preparing a faster start (once) ...\n"), first);
        String second = start("check", "a b.json");
        assertFalse(second.contains("Preparing"), second);
        String jar = home.resolve("target/myobalance-all.jar").toAbsolutePath().toString();
        assertTrue(second.contains("-XX:SharedArchiveFile=" + archives().get(0).toAbsolutePath()), second);
        assertTrue(second.endsWith("-jar " + jar + " check a b.json\n"), second);
    }

    @Test
    void aNewJarAndAnotherJdkHaveTheirOwn() throws IOException, InterruptedException {
        start("check");
        Files.setLastModifiedTime(archives().get(0), FileTime.from(Instant.now().minusSeconds(50)));
        jar(Instant.now().minusSeconds(10));
        assertTrue(start("check").contains("Preparing"), "the jar is newer");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        assertTrue(start("check").contains("Preparing"), "another JDK");
        assertEquals(2, archives().size());
    }

    @Test
    void withoutAnArchiveEverythingWorks() throws IOException, InterruptedException {
        java("#!/bin/sh\nfor a; do case $a in -XX:ArchiveClassesAtExit=*) exit 1;; esac; done\necho \"$*\"\n");
        start("check");
        String second = start("check");
        assertFalse(second.contains("SharedArchiveFile") || second.contains("Preparing"), second);
        Files.delete(home.resolve("jdk/release"));
        assertTrue(start("check").endsWith(" check\n"), "a JDK that does not say which it is");
    }
}
