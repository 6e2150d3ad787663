package org.myobalance.explore;

import java.util.Map;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does the work of all questions on a few threads, the most urgent first, so that the first curve of one tab does not wait for
 * the bands of another. Work of a question that nobody waits for is dropped when its turn comes. Any number of threads.
 */
final class WorkQueue implements AutoCloseable {
    /** Runs ask several times a second whether they are cancelled; figures are drawn to their end. */
    private static final long PATIENCE_SECONDS = 20;

    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor threads;

    /** @param width how many pieces of work are done at a time */
    WorkQueue(int width) {
        threads = new ThreadPoolExecutor(width, width, 1, TimeUnit.MINUTES, new PriorityBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "myobalance explore");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One piece of work of one question. */
    private record Work(Question question, int urgency, long arrival, Runnable body)
            implements Runnable, Comparable<Work> {
        @Override
        public void run() {
            try {
                if (!question.isCancelled()) {
                    body.run();
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                question.say(
                        "trouble",
                        Map.of(
                                "what",
                                "This is a defect of myobalance, not of your input: " + e
                                        + ". Please report it with the exported scenario."));
            } finally {
                question.end();
            }
        }

        @Override
        public int compareTo(Work other) {
            int order = Integer.compare(urgency, other.urgency);
            return order != 0 ? order : Long.compare(arrival, other.arrival);
        }
    }

    /**
     * Adds work.
     *
     * @param question that it belongs to
     * @param urgency lower numbers come first
     * @param body what to do
     */
    void add(Question question, int urgency, Runnable body) {
        question.begin();
        threads.execute(new Work(question, urgency, arrivals.incrementAndGet(), body));
    }

    /** Waits a while for work that was cancelled to end, so that what it writes is there no more afterwards. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
