package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Walks the edges of a timetable in ascending time. Each edge is made when it is asked for, so memory does not grow
 * with the horizon. Mutable; one run on one thread holds one cursor.
 */
public final class EdgeCursor {
    private final List<EventSource> sources = new ArrayList<>();
    private final List<ScheduledEvent> events = new ArrayList<>();
    private long index;

    EdgeCursor(Layout layout, long from) {
        BoutEnding ending = endings(layout, from);
        ClosedFormCounts expectation = new ClosedFormCounts(layout);
        // the order of sources is the order of events within an edge
        sources.add(ending);
        sources.add(new LevelChanges(layout, from));
        sources.add(new MealTimes(layout, from, expectation.meals(0, from)));
        layout.drops().forEach(drops -> sources.add(new DoseTimes(drops, from, layout.horizon())));
        sources.add(new BoutStarting(layout, from, layout.horizon(), expectation.bouts(0, from), ending));
    }

    /** The bouts that began before a tick and end after it. */
    static List<ScheduledEvent.BoutStarts> underWay(Layout layout, long tick) {
        return endings(layout, tick).after(tick);
    }

    /** The ends, at a tick or later, of the bouts that began before it. */
    private static BoutEnding endings(Layout layout, long tick) {
        BoutEnding ending = new BoutEnding(layout.horizon());
        long early = Math.max(0, tick - layout.longestBout());
        long number = new ClosedFormCounts(layout).bouts(0, early);
        BoutStarting earlier = new BoutStarting(layout, early, tick, number, ending);
        List<ScheduledEvent> past = new ArrayList<>();
        while (earlier.next() < tick) {
            earlier.take(past);
        }
        ending.forgetBefore(tick);
        return ending;
    }

    /**
     * Tells whether another edge comes before the run ends, or ends a bout with the run.
     *
     * @return true if {@link #next()} returns an edge
     */
    public boolean hasNext() {
        return nextTick() < Ticks.FOREVER;
    }

    /**
     * Returns the next edge, which is later than the one before.
     *
     * @return the edge with all events of its time
     * @throws NoSuchElementException if there is none
     */
    public Edge next() {
        long tick = nextTick();
        if (tick >= Ticks.FOREVER) {
            throw new NoSuchElementException("no edge is left before the end of the run");
        }
        events.clear();
        EdgeKind kind = EdgeKind.BOUT_ENDS;
        for (EventSource source : sources) {
            if (source.next() == tick) {
                kind = kind.or(source.take(events));
            }
        }
        return new Edge(index++, Ticks.hours(tick), kind, events);
    }

    private long nextTick() {
        long tick = Ticks.FOREVER;
        for (EventSource source : sources) {
            tick = Math.min(tick, source.next());
        }
        return tick;
    }
}
