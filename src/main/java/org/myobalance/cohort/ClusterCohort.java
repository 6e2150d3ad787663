package org.myobalance.cohort;

import java.nio.file.Path;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Lives a cohort on other machines. A module adds one by naming its class in {@code META-INF/services/org.myobalance.cohort.ClusterCohort}.
 */
public interface ClusterCohort {
    /**
     * Whether it can use such machines.
     *
     * @param master as the user names them, such as {@code local[2]} or {@code spark://host:7077}
     * @return whether {@link #run} takes that name
     */
    boolean understands(String master);

    /**
     * Lives all persons, and writes their rows and events below a folder. The same numbers bit for bit as {@link LocalCohort}.
     *
     * @param master as the user names the machines
     * @param parcel everything that another machine needs to live persons
     * @param partitions which persons are lived together
     * @param folder of the answer
     * @param format of the tables, {@code csv} or {@code parquet}
     * @param monitor hears how far all have come, and may stop them
     * @return summary and troubles
     * @throws org.myobalance.io.FaultyInputException if the machines cannot be reached or do not fit, or a disk is full: then nothing is
     *     counted that was not written
     * @throws java.util.concurrent.CancellationException if the monitor stopped it
     */
    LocalCohort.Result run(
            String master,
            CohortParcel parcel,
            Partitions partitions,
            Path folder,
            String format,
            ProgressMonitor monitor);
}
