package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;

/** The ends of the bouts under way: at most one bout for each group of muscles, and daily activity. */
final class BoutEnding implements EventSource {
    private record Running(long end, long number, Bout bout, double supplement) {}

    private final List<Running> running = new ArrayList<>();
    private final long horizon;
    private long next = Ticks.FOREVER;

    BoutEnding(long horizon) {
        this.horizon = horizon;
    }

    void expect(long end, long number, Bout bout, double supplement) {
        running.add(new Running(end, number, bout, supplement));
        next = Math.min(next, end);
    }

    /** Forgets what ended before that tick. */
    void forgetBefore(long tick) {
        running.removeIf(each -> each.end() < tick);
        findNext();
    }

    /** The bouts that end after that tick. */
    List<ScheduledEvent.BoutStarts> after(long tick) {
        return running.stream()
                .filter(each -> each.end() > tick)
                .map(each -> new ScheduledEvent.BoutStarts(each.number(), each.bout()))
                .toList();
    }

    private void findNext() {
        next = Ticks.FOREVER;
        for (Running each : running) {
            next = Math.min(next, each.end());
        }
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public EdgeKind take(List<ScheduledEvent> events) {
        EdgeKind kind = EdgeKind.BOUT_ENDS;
        double supplement = 0;
        for (Running each : running) {
            if (each.end() == next) {
                events.add(new ScheduledEvent.BoutEnds(each.number(), each.bout()));
                supplement = Math.max(supplement, each.supplement());
            }
        }
        if (supplement > 0 && next < horizon) {
            events.add(new ScheduledEvent.Supplement(new ScheduledEvent.Dose(Meal.PROTEIN, supplement)));
            kind = EdgeKind.DOSE;
        }
        long ended = next;
        running.removeIf(each -> each.end() == ended);
        findNext();
        return kind;
    }
}
