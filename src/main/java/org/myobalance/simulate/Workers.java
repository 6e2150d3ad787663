package org.myobalance.simulate;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for runs side by side. */
public final class Workers {
    private Workers() {}

    /**
     * A pool of daemons, so that a program that has ended does not wait for its runs. Whoever asks shuts it down.
     *
     * @param threads at least one
     * @param name of each, for debuggers
     * @return the pool
     */
    public static ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
