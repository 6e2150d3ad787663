package org.myobalance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InvalidClassException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.cohort.ClusterCohort;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.Partitions;
import org.myobalance.cohort.PersonLives;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ProgramVersion;
import org.myobalance.simulate.ProgressMonitor;
import scala.Tuple2;

/** What is refused, and in which words. */
class RefusedTest {
    @TempDir
    private Path folder = Path.of("");

    private static String told(Executable what) {
        return String.valueOf(assertThrows(FaultyInputException.class, what).getMessage());
    }

    private Executable run(String master, String format) throws IOException {
        SmallCohort cohort = new SmallCohort(folder, 2);
        return () -> new SparkCohort()
                .run(master, cohort.parcel(), cohort.into(1), folder.resolve("out"), format, ProgressMonitor.NONE);
    }

    @Test
    void theProgramFindsIt() {
        List<ClusterCohort> found = ServiceLoader.load(ClusterCohort.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertEquals(1, found.size());
        assertTrue(found.get(0) instanceof SparkCohort);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local",
                "local[2]",
                "local[*]",
                "local[2,4]",
                "spark://a:7077,b:7077",
                "yarn",
                "k8s://https://a:6443"
            })
    void masters(String master) {
        assertTrue(new SparkCohort().understands(master));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local[]", "local[two]", "host:7077", "mesos://a", "spark://"})
    void noMasters(String master) {
        assertFalse(new SparkCohort().understands(master));
    }

    @Test
    void aMasterThatDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String master = "spark://127.0.0.1:" + port;
        assertEquals(
                master + ": no master of Spark answers (127.0.0.1:" + port + ": Connection refused).\n"
                        + "  Start one, or take the address that the page of the master shows.",
                told(run(master, "csv")));
    }

    @ParameterizedTest
    @CsvSource({"spark://host,host", "spark://host:70777,host:70777"})
    void anAddressThatIsNone(String master, String part) {
        assertEquals(
                master + ": \"" + part + "\" is no host and port.\n  Write spark://host:7077.",
                told(() -> Masters.requireReachable(master)));
    }

    @Test
    void aFormatThatSparkDoesNotWrite() throws IOException {
        assertEquals("format \"orc\": Spark writes csv or parquet.\n  Name one of them.", told(run("local[2]", "orc")));
    }

    @Test
    void aFolderOfSomethingElse() throws IOException {
        Path rows = Files.createDirectories(folder.resolve("out/rows"));
        Files.writeString(rows.resolve("mine.csv"), "1");
        assertEquals(
                rows + ": it holds \"mine.csv\", which is no part of a cohort of myobalance.\n"
                        + "  Move it away, or give --out another folder.",
                told(run("local[2]", "csv")));
        assertEquals("1", Files.readString(rows.resolve("mine.csv")));
    }

    @Test
    void aSessionOnAnotherMaster() {
        try (Sessions sessions = Sessions.open("local[1]")) {
            try (Sessions same = Sessions.open("local[1]")) {
                assertSame(sessions.session(), same.session());
            }
            assertFalse(sessions.session().sparkContext().isStopped());
            assertEquals(
                    "local[2]: this program has a session on local[1] already.\n"
                            + "  Ask for that master, or stop the session.",
                    told(() -> Sessions.open("local[2]").close()));
        }
    }

    @Test
    void anotherSeriesOfSpark() {
        Sessions.requireSeries("4.0.1", "yarn");
        assertEquals(
                "yarn: Spark 3.5.1 is on the class path, but this module is made for Spark 4.\n"
                        + "  Let SPARK_HOME name a Spark 4, or unset it.",
                told(() -> Sessions.requireSeries("3.5.1", "yarn")));
    }

    @Test
    void anExecutorOfAnotherVersion() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, 2);
        UnfitExecutorException unfit = assertThrows(
                UnfitExecutorException.class,
                () -> OpenedParcel.of(new Sent(cohort.parcel(), cohort.into(1), "0.0.9")));
        SparkException reported = new SparkException(
                "Job aborted due to stage failure: Task 0 in stage 0.0 failed 4 times, most recent failure: Lost task 0.3 in stage 0.0"
                        + " (TID 3) (10.1.2.3 executor 7): " + unfit + "\n\tat org.myobalance.spark.OpenedParcel",
                unfit);
        assertEquals(
                "yarn: an executor does not fit on 10.1.2.3: has myobalance " + ProgramVersion.program()
                        + ", but is asked by 0.0.9.\n  Give all machines the same jar of myobalance.",
                SparkFaults.of(reported, "yarn").getMessage());
    }

    @Test
    void aClusterOfAnotherVersion() {
        assertEquals(
                "spark://a:1: the Spark of this program and the one of the cluster do not fit: "
                        + "java.io.InvalidClassException: x; local class incompatible.\n"
                        + "  Let SPARK_HOME name the Spark of the cluster, and let all run Java 17 or newer.",
                SparkFaults.of(new InvalidClassException("x", "local class incompatible"), "spark://a:1")
                        .getMessage());
    }

    @Test
    void aPersonThatWasLostOrCameTwice() throws IOException {
        SmallCohort cohort = new SmallCohort(folder, 3);
        CohortWork work = OpenedParcel.of(new Sent(cohort.parcel(), cohort.into(1), ProgramVersion.program()));
        List<Tuple2<Integer, byte[]>> lives = List.of(of(work, 0), of(work, 1), of(work, 2));
        assertEquals(List.of(0, 1, 2), numbers(lives));
        assertEquals("person 2 is missing", refused(lives.subList(0, 2)));
        assertEquals("person 2 stands where person 1 should be", refused(List.of(lives.get(0), lives.get(2))));
        assertEquals(
                "person 1 stands where person 2 should be",
                refused(List.of(lives.get(0), lives.get(1), lives.get(1), lives.get(2))));
        assertEquals(
                "person 2 stands where the end should be",
                refused(List.of(lives.get(0), lives.get(1), lives.get(2), lives.get(2))));
    }

    private static Tuple2<Integer, byte[]> of(CohortWork work, int person) {
        return new Tuple2<>(person, work.person(person, ProgressMonitor.NONE).bytes());
    }

    private static List<Integer> numbers(List<Tuple2<Integer, byte[]>> lives) {
        WholePart part = new WholePart(new Partitions(3, 3), 0, lives.iterator());
        List<Integer> numbers = new ArrayList<>();
        part.forEachRemaining((PersonLives each) -> numbers.add(each.person()));
        return numbers;
    }

    private static String refused(List<Tuple2<Integer, byte[]>> lives) {
        String why = String.valueOf(
                assertThrows(IllegalStateException.class, () -> numbers(lives)).getMessage());
        assertTrue(why.startsWith("part 0 of the lives was lost or written twice: "), why);
        return why.substring(why.indexOf(": ") + 2);
    }
}
