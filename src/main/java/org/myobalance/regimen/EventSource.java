package org.myobalance.regimen;

import java.util.List;

/** One source of happenings, ascending in time; a cursor merges a handful. Mutable, owned by one cursor. */
interface EventSource {
    /** When it has something next; {@code FOREVER} when it is done. */
    long next();

    /** Adds what happens at {@link #next()} and moves on, past that tick. */
    EdgeKind take(List<ScheduledEvent> happenings);
}
