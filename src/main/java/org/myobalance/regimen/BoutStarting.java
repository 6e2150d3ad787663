package org.myobalance.regimen;

import java.util.List;

/**
 * The starts of bouts, phase by phase. A bout that is missed, suppressed by an episode, or too long for its phase is
 * left out.
 */
final class BoutStarting implements EventSource {
    private final Layout layout;
    private final BoutEnding ending;
    private final long from;
    private final long until;
    private int stage;
    private long cycle;
    private int slot;
    private long number;
    private long next;

    /**
     * @param from first tick at which a bout may start
     * @param until first tick at which none may any more
     * @param number of the first bout
     * @param ending receives each bout that starts
     */
    BoutStarting(Layout layout, long from, long until, long number, BoutEnding ending) {
        this.layout = layout;
        this.from = from;
        this.until = Math.min(until, layout.horizon());
        this.number = number;
        this.ending = ending;
        enterStage(0);
        seek();
    }

    /** Points at the first slot of that phase or a later one that starts at or after {@code from}. */
    private void enterStage(int index) {
        stage = index;
        if (stage >= layout.phases().size()) {
            return;
        }
        Layout.Stage entered = layout.phases().get(stage);
        long first = Math.max(from, Math.max(0, entered.from()));
        cycle = Math.floorDiv(first - entered.base(), entered.cycle().period());
        slot = 0;
        while (!entered.cycle().slots().isEmpty() && start() < first) {
            step();
        }
    }

    private Layout.Stage stage() {
        return layout.phases().get(stage);
    }

    private Cycle.Slot slot() {
        return stage().cycle().slots().get(slot);
    }

    private long start() {
        return stage().base() + cycle * stage().cycle().period() + slot().offset();
    }

    private void step() {
        slot++;
        if (slot == stage().cycle().slots().size()) {
            slot = 0;
            cycle++;
        }
    }

    /** Moves on, from the slot pointed at, to the first whose bout takes place. */
    private void seek() {
        next = Ticks.FOREVER;
        while (stage < layout.phases().size()) {
            if (stage().cycle().slots().isEmpty() || start() >= stage().to()) {
                enterStage(stage + 1);
            } else if (start() >= until) {
                return;
            } else if (takesPlace()) {
                next = start();
                return;
            } else {
                step();
            }
        }
    }

    private boolean takesPlace() {
        long start = start();
        Cycle.Slot slot = slot();
        long end = start + slot.length();
        return end <= stage().to()
                && !layout.suppresses(start, end)
                && !layout.missed().misses(layout.seed(), stage().index(), cycle - slot.carried(), slot.session());
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public EdgeKind take(List<ScheduledEvent> events) {
        long now = next;
        while (next == now) {
            events.add(new ScheduledEvent.BoutStarts(number, slot().bout()));
            ending.expect(
                    Math.min(now + slot().length(), layout.horizon()), number, slot().bout(), stage().supplement());
            number++;
            step();
            seek();
        }
        return EdgeKind.BOUT_STARTS;
    }
}
