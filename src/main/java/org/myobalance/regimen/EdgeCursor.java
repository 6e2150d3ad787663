package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Walks the edges of a timetable in time, making each when it is asked for: constant memory, whatever the horizon.
 * Mutable; one run holds one, on one thread.
 */
public final class EdgeCursor {
    private final List<EventSource> strands = new ArrayList<>();
    private final List<ScheduledEvent> happenings = new ArrayList<>();
    private long index;

    EdgeCursor(Layout layout, long from) {
        BoutEnding ending = endings(layout, from);
        ClosedFormCounts expectation = new ClosedFormCounts(layout);
        // the order of strands is the order of happenings within an edge
        strands.add(ending);
        strands.add(new LevelChanges(layout, from));
        strands.add(new MealTimes(layout, from, expectation.meals(0, from)));
        layout.drops().forEach(drops -> strands.add(new DoseTimes(drops, from, layout.horizon())));
        strands.add(new BoutStarting(layout, from, layout.horizon(), expectation.bouts(0, from), ending));
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

    /** Whether another edge comes before the run ends, or ends a bout with the run. */
    public boolean hasNext() {
        return nextTick() < Ticks.FOREVER;
    }

    /**
     * The next edge, later than the one before.
     *
     * @throws NoSuchElementException if there is none
     */
    public Edge next() {
        long tick = nextTick();
        if (tick >= Ticks.FOREVER) {
            throw new NoSuchElementException("no edge is left before the end of the run");
        }
        happenings.clear();
        EdgeKind kind = EdgeKind.BOUT_ENDS;
        for (EventSource strand : strands) {
            if (strand.next() == tick) {
                kind = kind.or(strand.take(happenings));
            }
        }
        return new Edge(index++, Ticks.hours(tick), kind, happenings);
    }

    private long nextTick() {
        long tick = Ticks.FOREVER;
        for (EventSource strand : strands) {
            tick = Math.min(tick, strand.next());
        }
        return tick;
    }
}
