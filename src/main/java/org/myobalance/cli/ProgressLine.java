package org.myobalance.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Says how far a long run has come and how long it will still take: on a terminal in one line that is drawn anew,
 * elsewhere, such as in a file, by a line every half minute. Silent when the user asked for quiet. Any thread may report.
 */
final class ProgressLine implements ProgressMonitor.Listener, AutoCloseable {
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 30_000_000_000L;
    private static final int BAR = 24;

    private final PrintStream out;
    private final Place place;
    private final LongSupplier clock;
    private final ProgressMonitor.Listener listener;
    private final long start;
    private final AtomicLong lastDrawn;

    /** Where progress is told. */
    enum Place {
        /** One line, drawn anew. */
        TERMINAL,
        /** A line now and then. */
        FILE,
        /** Not in writing: to who listens, if anybody does. */
        NOWHERE
    }

    ProgressLine(PrintStream out, Place place, LongSupplier clock) {
        this(out, place, clock, (what, share) -> {});
    }

    private ProgressLine(PrintStream out, Place place, LongSupplier clock, ProgressMonitor.Listener listener) {
        this.listener = listener;
        this.out = out;
        this.place = place;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.lastDrawn = new AtomicLong(start);
    }

    /** Told to somebody who watches the command, each time. */
    static ProgressLine heardBy(ProgressMonitor watcher) {
        return new ProgressLine(System.err, Place.NOWHERE, System::nanoTime, watcher::report);
    }

    /** On the error stream, unless the user asked for quiet. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on a console may stand for a file: then TERM decides
    static ProgressLine onTerminal(boolean quiet) {
        Console console = System.console();
        boolean terminal = console != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
        Place place = quiet ? Place.NOWHERE : terminal ? Place.TERMINAL : Place.FILE;
        return new ProgressLine(System.err, place, System::nanoTime);
    }

    @Override
    public void report(String what, double share) {
        if (place == Place.NOWHERE) {
            listener.report(what, share);
            return;
        }
        long now = clock.getAsLong();
        long last = lastDrawn.get();
        long pause = place == Place.TERMINAL ? REDRAW_NANOS : LINE_NANOS;
        if (now - last > pause && lastDrawn.compareAndSet(last, now)) {
            String line = line(what, share, (now - start) * 1e-9);
            if (place == Place.TERMINAL) {
                out.print("\r" + line + "\u001b[K");
            } else {
                out.println(line);
            }
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

    @Override
    public void close() {
        clear();
    }

    /** Clears the line, so that something can be said; what is reported next draws it anew. */
    void clear() {
        if (place == Place.TERMINAL) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
