package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A stream of stops as programmes that repeat and single stops: a life of meals becomes three stops a day. Nothing is
 * approximate, because two stops count as a repetition only if they lie a whole period apart, to the millisecond, and do the same.
 *
 * @param programmes each once, whenever it is followed
 * @param activations when programmes are followed, ascending
 * @param singles stops that belong to no programme, ascending
 */
record Programmes(List<Programme> programmes, List<Activation> activations, List<Single> singles) {
    /**
     * A time in which a programme is followed.
     *
     * @param programme position of the programme
     * @param from time of its first stop [ms]
     * @param until a time after its last stop and before the stop that would follow; empty if it is followed to the end [h]
     */
    record Activation(int programme, long from, Optional<Double> until) {}

    /**
     * A stop that does not repeat.
     *
     * @param tick its time [ms]
     * @param action what it does
     */
    record Single(long tick, int action) {}

    /** Copies the lists. */
    Programmes {
        programmes = List.copyOf(programmes);
        activations = List.copyOf(activations);
        singles = List.copyOf(singles);
    }

    /**
     * Finds what repeats.
     *
     * @param stops ascending
     * @param periods after which stops may come again [ms]
     * @param horizon end of the run [ms]
     */
    static Programmes of(StopStream stops, SortedSet<Long> periods, long horizon) {
        Search search = new Search(stops, periods, horizon);
        search.all();
        return new Programmes(search.programmes, search.activations, search.singles);
    }

    /** The way through the stops. Workspace of one stream. */
    private static final class Search {
        private final StopStream stops;
        private final SortedSet<Long> periods;
        private final long horizon;
        private final List<Programme> programmes = new ArrayList<>();
        private final List<Activation> activations = new ArrayList<>();
        private final List<Single> singles = new ArrayList<>();

        Search(StopStream stops, SortedSet<Long> periods, long horizon) {
            this.stops = stops;
            this.periods = periods;
            this.horizon = horizon;
        }

        void all() {
            int i = 0;
            while (i < stops.size()) {
                i = step(i);
            }
        }

        /** Takes the longest repetition that begins at a stop, or that stop alone; the position after what was taken. */
        private int step(int from) {
            long best = 0;
            int end = from;
            for (long period : periods) {
                int length = stops.firstAtOrAfter(stops.tick(from) + period, from) - from;
                int reach = stops.endOfRepetition(from, period);
                // a start, an end and the stops of a period must be fewer than what they stand for
                if (reach - from >= 2 * length + 2 && reach > end) {
                    best = period;
                    end = reach;
                }
            }
            if (best == 0) {
                single(from);
                return from + 1;
            }
            follow(from, end, best);
            return end;
        }

        private void single(int i) {
            singles.add(new Single(stops.tick(i), stops.action(i)));
        }

        private void follow(int from, int end, long period) {
            int length = stops.firstAtOrAfter(stops.tick(from) + period, from) - from;
            // the same weeks may have been followed before, from another day on
            for (int later = from; later < from + length && end - later >= length + 2; later++) {
                int known = programmes.indexOf(Programme.of(stops, later, period));
                if (known >= 0) {
                    for (int i = from; i < later; i++) {
                        single(i);
                    }
                    activate(known, later, end);
                    return;
                }
            }
            programmes.add(Programme.of(stops, from, period));
            activate(programmes.size() - 1, from, end);
        }

        private void activate(int programme, int from, int end) {
            long period = programmes.get(programme).period();
            int length = programmes.get(programme).edges().size();
            long last = stops.tick(end - 1);
            long expected = stops.tick(end - length) + period;
            Optional<Double> until = expected >= horizon
                    ? Optional.empty()
                    : Optional.of((RegimenStops.hours(last) + RegimenStops.hours(expected)) / 2);
            activations.add(new Activation(programme, stops.tick(from), until));
        }
    }
}
