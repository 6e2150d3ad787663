package org.myobalance.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.units.Hours;

/**
 * Checks before a run that its samples fit into memory, because a run that exceeds it would fail only after a long
 * time.
 */
final class MemoryCheck {
    private static final double BYTES_PER_GIGABYTE = 1e9;
    private static final int BYTES_PER_NUMBER = 8;
    /** Samples are held once while they are written and may be copied once; the rest is for the figures. */
    private static final double SHARE = 0.4;

    private MemoryCheck() {}

    /**
     * Refuses samples that would not fit.
     *
     * @param every between samples [h]
     * @param draws number of draws beside the best values, each also without EXO
     * @param memory of the JVM [B]
     * @return their number and an interval that fits, in whole sentences; empty if they fit
     */
    static Optional<String> refusal(double every, List<ArmPlan> plans, Model model, int draws, long memory) {
        double hours =
                plans.stream().mapToDouble(plan -> plan.to() - plan.from()).sum();
        double samples = hours / every;
        int quantities = model.states().size()
                + model.observables().size()
                + model.rates().size()
                + 2 * draws * Ensemble.KEPT.size();
        double bytes = bytes(samples, quantities, every);
        double room = SHARE * memory;
        return bytes <= room
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.3g samples of up to %d quantities would take %.3g GB, and there is room for %.3g GB."
                                + " Give a longer time between samples: %s fits.",
                        samples,
                        quantities,
                        bytes / BYTES_PER_GIGABYTE,
                        room / BYTES_PER_GIGABYTE,
                        fitting(hours, quantities, room)));
    }

    /** A mean has its minimum and maximum beside it. */
    private static double bytes(double samples, int quantities, double every) {
        return samples * quantities * BYTES_PER_NUMBER * (every >= Hours.DAY ? 3 : 1);
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
