package org.myobalance.regimen;

import java.util.Locale;

/**
 * Times in whole milliseconds. Every time of a timetable is a whole number of ticks, so that consecutive bouts meet
 * exactly and the start of week n is exactly n periods after the first.
 */
final class Ticks {
    static final long SECOND = 1000;
    static final long HOUR = 3600 * SECOND;
    static final long DAY = 24 * HOUR;
    static final long WEEK = 7 * DAY;
    static final double HOURS_PER_YEAR = 8766;
    /** Later than any horizon, with space to add and subtract. */
    static final long FOREVER = Long.MAX_VALUE / 8;

    private Ticks() {}

    /** The nearest tick; beyond ±a million years it is {@code FOREVER}. */
    static long of(double hours) {
        double ticks = hours * HOUR;
        if (!(Math.abs(ticks) < 3e16)) {
            return ticks < 0 ? -FOREVER : FOREVER;
        }
        return Math.round(ticks);
    }

    /** One correctly rounded division, never a sum of steps. */
    static double hours(long ticks) {
        return ticks / (double) HOUR;
    }

    /** How many k have {@code from <= offset + k * period < to}. */
    static long count(long offset, long period, long from, long to) {
        return from >= to ? 0 : indexAtOrAfter(offset, period, to) - indexAtOrAfter(offset, period, from);
    }

    /** The first k with {@code offset + k * period >= tick}. */
    static long indexAtOrAfter(long offset, long period, long tick) {
        return -Math.floorDiv(offset - tick, period);
    }

    /** Day and clock time of an offset in a week, {@code Monday 17:30}. */
    static String dayAndClock(long tick) {
        long inWeek = Math.floorMod(tick, WEEK);
        return Session.DAYS.get((int) (inWeek / DAY)) + " " + clock(inWeek % DAY);
    }

    /** {@code 17:30}. */
    static String clock(long tick) {
        long minutes = tick / (60 * SECOND);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
