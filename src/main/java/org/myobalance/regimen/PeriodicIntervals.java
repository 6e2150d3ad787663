package org.myobalance.regimen;

import java.util.OptionalDouble;

/** Finds the intervals in which a timetable repeats. */
final class PeriodicIntervals {
    private PeriodicIntervals() {}

    static PeriodicInterval at(Layout layout, long tick) {
        long from = 0;
        for (long next = 0; next <= tick; next = boundaryAfter(layout, next)) {
            from = next;
        }
        long to = Math.min(layout.horizon(), boundaryAfter(layout, tick));
        // near a border a bout may be left out because it would cross it
        long margin = layout.longestBout();
        if (from > 0 && tick < from + margin) {
            return new PeriodicInterval(
                    Ticks.hours(from), Ticks.hours(Math.min(to, from + margin)), OptionalDouble.empty());
        }
        if (to < layout.horizon() && tick >= to - margin) {
            return new PeriodicInterval(
                    Ticks.hours(Math.max(from, to - margin)), Ticks.hours(to), OptionalDouble.empty());
        }
        return new PeriodicInterval(
                Ticks.hours(from > 0 ? from + margin : 0),
                Ticks.hours(to < layout.horizon() ? to - margin : to),
                period(layout, tick));
    }

    private static OptionalDouble period(Layout layout, long tick) {
        // without bouts the period is a day: meals are the same every day
        long period = Ticks.DAY;
        for (Layout.Stage stage : layout.phases()) {
            if (stage.from() <= tick
                    && tick < stage.to()
                    && !stage.cycle().slots().isEmpty()) {
                if (layout.missed().isIrregular()) {
                    return OptionalDouble.empty();
                }
                period = stage.cycle().period();
            }
        }
        for (Layout.Drops drops : layout.drops()) {
            if (drops.from() <= tick && tick < drops.end() && period % drops.every() != 0) {
                if (drops.every() % period != 0 || drops.every() > Ticks.WEEK) {
                    return OptionalDouble.empty();
                }
                period = drops.every();
            }
        }
        return OptionalDouble.of(Ticks.hours(period));
    }

    private static long boundaryAfter(Layout layout, long tick) {
        long boundary = LevelChanges.boundaryAfter(layout, tick);
        for (Layout.Drops drops : layout.drops()) {
            // a single dose ends an interval just after it
            boundary = Math.min(
                    boundary, drops.from() > tick ? drops.from() : drops.end() > tick ? drops.end() : boundary);
        }
        return boundary;
    }
}
