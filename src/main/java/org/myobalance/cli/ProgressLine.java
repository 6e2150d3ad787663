package org.myobalance.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.myobalance.simulate.ProgressMonitor;

/**
 * One line on a terminal that says how far a long run has come and how long it will still take. Silent when the output
 * is not a terminal or the user asked for quiet. Any thread may report.
 */
final class ProgressLine implements ProgressMonitor.Listener, AutoCloseable {
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private final AtomicLong lastDrawn = new AtomicLong(start);

    ProgressLine(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** On the error stream, when that is likely a terminal and the user did not ask for quiet. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on a console may stand for a file: then TERM decides
    static ProgressLine onTerminal(boolean quiet) {
        Console console = System.console();
        boolean terminal = console != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
        return new ProgressLine(System.err, terminal && !quiet);
    }

    @Override
    public void report(String what, double share) {
        long now = System.nanoTime();
        long last = lastDrawn.get();
        if (shown && now - last > REDRAW_NANOS && lastDrawn.compareAndSet(last, now)) {
            out.print("\r" + line(what, share, (now - start) * 1e-9) + "\u001b[K");
            out.flush();
        }
    }

    /** The line itself. */
    static String line(String what, double share, double seconds) {
        double done = Math.max(0, Math.min(1, share));
        int filled = (int) Math.round(done * BAR);
        String left = done > 0.02 ? duration(seconds * (1 - done) / done) + " left" : "estimating";
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %s  %s",
                "=".repeat(filled),
                " ".repeat(BAR - filled),
                done * 100,
                left,
                what);
    }

    private static String duration(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s / 60 + " min " + s % 60 + " s";
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
