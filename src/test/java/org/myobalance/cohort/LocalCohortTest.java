package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.TableFormats;
import org.myobalance.simulate.ProgressMonitor;

/** A cohort has the same files and numbers on any number of threads, in any parts, and after any stop. */
class LocalCohortTest {
    private static final List<String> WORDS = List.of("the question");

    @TempDir
    private Path folder = Path.of("");

    private LocalCohort cohort(CohortQuestion question, Partitions partitions, Path out, boolean resumes) {
        return new LocalCohort(
                SmallCohort.work(question),
                partitions,
                PartFolders.open(out, WORDS, resumes),
                List.of(TableFormats.named("csv")));
    }

    private static Map<String, String> tables(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : List.of(PartFolders.ROWS, PartFolders.EVENTS)) {
            try (Stream<Path> files = Files.list(out.resolve(name))) {
                for (Path file : files.toList()) {
                    texts.put(name + "/" + file.getFileName(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** Lines of all parts of a table in their order, with the heading once. */
    private static List<String> lines(Path out, String table) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> each : tables(out).entrySet()) {
            if (each.getKey().startsWith(table + "/part-")) {
                List<String> own = each.getValue().lines().toList();
                lines.addAll(lines.isEmpty() ? own : own.subList(1, own.size()));
            }
        }
        return lines;
    }

    @Test
    void threadsAndPartsDoNotChangeANumber() throws IOException {
        CohortQuestion question = SmallCohort.question(SmallCohort.files(folder));
        LocalCohort.Result one = cohort(question, Partitions.into(10, 1), folder.resolve("one"), false)
                .run(1, ProgressMonitor.NONE);
        for (int parts : new int[] {3, 10}) {
            Path out = folder.resolve("in-" + parts);
            LocalCohort.Result many =
                    cohort(question, Partitions.into(10, parts), out, false).run(3, ProgressMonitor.NONE);
            assertEquals(lines(folder.resolve("one"), "rows"), lines(out, "rows"));
            assertEquals(lines(folder.resolve("one"), "events"), lines(out, "events"));
            assertEquals(one.summary().rows(question), many.summary().rows(question));
            assertEquals(one.summary().low(question), many.summary().low(question));
        }
        // ten persons, two arms, three ages
        assertEquals(1 + 60, lines(folder.resolve("one"), "rows").size());
        assertEquals(
                "person [1],sex,draw [1],arm,age [y],alm_index [kg/m^2],grip_strength [kg],muscle_mass_relative [1]",
                lines(folder.resolve("one"), "rows").get(0));
    }

    @Test
    void aPersonAloneIsTheSame() throws IOException {
        CohortQuestion question = SmallCohort.question(SmallCohort.files(folder));
        PersonLives among = SmallCohort.work(question).person(7, ProgressMonitor.NONE);
        PersonLives alone = SmallCohort.work(question.of(4712, question.seed())).person(7, ProgressMonitor.NONE);
        assertArrayEquals(among.bytes(), alone.bytes());
        assertArrayEquals(among.bytes(), PersonLives.of(among.bytes()).bytes());
        assertTrue(among.female(), "every second person is a woman");
        PersonLives otherwise =
                SmallCohort.work(question.of(10, question.seed() + 1)).person(7, ProgressMonitor.NONE);
        assertFalse(java.util.Arrays.equals(among.bytes(), otherwise.bytes()), "another seed is another person");
    }

    @Test
    void stoppedAnywhereAndGoneOnWithItEndsWithTheSameBytes() throws IOException {
        CohortQuestion question = SmallCohort.question(SmallCohort.files(folder));
        Partitions partitions = Partitions.into(10, 3);
        cohort(question, partitions, folder.resolve("whole"), false).run(1, ProgressMonitor.NONE);
        Path out = folder.resolve("stopped");
        for (double share : new double[] {0.2, 0.5, 0.8}) {
            AtomicReference<Double> reached = new AtomicReference<>(0.0);
            ProgressMonitor stops = ProgressMonitor.of(
                    (what, now) -> reached.accumulateAndGet(now, Math::max),
                    () -> Objects.requireNonNull(reached.get()) >= share);
            LocalCohort cohort = cohort(question, partitions, out, share > 0.2);
            assertThrows(CancellationException.class, () -> cohort.run(2, stops));
        }
        // as kill -9 leaves it: a record cut short, and a file that was not put in place
        Path journal = out.resolve("lives/part-00002.lives");
        byte[] bytes = Files.exists(journal) ? Files.readAllBytes(journal) : new byte[0];
        Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length + 100));
        Files.writeString(out.resolve("rows/.part-00001.csv.12-34.part"), "person");
        LocalCohort.Result result = cohort(question, partitions, out, true).run(2, ProgressMonitor.NONE);
        assertEquals(tables(folder.resolve("whole")), tables(out));
        assertEquals(10, result.summary().persons());
    }

    /** What Spark leaves in a folder, its checksums among it. */
    @Test
    void partsThatAClusterWroteAreReplaced() throws IOException {
        PartFolders.open(folder, WORDS, false);
        String id = "-7543a2bb-0c59-49a2-b1ab-fe80e0bdc291-c000";
        for (String name : List.of("part-00000" + id + ".csv", "part-00012" + id + ".snappy.parquet", "_SUCCESS")) {
            Files.writeString(folder.resolve("rows").resolve(name), "");
            Files.writeString(folder.resolve("rows").resolve("." + name + ".crc"), "");
        }
        PartFolders.open(folder, WORDS, false);
        assertEquals(Map.of(), withoutMarks(tables(folder)));
    }

    private static Map<String, String> withoutMarks(Map<String, String> tables) {
        tables.keySet().removeIf(name -> name.endsWith("/_cohort.json"));
        return tables;
    }

    @Test
    void nothingOfAnotherIsReplacedOrCounted() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("rows"));
        Files.writeString(out.resolve("rows/part-00000.csv"), "of another");
        FaultyInputException foreign =
                assertThrows(FaultyInputException.class, () -> PartFolders.open(out, WORDS, false));
        assertEquals(
                out.resolve("rows") + ": it holds \"part-00000.csv\", which is no part of a cohort of myobalance.\n"
                        + "  Move it away, or give --out another folder.",
                foreign.getMessage());
        Path own = folder.resolve("own");
        FaultyInputException nothing =
                assertThrows(FaultyInputException.class, () -> PartFolders.open(own, WORDS, true));
        assertEquals(
                own.resolve("lives/_cohort.json")
                        + ": no such file, so nothing to go on from.\n"
                        + "  Ask without --resume, or give the folder of the cohort that was stopped.",
                nothing.getMessage());
        PartFolders.open(own, WORDS, false);
        FaultyInputException another = assertThrows(
                FaultyInputException.class, () -> PartFolders.open(own, List.of("another question"), true));
        assertEquals(
                own.resolve("lives/_cohort.json")
                        + ": the lives are those of another question, which differs in \"the question\" then; \"another question\" now.\n"
                        + "  Ask as before, or without --resume.",
                another.getMessage());
        Files.writeString(own.resolve("events/notes.txt"), "mine");
        FaultyInputException among =
                assertThrows(FaultyInputException.class, () -> PartFolders.open(own, WORDS, false));
        assertEquals(
                own.resolve("events/notes.txt")
                        + ": no part of a cohort of myobalance, but among its parts.\n  Move it away.",
                among.getMessage());
    }
}
