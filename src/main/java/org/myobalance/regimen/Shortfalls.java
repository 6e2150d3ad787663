package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a regimen asks for that a run does not do: parts that lie outside the run or are cut by its ends, bouts that do
 * not fit into their phase or fall into an episode, occurrences that never come. Sessions that the regimen itself lists
 * as missed are left out: they are asked for. Everything is counted by arithmetic, as {@link ClosedFormCounts} does.
 */
final class Shortfalls {
    private final Regimen regimen;
    private final double startAge;
    private final Layout layout;
    private final List<String> lines = new ArrayList<>();

    private Shortfalls(Regimen regimen, double startAge, Layout layout) {
        this.regimen = regimen;
        this.startAge = startAge;
        this.layout = layout;
    }

    /** One sentence without a full stop for each part, in the order of the regimen file. */
    static List<String> of(Regimen regimen, double startAge, Layout layout) {
        Shortfalls found = new Shortfalls(regimen, startAge, layout);
        for (int i = 0; i < regimen.phases().size(); i++) {
            found.phase(i);
        }
        for (int i = 0; i < layout.spans().size(); i++) {
            found.episode(i);
        }
        for (int i = 0; i < layout.drops().size(); i++) {
            found.dosing(i);
        }
        return List.copyOf(found.lines);
    }

    private void phase(int index) {
        LifePhase phase = regimen.phases().get(index);
        String name = "phase " + (index + 1) + " (" + phase.from() + " to " + phase.to() + ")";
        long from = phase.from().tick(startAge);
        long to = phase.to().tick(startAge);
        Optional<Layout.Stage> stage =
                layout.phases().stream().filter(each -> each.index() == index).findFirst();
        if (stage.isEmpty()) {
            lines.add(name + " lies outside the run: nothing of it takes place");
            return;
        }
        boolean isCut = from < 0 || (to > layout.horizon() && phase.to().hours() < Double.POSITIVE_INFINITY);
        if (isCut) {
            double hours = Ticks.hours(Math.min(to, layout.horizon()) - Math.max(0, from));
            lines.add(name + " lies only in part within the run: " + Numbers.duration(hours) + " of it");
        }
        bouts(name, stage.get());
    }

    private void bouts(String name, Layout.Stage stage) {
        long from = Math.max(0, stage.from());
        long end = Math.min(layout.horizon(), stage.to());
        long asked = 0;
        long beyond = 0;
        long cut = 0;
        long blocked = 0;
        List<String> never = new ArrayList<>();
        for (Cycle.Slot slot : stage.cycle().slots()) {
            long offset = stage.base() + slot.offset();
            long period = stage.cycle().period();
            // a bout that would begin after this runs beyond the end of its phase
            long lastFit = Math.min(end, stage.to() - slot.length() + 1);
            long starts = Ticks.count(offset, period, from, end);
            long fitting = Ticks.count(offset, period, from, lastFit);
            asked += starts;
            beyond += starts - fitting;
            cut += Ticks.count(offset, period, Math.max(from, layout.horizon() - slot.length() + 1), lastFit);
            blocked += suppressed(offset, period, from, fitting, slot.length());
            if (starts == 0) {
                never.add(slot.bout().mode() + " on " + Ticks.dayAndClock(slot.offset())
                        + (period > Ticks.WEEK ? " in week " + (1 + slot.offset() / Ticks.WEEK) : ""));
            }
        }
        if (!never.isEmpty()) {
            lines.add(name + ": no time in the run for " + String.join(", ", never));
        }
        leftOut(name, beyond, asked, "would run beyond the end of the phase");
        leftOut(name, blocked, asked - beyond, "would meet an episode");
        if (cut > 0) {
            lines.add(name + ": " + count(cut, "bout") + (cut == 1 ? " is" : " are")
                    + " cut short by the end of the run");
        }
    }

    private long suppressed(long offset, long period, long from, long starts, long length) {
        if (layout.spans().stream().noneMatch(span -> span.episode().suppressesBouts())) {
            return 0;
        }
        long first = Ticks.indexAtOrAfter(offset, period, from);
        long sum = 0;
        for (long k = first; k < first + starts; k++) {
            long start = offset + k * period;
            sum += layout.suppresses(start, start + length) ? 1 : 0;
        }
        return sum;
    }

    private void leftOut(String name, long left, long of, String why) {
        if (left > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %d of %s left out, because %s %s",
                    name,
                    left,
                    count(of, "bout"),
                    left == 1 ? "it" : "they",
                    why));
        }
    }

    private void episode(int index) {
        Span span = layout.spans().get(index);
        Episode episode = span.episode();
        String name = "episode " + (index + 1) + " (" + Numbers.duration(episode.duration()) + " from " + episode.from()
                + ")";
        long first = occurrence(span, 1 - span.length());
        long behind = Math.max(first, Math.min(span.times(), occurrence(span, layout.horizon())));
        long meeting = behind - first;
        if (meeting == 0) {
            lines.add(name + " lies outside the run: nothing of it takes place");
            return;
        }
        boolean isEndless = span.times() == Long.MAX_VALUE;
        long asked = isEndless ? behind : span.times();
        if (meeting < asked) {
            lines.add(name + ": " + meeting + " of " + count(asked, "occurrence") + " within the run");
        }
        boolean early = span.start(first) < 0;
        boolean late = span.start(behind - 1) + span.length() > layout.horizon();
        if (early || late) {
            lines.add(name + (asked == 1 ? "" : ": an occurrence") + " is cut short by the "
                    + (early && late ? "start and the end" : early ? "start" : "end") + " of the run");
        }
    }

    private void dosing(int index) {
        Layout.Drops drops = layout.drops().get(index);
        String name = "dose " + (index + 1) + " (" + drops.dosing().input() + " from "
                + drops.dosing().from() + ")";
        long first = Math.min(drops.times(), Math.max(0, Ticks.indexAtOrAfter(drops.from(), drops.every(), 0)));
        long behind = Math.max(
                first, Math.min(drops.times(), Ticks.indexAtOrAfter(drops.from(), drops.every(), layout.horizon())));
        long asked = drops.times() == Long.MAX_VALUE ? behind : drops.times();
        if (behind == first) {
            lines.add(name + " lies outside the run: it is never given");
        } else if (behind - first < asked) {
            lines.add(name + ": given " + (behind - first) + " of " + count(asked, "time") + " within the run");
        }
    }

    /** The first occurrence that starts at or after a tick, zero or later. */
    private static long occurrence(Span span, long tick) {
        return Math.min(span.times(), Math.max(0, Ticks.indexAtOrAfter(span.from(), span.every(), tick)));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
