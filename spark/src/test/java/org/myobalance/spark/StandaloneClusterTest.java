package org.myobalance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.io.FaultyInputException;
import org.myobalance.simulate.ProgressMonitor;

/** A master and two workers, each a process of its own; the last test kills a worker. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandaloneClusterTest {
    private static final int PERSONS = 120;
    private static final int PARTS = 40;

    @TempDir
    private static Path shared = Path.of("");

    private static Optional<SparkCluster> started = Optional.empty();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        started = Optional.of(new SparkCluster(shared.resolve("cluster"), 2));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(SparkCluster::close);
    }

    private static SparkCluster cluster() {
        return started.orElseThrow();
    }

    private static List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.executor.memory", "512m",
                "spark.executor.cores", "1",
                "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1"));
        settings.addAll(List.of(more));
        return settings;
    }

    private LocalCohort.Result run(SmallCohort cohort, int parts, ProgressMonitor monitor, String... more) {
        return Settings.with(
                settings(more),
                () -> new SparkCohort()
                        .run(
                                cluster().address(),
                                cohort.parcel(),
                                cohort.into(parts),
                                folder.resolve("there"),
                                "csv",
                                monitor));
    }

    @Test
    @Order(1)
    void anExecutorWithoutTheJarIsTold() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, 4);
        FaultyInputException told =
                assertThrows(FaultyInputException.class, () -> run(cohort, 2, ProgressMonitor.NONE));
        assertEquals(
                cluster().address() + ": an executor has no myobalance on 127.0.0.1.\n"
                        + "  Give spark-submit both jars by --jars, or let spark.executor.extraClassPath name them.",
                told.getMessage());
        assertEquals(List.of(), SmallCohort.parts(folder.resolve("there/rows")));
    }

    @Test
    @Order(2)
    void machinesThatDoNotComeAreTold() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, 4);
        FaultyInputException told = assertThrows(
                FaultyInputException.class,
                () -> run(cohort, 2, ProgressMonitor.NONE, "spark.executor.memory", "900g", AwaitedJobs.WAIT, "2"));
        assertEquals(
                cluster().address() + ": no executor came within 2 s.\n"
                        + "  Look whether workers are there and have the cores and the memory that are asked for; wait longer by"
                        + " spark.myobalance.wait.",
                told.getMessage());
    }

    @Test
    @Order(3)
    void aKilledWorkerLosesAndDoublesNothing() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, PERSONS);
        LocalCohort.Result known = cohort.lived(folder.resolve("local"), PARTS);
        AtomicBoolean isKilled = new AtomicBoolean();
        Set<Double> shares = new ConcurrentSkipListSet<>();
        ProgressMonitor killer = ProgressMonitor.of(
                (what, share) -> {
                    shares.add(share);
                    if (share > 0.15
                            && cluster().isWorking(0)
                            && cluster().isWorking(1)
                            && isKilled.compareAndSet(false, true)) {
                        cluster().kill(0);
                    }
                },
                () -> false);
        LocalCohort.Result result = run(
                cohort,
                PARTS,
                killer,
                "spark.executor.extraClassPath",
                SparkCluster.classPath(),
                // nothing begins before both workers have their executor
                "spark.cores.max",
                "2",
                "spark.scheduler.minRegisteredResourcesRatio",
                "1.0",
                "spark.scheduler.maxRegisteredResourcesWaitingTime",
                "100s");
        assertTrue(isKilled.get(), "both workers had an executor while persons were lived");
        assertTrue(shares.size() > PARTS / 2, shares.toString());
        cohort.assertSame(known, result);
        assertEquals(SmallCohort.lines(folder.resolve("local/rows")), SmallCohort.lines(folder.resolve("there/rows")));
        assertEquals(
                SmallCohort.lines(folder.resolve("local/events")), SmallCohort.lines(folder.resolve("there/events")));
    }
}
