package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Walks the edges of a timetable in time, making each when it is asked for: constant memory, whatever the horizon.
 * Mutable; one run holds one, on one thread.
 */
public final class EdgeCursor {
    private final List<Strand> strands = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private long index;

    EdgeCursor(Layout layout, long from) {
        BoutEnding ending = new BoutEnding(layout.horizon());
        Expectation expectation = new Expectation(layout);
        long early = Math.max(0, from - layout.longestBout());
        BoutStarting earlier = new BoutStarting(layout, early, from, expectation.bouts(0, early), ending);
        List<Happening> past = new ArrayList<>();
        while (earlier.next() < from) {
            earlier.take(past);
        }
        ending.forgetBefore(from);
        // the order of strands is the order of happenings within an edge
        strands.add(ending);
        strands.add(new LevelChanges(layout, from));
        strands.add(new MealTimes(layout, from, expectation.meals(0, from)));
        layout.drops().forEach(drops -> strands.add(new DoseTimes(drops, from, layout.horizon())));
        strands.add(new BoutStarting(layout, from, layout.horizon(), expectation.bouts(0, from), ending));
    }

    /** The bouts that began before a tick and end after it. */
    static List<Happening.BoutStarts> underWay(Layout layout, long tick) {
        long early = Math.max(0, tick - layout.longestBout());
        long number = new Expectation(layout).bouts(0, early);
        BoutStarting starting = new BoutStarting(layout, early, tick, number, new BoutEnding(layout.horizon()));
        List<Happening.BoutStarts> underWay = new ArrayList<>();
        while (starting.next() < tick) {
            long start = starting.next();
            List<Happening> begun = new ArrayList<>();
            starting.take(begun);
            for (Happening happening : begun) {
                if (happening instanceof Happening.BoutStarts bout
                        && start + Ticks.of(bout.bout().duration()) > tick) {
                    underWay.add(bout);
                }
            }
        }
        return underWay;
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
        for (Strand strand : strands) {
            if (strand.next() == tick) {
                kind = kind.or(strand.take(happenings));
            }
        }
        return new Edge(index++, Ticks.hours(tick), kind, happenings);
    }

    private long nextTick() {
        long tick = Ticks.FOREVER;
        for (Strand strand : strands) {
            tick = Math.min(tick, strand.next());
        }
        return tick;
    }
}
