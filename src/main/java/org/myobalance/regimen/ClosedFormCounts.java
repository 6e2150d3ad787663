package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Counts the bouts, meals and doses that a part of a timetable must hold, as multiples of a period in half-open intervals. It
 * shares no code with the cursor that walks them, so that each checks the other.
 */
final class ClosedFormCounts {
    private record Interval(long from, long to) {}

    private final Layout layout;

    ClosedFormCounts(Layout layout) {
        this.layout = layout;
    }

    /** Bouts that start in [from, to). */
    long bouts(long from, long to) {
        long sum = 0;
        for (Layout.Stage stage : layout.phases()) {
            for (Cycle.Slot slot : stage.cycle().slots()) {
                // whole within its phase: the last start is to − length
                long first = Math.max(from, Math.max(0, stage.from()));
                long last = Math.min(Math.min(to, layout.horizon()), stage.to() - slot.length() + 1);
                sum += bouts(stage, slot, first, last);
            }
        }
        return sum;
    }

    private long bouts(Layout.Stage stage, Cycle.Slot slot, long from, long to) {
        long offset = stage.base() + slot.offset();
        long period = stage.cycle().period();
        LongPredicate missed =
                k -> layout.missed().misses(layout.seed(), stage.index(), k - slot.carried(), slot.session());
        // start s meets an episode [a, b) exactly when a − length < s < b
        List<Interval> blocked = blocked(true, slot.length() - 1, from, to);
        return outside(blocked, from, to, (a, b) -> taken(offset, period, a, b, missed));
    }

    private long taken(long offset, long period, long from, long to, LongPredicate missed) {
        long all = Ticks.count(offset, period, from, to);
        if (layout.missed().share() == 0 || all == 0) {
            return all;
        }
        long first = Ticks.indexAtOrAfter(offset, period, from);
        long taken = 0;
        for (long k = first; k < first + all; k++) {
            taken += missed.test(k) ? 0 : 1;
        }
        return taken;
    }

    /** Meals in [from, to). */
    long meals(long from, long to) {
        long sum = 0;
        for (Layout.Dishes dishes : layout.dishes()) {
            long first = Math.max(from, dishes.from());
            long last = Math.min(to, dishes.to());
            List<Interval> fasts = blocked(false, 0, first, last);
            for (Meal meal : dishes.plan().meals()) {
                long clock = Ticks.of(meal.clock());
                sum += outside(fasts, first, last, (a, b) -> Ticks.count(clock, Ticks.DAY, a, b));
            }
        }
        return sum;
    }

    /** Doses in [from, to), beside meals and supplements. */
    long doses(long from, long to) {
        long sum = 0;
        for (Layout.Drops drops : layout.drops()) {
            long last = Math.min(to, layout.horizon());
            // k counts from the first dose, and none is given before it or after the last
            long first = Math.max(0, Ticks.indexAtOrAfter(drops.from(), drops.every(), from));
            long behind = Math.min(drops.times(), Ticks.indexAtOrAfter(drops.from(), drops.every(), last));
            sum += Math.max(0, behind - first);
        }
        return sum;
    }

    private interface Count {
        long in(long from, long to);
    }

    private static long outside(List<Interval> blocked, long from, long to, Count count) {
        long sum = 0;
        long at = from;
        for (Interval interval : blocked) {
            if (interval.from() > at) {
                sum += count.in(at, Math.min(interval.from(), to));
            }
            at = Math.max(at, interval.to());
        }
        return at < to ? sum + count.in(at, to) : sum;
    }

    /** Episodes that suppress bouts, or fasts, each begun earlier by {@code lead}; those that meet [from, to). */
    private List<Interval> blocked(boolean bouts, long lead, long from, long to) {
        List<Interval> intervals = new ArrayList<>();
        for (Span span : layout.spans()) {
            Episode episode = span.episode();
            if (bouts ? episode.suppressesBouts() : episode.mealFactor() == 0) {
                long first = Math.max(0, Ticks.indexAtOrAfter(span.from(), span.every(), from - span.length() - lead));
                for (long k = first; k < span.times() && span.start(k) - lead < to; k++) {
                    intervals.add(new Interval(span.start(k) - lead, span.start(k) + span.length()));
                }
            }
        }
        intervals.sort(Comparator.comparingLong(Interval::from));
        return intervals;
    }
}
