package org.myobalance.simulate;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A moment of the wall clock after which runs give up, so that none hangs. All runs that hold one share it. Immutable; any
 * number of threads may ask.
 */
public final class Deadline {
    /** Never passes. */
    public static final Deadline NONE = new Deadline(Duration.ZERO, 0, () -> -1);

    private static final double NANOS_PER_SECOND = 1e9;

    private final Duration granted;
    private final long end;
    private final LongSupplier clock;

    private Deadline(Duration granted, long end, LongSupplier clock) {
        this.granted = granted;
        this.end = end;
        this.clock = clock;
    }

    /**
     * A time from now.
     *
     * @param granted above zero, at most a hundred years
     * @return the deadline
     * @throws IllegalArgumentException if the time is out of this range
     */
    public static Deadline after(Duration granted) {
        return after(granted, System::nanoTime);
    }

    /** The same by another clock [ns]. */
    static Deadline after(Duration granted, LongSupplier clock) {
        if (granted.isNegative() || granted.isZero() || granted.toDays() > 36_525) {
            throw new IllegalArgumentException("deadline " + granted + " is not above zero and below a hundred years");
        }
        return new Deadline(granted, clock.getAsLong() + granted.toNanos(), clock);
    }

    /**
     * Whether the moment has come.
     *
     * @return whether runs should give up
     */
    public boolean isPassed() {
        // a difference, because the clock may wrap around
        return clock.getAsLong() - end >= 0;
    }

    /** How long was granted, for a sentence. */
    String text() {
        return String.format(Locale.ROOT, "%.4g s", granted.toNanos() / NANOS_PER_SECOND);
    }
}
