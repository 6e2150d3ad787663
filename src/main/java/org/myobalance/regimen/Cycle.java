package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bouts of a phase in one round of its mesocycle, which repeats. Times are in ticks.
 *
 * @param period a whole number of weeks
 * @param slots ascending in offset
 * @param longest length of the longest bout, 0 without bouts
 */
record Cycle(long period, List<Slot> slots, long longest) {
    /**
     * One bout of the round.
     *
     * @param offset start after the start of the round, below the period
     * @param length whole length
     * @param carried rounds since its session began: 1 where a session runs past the last Sunday midnight, else 0
     * @param session number of its session within the round, for missed sessions
     * @param bout with the load of its week
     */
    record Slot(long offset, long length, int carried, int session, Bout bout) {
        long end() {
            return offset + length;
        }
    }

    /** Lays sessions out. @throws RegimenException if bouts of the same muscles overlap, Sunday midnight included */
    static Cycle of(Week week, Mesocycle mesocycle) {
        List<Slot> slots = new ArrayList<>();
        long period = mesocycle.weeks().size() * Ticks.WEEK;
        int session = 0;
        for (int w = 0; w < mesocycle.weeks().size(); w++) {
            Mesocycle.Load load = mesocycle.weeks().get(w);
            for (Session each : week.sessions()) {
                long offset = w * Ticks.WEEK + each.day() * Ticks.DAY + Ticks.of(each.clock());
                for (Bout bout : each.bouts()) {
                    Bout scaled = scaled(bout, load, w);
                    long length = Ticks.of(scaled.duration());
                    slots.add(new Slot(offset % period, length, (int) (offset / period), session, scaled));
                    offset += length;
                }
                session++;
            }
        }
        slots.sort(Comparator.comparingLong(Slot::offset));
        refuseOverlaps(slots, period, Math.max(1, week.sessions().size()));
        return new Cycle(
                period,
                List.copyOf(slots),
                slots.stream().mapToLong(Slot::length).max().orElse(0));
    }

    private static Bout scaled(Bout bout, Mesocycle.Load load, int week) {
        try {
            return bout.scaled(load.intensity(), load.volume());
        } catch (RegimenException e) {
            throw new RegimenException("/mesocycle", "week " + (week + 1) + ": " + e.fault(), e.remedy());
        }
    }

    private static void refuseOverlaps(List<Slot> slots, long period, int sessionsPerWeek) {
        int n = slots.size();
        for (int i = 0; i < n; i++) {
            Slot first = slots.get(i);
            for (int j = i + 1; j < i + n; j++) {
                Slot second = slots.get(j % n);
                long start = second.offset() + (j < n ? 0 : period);
                if (start >= first.end()) {
                    break;
                }
                if (first.bout().excludes(second.bout())) {
                    throw overlap(first, second, second.session() % sessionsPerWeek);
                }
            }
        }
    }

    private static RegimenException overlap(Slot first, Slot second, int session) {
        String week = first.offset() < Ticks.WEEK ? "" : " in week " + (1 + first.offset() / Ticks.WEEK);
        return new RegimenException(
                "/week/" + session,
                text(first) + " and " + text(second) + " overlap" + week,
                "Move one, shorten it, or give them muscles that differ.");
    }

    private static String text(Slot slot) {
        return slot.bout().mode() + " on " + Ticks.dayAndClock(slot.offset()) + " ("
                + Numbers.duration(slot.bout().duration()) + ")";
    }
}
