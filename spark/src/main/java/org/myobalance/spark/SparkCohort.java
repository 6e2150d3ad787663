package org.myobalance.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;
import org.myobalance.cohort.ClusterCohort;
import org.myobalance.cohort.CohortParcel;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.cohort.Partitions;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.ProgramVersion;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Lives a cohort on Apache Spark: on threads of this machine ({@code local[2]}), on a standalone cluster ({@code spark://host:7077}), or
 * on what else Spark can ask for machines. The folder of the answer must be one that all machines see under the same name.
 */
public final class SparkCohort implements ClusterCohort {
    private static final Pattern MASTER =
            Pattern.compile("local|local\\[(\\d+|\\*)(, *\\d+)?]|local-cluster\\[.+]|spark://.+|yarn|k8s://.+");
    /** What a committer keeps until a job is done. */
    private static final String TEMPORARY = "_temporary";

    /** Made by the loader of services. */
    public SparkCohort() {}

    @Override
    public boolean understands(String master) {
        return MASTER.matcher(master).matches();
    }

    @Override
    public LocalCohort.Result run(
            String master,
            CohortParcel parcel,
            Partitions partitions,
            Path folder,
            String format,
            ProgressMonitor monitor) {
        if (!List.of(SparkTables.CSV, SparkTables.PARQUET).contains(format)) {
            throw new FaultyInputException(
                    "format \"" + format + "\"", "Spark writes csv or parquet", "Name one of them.");
        }
        Path whole = folder.toAbsolutePath().normalize();
        empty(whole, parcel, format);
        try (Sessions sessions = Sessions.open(master)) {
            return run(sessions.session(), parcel, partitions, whole, format, monitor);
        }
    }

    /** Without the start of Spark and without a look into the folders. */
    static LocalCohort.Result run(
            SparkSession session,
            CohortParcel parcel,
            Partitions partitions,
            Path folder,
            String format,
            ProgressMonitor monitor) {
        Sent sent = new Sent(parcel, partitions, ProgramVersion.program());
        CohortJobs jobs = new CohortJobs(session, sent, folder, format);
        try (AwaitedJobs awaited = new AwaitedJobs(session.sparkContext(), monitor)) {
            awaited.waitForExecutor();
            LocalCohort.Result result = awaited.get(() -> jobs.run(monitor));
            PartFolders.dropLives(folder);
            return result;
        }
    }

    /** Makes the folders, and removes what another cohort left there. What is of something else is refused. */
    private static void empty(Path folder, CohortParcel parcel, String format) {
        for (String name : List.of(PartFolders.LIVES, PartFolders.ROWS, PartFolders.EVENTS)) {
            FileUtil.fullyDelete(folder.resolve(name).resolve(TEMPORARY).toFile());
        }
        PartFolders.open(folder, List.of("parcel " + Hashes.sha256(parcel.toString()), "format " + format), false);
    }
}
