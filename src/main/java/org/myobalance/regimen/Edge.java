package org.myobalance.regimen;

import java.util.List;

/**
 * A known time at which a run stops: one segment ends, the next begins.
 *
 * @param index number of the edge since its cursor began, from 0
 * @param time after the start of the run [h]
 * @param kind the strongest of what happens
 * @param events ends, then levels, meals, doses, starts; never empty
 */
public record Edge(long index, double time, EdgeKind kind, List<ScheduledEvent> events) {
    /** Copies the list. {@inheritDoc} */
    public Edge {
        events = List.copyOf(events);
    }
}
