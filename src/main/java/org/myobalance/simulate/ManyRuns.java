package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Many runs of one model over several threads. Each run has a workspace of its own and draws nothing at random, so
 * results do not depend on the number of threads. Immutable.
 */
public final class ManyRuns {
    private static final ProgressMonitor UNTIL_INTERRUPTED =
            ProgressMonitor.of((what, share) -> {}, () -> Thread.currentThread().isInterrupted());

    private final Simulator simulator;
    private final int threads;

    /**
     * Makes runs on a number of threads.
     *
     * @param simulator makes the runs
     * @param threads at least one; more than processors only cost
     * @throws IllegalArgumentException if there is no thread
     */
    public ManyRuns(Simulator simulator, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads run nothing; give 1 or more");
        }
        this.simulator = simulator;
        this.threads = threads;
    }

    /**
     * Runs all and passes on each outcome in the order of the runs, on the calling thread, as soon as it and those
     * before it are done. At most a few outcomes for each thread wait, so memory does not grow with the number of runs.
     *
     * @param runs drawn one by one on the calling thread
     * @param sink hears the number of each run, from 0, and what became of it; a failed run is data
     * @throws CancellationException if the calling thread is interrupted; runs under way end at their next stop
     */
    public void run(Iterable<Run> runs, BiConsumer<Long, Outcome> sink) {
        ExecutorService pool = Workers.pool(threads, "myobalance run");
        try {
            List<Future<Outcome>> waiting = new ArrayList<>();
            long done = 0;
            for (Run run : runs) {
                waiting.add(pool.submit(() -> simulator.run(run, UNTIL_INTERRUPTED)));
                if (waiting.size() >= 4 * threads) {
                    sink.accept(done++, result(waiting.remove(0)));
                }
            }
            for (Future<Outcome> last : waiting) {
                sink.accept(done++, result(last));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("the runs were interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run broke the program", e.getCause());
        }
    }
}
