package org.myobalance.regimen;

/**
 * An episode laid out on the run: occurrence k, for 0 ≤ k &lt; times, holds on [from + k·every, from + k·every + length).
 *
 * @param from start of the first occurrence, may lie before the run
 * @param length at most {@code every}
 */
record Span(long from, long length, long every, long times, Episode episode) {
    static Span of(Episode episode, double startAge) {
        return new Span(
                episode.from().tick(startAge),
                Ticks.of(episode.duration()),
                Ticks.of(episode.recurrence().every()),
                episode.recurrence().times(),
                episode);
    }

    boolean holdsAt(long tick) {
        return meets(tick, tick + 1);
    }

    /** Whether some occurrence meets [start, end). Only the last that begins before {@code end} can. */
    boolean meets(long start, long end) {
        if (from >= end) {
            return false;
        }
        long last = Math.min(times - 1, Math.floorDiv(end - 1 - from, every));
        return start(last) + length > start;
    }

    /** First start or end of an occurrence after the tick; {@code FOREVER} if none. */
    long boundaryAfter(long tick) {
        if (tick < from) {
            return from;
        }
        long k = Math.min(times - 1, Math.floorDiv(tick - from, every));
        long end = start(k) + length;
        if (end > tick) {
            return end;
        }
        return k + 1 < times ? start(k + 1) : Ticks.FOREVER;
    }

    /** Start of occurrence k. */
    long start(long k) {
        return k == 0 ? from : from + k * every;
    }

    /** First tick at or after 0 at which both hold; at least the horizon if there is none before it. */
    long firstMeeting(Span other, long horizon) {
        long tick = 0;
        while (tick < horizon && !(holdsAt(tick) && other.holdsAt(tick))) {
            tick = Math.min(boundaryAfter(tick), other.boundaryAfter(tick));
        }
        return tick;
    }
}
