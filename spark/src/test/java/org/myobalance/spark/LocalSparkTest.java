package org.myobalance.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.simulate.ProgressMonitor;

/** Spark on two threads of this JVM against threads without Spark. */
class LocalSparkTest {
    private static final String MASTER = "local[2]";
    private static final int PERSONS = 23;

    @TempDir
    private Path folder = Path.of("");

    private Path local = Path.of("");
    private Path there = Path.of("");

    @BeforeEach
    void folders() {
        local = folder.resolve("local");
        there = folder.resolve("there");
    }

    private LocalCohort.Result spark(SmallCohort cohort, int parts, String format, ProgressMonitor monitor) {
        return new SparkCohort().run(MASTER, cohort.parcel(), cohort.into(parts), there, format, monitor);
    }

    @ParameterizedTest(name = "{0} parts")
    @ValueSource(ints = {1, 3, 7})
    void filesAndSummaryAreTheSameByteForByte(int parts) throws IOException {
        SmallCohort cohort = new SmallCohort(folder, PERSONS);
        LocalCohort.Result known = cohort.lived(local, parts);
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        LocalCohort.Result result =
                spark(cohort, parts, "csv", ProgressMonitor.of((what, share) -> shares.add(share), () -> false));
        cohort.assertSame(known, result);
        List<Path> files = SmallCohort.parts(there.resolve("rows"));
        assertEquals(cohort.into(parts).count(), files.size());
        for (int part = 0; part < files.size(); part++) {
            assertArrayEquals(
                    Files.readAllBytes(SmallCohort.parts(local.resolve("rows")).get(part)),
                    Files.readAllBytes(files.get(part)),
                    files.get(part).toString());
        }
        assertEquals(23 * 2 * 2 * 5, SmallCohort.lines(there.resolve("rows")).size());
        List<String> events = SmallCohort.lines(there.resolve("events"));
        assertEquals(SmallCohort.lines(local.resolve("events")), events);
        assertTrue(events.stream().anyMatch(each -> each.contains(",drop-out,")), events.toString());
        assertFalse(Files.exists(there.resolve("lives")));
        assertEquals(shares.stream().sorted().toList(), shares);
        assertTrue(shares.stream().allMatch(share -> share > 0 && share <= 1), shares.toString());
    }

    /** The summary of one number of parts against that of another. */
    @Test
    void partsDoNotMatter() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, PERSONS);
        LocalCohort.Result known = cohort.lived(local, 2);
        cohort.assertSame(known, spark(cohort, 5, "csv", ProgressMonitor.NONE));
        assertEquals(SmallCohort.lines(local.resolve("rows")), SmallCohort.lines(there.resolve("rows")));
    }

    @Test
    void parquetHasTheSameNumbersWithTheirUnits() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, PERSONS);
        cohort.lived(local, 1);
        spark(cohort, 3, "parquet", ProgressMonitor.NONE);
        try (Sessions sessions = Sessions.open(MASTER)) {
            SparkSession session = sessions.session();
            assertEquals(
                    SmallCohort.lines(local.resolve("rows")), table(session, there.resolve("rows")), "rows of Parquet");
            assertEquals(SmallCohort.lines(local.resolve("events")), table(session, there.resolve("events")), "events");
            StructField age = session.read()
                    .parquet(there.resolve("rows").toString())
                    .schema()
                    .apply("age");
            assertEquals("y", age.metadata().getString("unit"));
            assertEquals("age of the row", age.metadata().getString("comment"));
        }
    }

    private static List<String> table(SparkSession session, Path folder) {
        List<String> lines = new ArrayList<>();
        for (Row row : session.read().parquet(folder.toString()).collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            lines.add(String.join(",", cells));
        }
        return lines.stream().sorted().toList();
    }

    /** Each task of each step writes its file and then fails once, before it is committed. */
    @Test
    void tasksThatFailAfterTheyWroteAreRepeatedAndCountedOnce() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, PERSONS);
        LocalCohort.Result known = cohort.lived(local, 3);
        FailsFirst.FAILURES.set(0);
        LocalCohort.Result result = Settings.with(
                List.of("spark.sql.sources.commitProtocolClass", FailsFirst.class.getName()),
                () -> new SparkCohort()
                        .run("local[2,4]", cohort.parcel(), cohort.into(3), there, "csv", ProgressMonitor.NONE));
        assertEquals(9, FailsFirst.FAILURES.get(), "three tasks of lives, rows and events");
        cohort.assertSame(known, result);
        assertEquals(SmallCohort.lines(local.resolve("rows")), SmallCohort.lines(there.resolve("rows")));
        assertEquals(SmallCohort.lines(local.resolve("events")), SmallCohort.lines(there.resolve("events")));
    }

    @Test
    void aStoppedCohortLeavesNoRows() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, 200);
        AtomicBoolean isStopped = new AtomicBoolean();
        assertThrows(
                CancellationException.class,
                () -> spark(
                        cohort, 100, "csv", ProgressMonitor.of((what, share) -> isStopped.set(true), isStopped::get)));
        assertEquals(List.of(), SmallCohort.parts(there.resolve("rows")));
        // what is left is no obstacle
        cohort.assertSame(cohort.lived(local, 4), spark(cohort, 4, "csv", ProgressMonitor.NONE));
    }
}
