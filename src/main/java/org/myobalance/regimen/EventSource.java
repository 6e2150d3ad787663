package org.myobalance.regimen;

import java.util.List;

/**
 * A source of scheduled events in ascending time: bouts, meals, doses or levels. An {@link EdgeCursor} merges several.
 * Mutable; one cursor owns it.
 */
interface EventSource {
    /** Returns the tick of the next event; {@code FOREVER} when there is none. */
    long next();

    /** Adds the events at {@link #next()} to the list and moves on past that tick. */
    EdgeKind take(List<ScheduledEvent> events);
}
