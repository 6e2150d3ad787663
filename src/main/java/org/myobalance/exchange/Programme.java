package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Stops that repeat with a period.
 *
 * @param period time after which the stops come again [ms]
 * @param edges the stops of one period, ascending; the first at offset 0
 */
record Programme(long period, List<Edge> edges) {
    /**
     * One stop of a period.
     *
     * @param offset after the first stop of the period, below the period [ms]
     * @param action what it does
     */
    record Edge(long offset, int action) {}

    /** Copies the list. */
    Programme {
        edges = List.copyOf(edges);
    }

    /** The programme of the stops in one period that begins at a stop. */
    static Programme of(StopStream stops, int from, long period) {
        int end = stops.firstAtOrAfter(stops.tick(from) + period, from);
        List<Edge> edges = new ArrayList<>();
        for (int i = from; i < end; i++) {
            edges.add(new Edge(stops.tick(i) - stops.tick(from), stops.action(i)));
        }
        return new Programme(period, edges);
    }
}
