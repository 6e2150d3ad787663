package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Stops of one kind in ascending time, each with the number of what it does. Times are whole milliseconds, as in a timetable.
 *
 * @param ticks time of each stop since the start of the run [ms]
 * @param actions what each does, as a number by which the caller knows it
 */
record StopStream(List<Long> ticks, List<Integer> actions) {
    /** Copies the lists. */
    StopStream {
        ticks = List.copyOf(ticks);
        actions = List.copyOf(actions);
    }

    int size() {
        return ticks.size();
    }

    long tick(int i) {
        return ticks.get(i);
    }

    int action(int i) {
        return actions.get(i);
    }

    /** First stop at or after a time, looked for from a stop on. */
    int firstAtOrAfter(long tick, int from) {
        int i = from;
        while (i < size() && tick(i) < tick) {
            i++;
        }
        return i;
    }

    /** The end of the stops that repeat those of one period, which begins at a stop: each is one period after another, and does the same. */
    int endOfRepetition(int from, long period) {
        int first = firstAtOrAfter(tick(from) + period, from);
        int length = first - from;
        int end = first;
        while (end < size() && tick(end) == tick(end - length) + period && action(end) == action(end - length)) {
            end++;
        }
        return end;
    }

    /** A stream under way. */
    static final class Builder {
        private final List<Long> ticks = new ArrayList<>();
        private final List<Integer> actions = new ArrayList<>();

        void add(long tick, int action) {
            ticks.add(tick);
            actions.add(action);
        }

        StopStream build() {
            return new StopStream(ticks, actions);
        }
    }
}
