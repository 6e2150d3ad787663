package org.myobalance.spark;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.myobalance.io.FaultyInputException;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.Workers;

/** Runs jobs on a thread of their own, and ends them when the monitor says so. For one thread. */
final class AwaitedJobs implements AutoCloseable {
    /** Setting of how long a cluster may take until it gives the first executor [s]. */
    static final String WAIT = "spark.myobalance.wait";

    private static final int USUAL_WAIT = 120;
    private static final long LOOK_MILLIS = 100;

    private final SparkContext context;
    private final ProgressMonitor monitor;
    private final ExecutorService thread = Workers.pool(1, "myobalance spark");

    AwaitedJobs(SparkContext context, ProgressMonitor monitor) {
        this.context = context;
        this.monitor = monitor;
    }

    /**
     * Runs a job of nothing, because Spark waits for machines for ever.
     *
     * @throws FaultyInputException if no executor has run it in time
     * @throws CancellationException if the monitor ended it
     */
    void waitForExecutor() {
        int seconds = context.getConf().getInt(WAIT, USUAL_WAIT);
        get(
                () -> JavaSparkContext.fromSparkContext(context)
                        .parallelize(List.of(0), 1)
                        .count(),
                TimeUnit.SECONDS.toNanos(seconds),
                () -> new FaultyInputException(
                        context.master(),
                        "no executor came within " + seconds + " s",
                        "Look whether workers are there and have the cores and the memory that are asked for; wait longer by "
                                + WAIT + "."));
    }

    /**
     * Runs jobs.
     *
     * @param jobs that are run
     * @return what they give
     * @throws CancellationException if the monitor ended them
     * @throws FaultyInputException if Spark gave up
     */
    <T> T get(Callable<T> jobs) {
        return get(jobs, Long.MAX_VALUE, () -> new IllegalStateException("jobs took centuries"));
    }

    private <T> T get(Callable<T> jobs, long nanos, Supplier<RuntimeException> late) {
        long start = System.nanoTime();
        Future<T> running = thread.submit(jobs);
        while (true) {
            try {
                return running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (monitor.isCancelled()) {
                    end(running);
                    throw new CancellationException("the cohort was stopped");
                }
                if (System.nanoTime() - start > nanos) {
                    end(running);
                    throw late.get();
                }
            } catch (InterruptedException e) {
                end(running);
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("the cohort was interrupted").initCause(e);
            } catch (ExecutionException e) {
                throw SparkFaults.of(Objects.requireNonNull(e.getCause()), context.master());
            }
        }
    }

    /** The thread first, so that it begins no other job. */
    private void end(Future<?> running) {
        running.cancel(true);
        context.cancelAllJobs();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
