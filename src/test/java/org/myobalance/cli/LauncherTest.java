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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, with a java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    /** Lists classes, one of them of a lambda, and dumps a list of them, unless it does what {@code %s} says. */
    private static final String JAVA = """
            #!/bin/sh
            for a; do
                case $a in
                    -XX:DumpLoadedClassList=*) printf 'One\\n@lambda-proxy Two\\n' >"${a#*=}"; exit;;
                    -XX:SharedClassListFile=*) list=${a#*=};;
                    -XX:SharedArchiveFile=*) archive=${a#*=};;
                esac
            done
            case " $* " in *" -Xshare:dump "*) %s; cp "$list" "$archive"; exit;; esac
            echo "$*"
            """;

    private static final String SAYS_HOW = String.format(Locale.ROOT, JAVA, ":");

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
        return start(Map.of(), arguments);
    }

    private String start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", home.resolve("myobalance").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().putAll(environment);
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

    /** Behind, because the archive was made of the program alone. */
    @Test
    void aModuleThatWasBuiltStandsBehindTheProgram() throws IOException, InterruptedException {
        start("check");
        Path lib = Files.createDirectories(home.resolve("parquet/target/lib"));
        Files.writeString(lib.resolve("b.jar"), "");
        Files.writeString(lib.resolve("a.jar"), "");
        String said = start("check", "a b.json");
        String jar = home.resolve("target/myobalance-all.jar").toAbsolutePath().toString();
        assertTrue(said.contains("-XX:SharedArchiveFile=" + archives().get(0).toAbsolutePath()), said);
        assertTrue(
                said.endsWith(" -cp " + jar + ":" + lib.resolve("a.jar") + ":" + lib.resolve("b.jar")
                        + " org.myobalance.cli.Main check a b.json\n"),
                said);
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
    void inTheCLocaleNamesOfFilesAreUtf8() throws IOException, InterruptedException {
        java("#!/bin/sh\necho \"$LC_ALL\"\n");
        assertTrue(start(Map.of("LC_ALL", "C"), "check").endsWith("C.UTF-8\n"));
        assertTrue(
                start(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""), "check").endsWith("C.UTF-8\n"));
        assertTrue(start(Map.of("LC_ALL", "", "LC_CTYPE", "POSIX"), "check").endsWith("C.UTF-8\n"));
        assertTrue(start(Map.of("LC_ALL", "de_DE.UTF-8"), "check").endsWith("de_DE.UTF-8\n"));
    }

    /** The shell's locale is what decides it: asked of the JVM that runs this test. */
    @Test
    void aFolderWithAnUmlautIsFoundInTheCLocale() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(home.resolve("Übung"));
        Files.copy(DrugCase.FILES.resolve("evidence.json"), folder.resolve("evidence.json"));
        Path model = Files.copy(DrugCase.FILES.resolve("model.json"), folder.resolve("model.json"));
        String real = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        java("#!/bin/sh\nexec '" + real + "' -cp '" + System.getProperty("java.class.path")
                + "' org.myobalance.cli.Main check \"" + model.toAbsolutePath() + "\"\n");
        Files.delete(home.resolve("jdk/release"));
        ProcessBuilder builder =
                new ProcessBuilder("sh", home.resolve("myobalance").toString(), "check");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(model.toAbsolutePath() + ": a valid model\n", said);
    }

    @Test
    void withoutAnArchiveEverythingWorks() throws IOException, InterruptedException {
        java(String.format(Locale.ROOT, JAVA, "exit 1"));
        start("check");
        String second = start("check");
        assertFalse(second.contains("SharedArchiveFile") || second.contains("Preparing"), second);
        Files.delete(home.resolve("jdk/release"));
        assertTrue(start("check").endsWith(" check\n"), "a JDK that does not say which it is");
    }

    /** As JDK 17 does. */
    @Test
    void whereLambdasCrashTheyAreLeftOut() throws IOException, InterruptedException {
        start("check");
        assertEquals("One\n@lambda-proxy Two\n", Files.readString(archives().get(0)));
        Files.delete(archives().get(0));
        java(String.format(Locale.ROOT, JAVA, "grep -q '^@' \"$list\" && exit 134"));
        start("check");
        assertEquals("One\n", Files.readString(archives().get(0)));
        assertTrue(start("check").contains("SharedArchiveFile"));
    }

    /** Spark's jars are many, and only a cohort on a cluster needs them. */
    @Test
    void sparkIsBehindTheProgramWhereItIsAskedFor() throws IOException, InterruptedException {
        String here = home.toAbsolutePath().toString();
        start("check");
        assertFalse(start("cohort", "--on", "yarn").contains("-cp"), "the module is not built");
        Files.createDirectories(home.resolve("spark/target/lib"));
        Files.writeString(home.resolve("spark/target/myobalance-spark.jar"), "");
        assertFalse(start("cohort", "c.json").contains("-cp"));
        String classes = " -cp " + here + "/target/myobalance-all.jar:" + here + "/spark/target/myobalance-spark.jar:";
        String rest = " org.myobalance.cli.Main cohort --on yarn\n";
        String own = start("cohort", "--on", "yarn");
        assertTrue(own.endsWith(classes + here + "/spark/target/lib/*" + rest), own);
        assertTrue(own.contains(" --add-opens=java.base/java.nio=ALL-UNNAMED "), own);
        Files.createDirectories(home.resolve("cluster/jars"));
        String others = start(Map.of("SPARK_HOME", here + "/cluster"), "cohort", "--on", "yarn");
        assertTrue(others.endsWith(classes + here + "/cluster/jars/*" + rest), others);
    }
}
