package org.myobalance.cli;

import java.util.List;
import java.util.Locale;
import org.myobalance.model.Model;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.Ensemble;

/**
 * Checks before a run that its samples fit into memory, because a run that exceeds it would fail only after a long
 * time.
 */
final class MemoryCheck {
    private static final double BYTES_PER_GIGABYTE = 1e9;
    private static final int BYTES_PER_NUMBER = 8;
    /** Rows are held once while they are written and may be copied once; the rest is for the figures. */
    private static final double SHARE = 0.4;

    private MemoryCheck() {}

    /**
     * Refuses rows that would not fit.
     *
     * @param asked where the interval was given, for the message
     * @param every between rows [h]
     * @param draws number of draws beside the best values, each also without EXO
     * @param memory of the JVM [B]
     * @throws FaultyRequest with their number and an interval that fits
     */
    static void require(String asked, double every, List<ArmPlan> plans, Model model, int draws, long memory) {
        double hours =
                plans.stream().mapToDouble(plan -> plan.to() - plan.from()).sum();
        double rows = hours / every;
        int quantities = model.states().size()
                + model.observables().size()
                + model.rates().size()
                + 2 * draws * Ensemble.KEPT.size();
        double bytes = bytes(rows, quantities, every);
        double room = SHARE * memory;
        if (bytes > room) {
            throw new FaultyRequest(String.format(
                    Locale.ROOT,
                    "%s: %.3g rows of up to %d quantities would take %.3g GB, and there is room for %.3g GB."
                            + " Give a longer time between rows: %s fits.",
                    asked,
                    rows,
                    quantities,
                    bytes / BYTES_PER_GIGABYTE,
                    room / BYTES_PER_GIGABYTE,
                    fitting(hours, quantities, room)));
        }
    }

    /** A mean has its minimum and maximum beside it. */
    private static double bytes(double rows, int quantities, double every) {
        return rows * quantities * BYTES_PER_NUMBER * (every >= Hours.DAY ? 3 : 1);
    }

    /** The shortest whole number of minutes, hours or days that fits. */
    private static String fitting(double hours, int quantities, double room) {
        double shortest = hours * quantities * BYTES_PER_NUMBER / room;
        if (shortest < 1) {
            return (long) Math.ceil(shortest * 60) + "min";
        }
        return shortest < Hours.DAY
                ? (long) Math.ceil(shortest) + "h"
                : (long) Math.ceil(3 * shortest / Hours.DAY) + "d";
    }
}
