package org.myobalance.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.myobalance.cohort.CohortWork;
import org.myobalance.io.FaultyInputException;

/** A session of Spark for one cohort, ended with it; or the one that the program has already, which is left as it is. */
final class Sessions implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String JARS = "spark.jars";
    private static final String SERIES = "4.";

    private final SparkSession session;
    private final boolean isOwn;

    private Sessions(SparkSession session, boolean isOwn) {
        this.session = session;
        this.isOwn = isOwn;
    }

    /**
     * Finds or makes a session.
     *
     * @throws FaultyInputException if there is one on another master, if the master cannot be reached, or if Spark is of another series
     */
    static Sessions open(String master) {
        scala.Option<SparkSession> there = SparkSession.getDefaultSession();
        if (there.isDefined() && !there.get().sparkContext().isStopped()) {
            String other = there.get().sparkContext().master();
            if (!other.equals(master)) {
                throw new FaultyInputException(
                        master,
                        "this program has a session on " + other + " already",
                        "Ask for that master, or stop the session.");
            }
            return new Sessions(there.get(), false);
        }
        Masters.requireReachable(master);
        try {
            SparkSession session =
                    SparkSession.builder().config(settings(master)).getOrCreate();
            requireSeries(session.version(), master);
            return new Sessions(session, true);
        } catch (FaultyInputException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw SparkFaults.of(e, master);
        }
    }

    static void requireSeries(String version, String master) {
        if (!version.startsWith(SERIES)) {
            throw new FaultyInputException(
                    master,
                    "Spark " + version + " is on the class path, but this module is made for Spark 4",
                    "Let SPARK_HOME name a Spark 4, or unset it.");
        }
    }

    /** What the user set as {@code spark.*} comes first. */
    private static SparkConf settings(String master) {
        SparkConf settings = new SparkConf()
                .setMaster(master)
                .setIfMissing("spark.app.name", "myobalance cohort")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                // files of a task appear when the whole job is done: what is counted relies on it
                .set("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
        if (master.startsWith("local")) {
            settings.setIfMissing("spark.driver.bindAddress", LOOPBACK).setIfMissing("spark.driver.host", LOOPBACK);
        } else {
            // spark-submit names the jars itself
            jars().ifPresent(jars -> settings.setIfMissing(JARS, jars));
        }
        return settings;
    }

    /** The jars of the program and of this module; none where classes are in folders, as in tests. */
    private static Optional<String> jars() {
        String jars = Stream.of(CohortWork.class, SparkCohort.class)
                .map(type -> Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath()))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(","));
        return jars.isEmpty() ? Optional.empty() : Optional.of(jars);
    }

    SparkSession session() {
        return session;
    }

    @Override
    public void close() {
        if (isOwn) {
            session.stop();
            SparkSession.clearDefaultSession();
            SparkSession.clearActiveSession();
        }
    }
}
