package org.myobalance.spark;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.TaskContext;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol;

/** Spark's own way to commit files, except that the first attempt of every task fails when its file is written. */
public final class FailsFirst extends SQLHadoopMapReduceCommitProtocol {
    /** How many tasks failed. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    private static final long serialVersionUID = 1;

    public FailsFirst(String job, String path, boolean isDynamic) {
        super(job, path, isDynamic);
    }

    @Override
    public FileCommitProtocol.TaskCommitMessage commitTask(TaskAttemptContext task) {
        if (TaskContext.get().attemptNumber() == 0) {
            FAILURES.incrementAndGet();
            throw new IllegalStateException("the first attempt fails");
        }
        return super.commitTask(task);
    }
}
