package org.myobalance.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Handles Ctrl-C: asks the work to stop and gives the command time to write what is finished. The exit code is then
 * 130, which the JVM itself returns for an interrupted process. A command that the page runs is stopped by the page.
 */
final class Interrupt implements ProgressMonitor, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");
    private final BooleanSupplier stopped;

    /** From now on Ctrl-C is handled. */
    Interrupt() {
        this(() -> false);
    }

    /**
     * Ctrl-C is handled, and another way to stop.
     *
     * @param stopped whether somebody else asked for it
     */
    Interrupt(BooleanSupplier stopped) {
        this.stopped = stopped;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether Ctrl-C was pressed, or somebody else asked to stop. */
    boolean wasAsked() {
        return asked.get() || stopped.getAsBoolean();
    }

    /** Why work ended early that ends at Ctrl-C or at a deadline. */
    String ending() {
        return wasAsked() ? "Interrupted" : "The deadline has passed";
    }

    /** The exit code then. */
    int code() {
        return wasAsked() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
    }

    @Override
    public void report(String what, double share) {
        // nobody waits for it
    }

    @Override
    public boolean isCancelled() {
        return wasAsked();
    }

    /**
     * Work that Ctrl-C stops, and that is called the same throughout.
     *
     * @param progress receives the progress
     * @param what is done, a few words
     */
    ProgressMonitor watch(ProgressLine progress, String what) {
        return ProgressMonitor.of((part, share) -> progress.report(what, share), this::wasAsked);
    }

    /**
     * Work of the library that Ctrl-C stops.
     *
     * @param progress receives the progress
     * @param prefix put before what is done
     */
    ProgressMonitor monitor(ProgressLine progress, String prefix) {
        return ProgressMonitor.of((what, share) -> progress.report(prefix + what, share), this::wasAsked);
    }

    private void stop() {
        asked.set(true);
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("gave up waiting for the files to be written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is written. */
    @Override
    public void close() {
        written.countDown();
        if (!asked.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked.set(true);
            }
        }
    }
}
