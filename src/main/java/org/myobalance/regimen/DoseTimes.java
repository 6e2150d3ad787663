package org.myobalance.regimen;

import java.util.List;

/** The doses of one input, in ascending time. */
final class DoseTimes implements EventSource {
    private final Layout.Drops drops;
    private final long horizon;
    private long k;
    private long next;

    DoseTimes(Layout.Drops drops, long from, long horizon) {
        this.drops = drops;
        this.horizon = horizon;
        k = Math.max(0, Ticks.indexAtOrAfter(drops.from(), drops.every(), from));
        place();
    }

    private void place() {
        long time = k >= drops.times() ? Ticks.FOREVER : drops.from() + (k == 0 ? 0 : k * drops.every());
        next = time < horizon ? time : Ticks.FOREVER;
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public EdgeKind take(List<ScheduledEvent> events) {
        events.add(
                new ScheduledEvent.Dose(drops.dosing().input(), drops.dosing().amount()));
        k++;
        place();
        return EdgeKind.DOSE;
    }
}
