package org.myobalance.plan;

import java.util.Locale;
import org.myobalance.units.Unit;

/** What must hold of a programme. */
public sealed interface Limit {
    /**
     * The limit for a person.
     *
     * @return a few words
     */
    String words();

    /**
     * At most so much of a load.
     *
     * @param measure which
     * @param most in the unit of the measure
     */
    record Load(WeeklyLoad.Measure measure, double most) implements Limit {
        @Override
        public String words() {
            return "at most " + Plain.of(most) + " " + measure.words();
        }

        /** How far a load is beyond it, as a share of the limit; zero or less where it is kept. */
        double excess(WeeklyLoad load) {
            return load.of(measure) / most - 1;
        }
    }

    /**
     * So much rest between lifts that share a muscle.
     *
     * @param hours from the start of one to the start of the next [h]
     */
    record Rest(double hours) implements Limit {
        @Override
        public String words() {
            return Plain.of(hours) + " h from one lift of a muscle to the next";
        }

        /** How far a load falls short of it, as a share of the limit; zero or less where it is kept. */
        double excess(WeeklyLoad load) {
            return Double.isInfinite(load.rest()) ? -1 : 1 - load.rest() / hours;
        }
    }

    /**
     * An outcome that must be reached, in so many of the draws.
     *
     * @param outcome what is read
     * @param least smallest value that is enough [base units]
     * @param probability share of draws that must reach it; 0 to ask the best values alone
     */
    record Reached(Outcome outcome, double least, double probability) implements Limit {
        @Override
        public String words() {
            Unit unit = outcome.unit();
            String what = outcome.words() + " of at least " + Plain.of(unit.fromBase(least)) + " " + unit;
            return probability > 0
                    ? what + String.format(Locale.ROOT, " in %.0f %% of draws", 100 * probability)
                    : what;
        }
    }
}
