package org.myobalance.spark;

import java.util.BitSet;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.myobalance.cohort.Partitions;
import org.myobalance.simulate.ProgressMonitor;

/** Tells how many persons are finished, part by part; a part that ran twice counts once. Spark calls it on one thread. */
final class FinishedParts extends SparkListener {
    private final Partitions partitions;
    private final ProgressMonitor monitor;
    private final BitSet parts = new BitSet();
    private long persons;

    FinishedParts(Partitions partitions, ProgressMonitor monitor) {
        this.partitions = partitions;
        this.monitor = monitor;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        int part = task.taskInfo().index();
        if (task.taskInfo().successful() && !parts.get(part)) {
            parts.set(part);
            persons += partitions.to(part) - partitions.from(part);
            monitor.report("persons", (double) persons / partitions.persons());
        }
    }
}
