package org.myobalance.regimen;

import java.util.List;

/** One change at an edge. Closed, so that whoever follows a timetable handles each kind. */
public sealed interface ScheduledEvent {
    /** What follows a timetable; one method for each kind. */
    interface Visitor<R> {
        /** A bout begins. */
        R boutStarts(BoutStarts happening);

        /** A bout ends. */
        R boutEnds(BoutEnds happening);

        /** A meal is eaten. */
        R meal(Meal happening);

        /** A dose is given. */
        R dose(Dose happening);

        /** An input level is set. */
        R level(Level happening);

        /** An input level goes back to rest. */
        R rest(Rest happening);
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A bout begins.
     *
     * @param number of the bout among those that fire in the run, from 0, in order of start
     * @param bout with the load of its week
     */
    record BoutStarts(long number, Bout bout) implements ScheduledEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.boutStarts(this);
        }
    }

    /**
     * A bout ends, by itself or because the run does.
     *
     * @param number the number it began with
     * @param bout equal to the one that began
     */
    record BoutEnds(long number, Bout bout) implements ScheduledEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.boutEnds(this);
        }
    }

    /**
     * A meal is eaten.
     *
     * @param number of the meal among those of the run, from 0
     * @param doses what it adds; never empty
     */
    record Meal(long number, List<Dose> doses) implements ScheduledEvent {
        /** Copies the list. */
        public Meal {
            doses = List.copyOf(doses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meal(this);
        }
    }

    /**
     * An amount is added at an instant.
     *
     * @param input id of a dose input
     * @param amount above zero [base units]
     */
    record Dose(String input, double amount) implements ScheduledEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dose(this);
        }
    }

    /**
     * An input level is set, and holds until the next {@code Level} or {@code Rest} of the same input.
     *
     * @param input id of a level input
     * @param value [base units]
     */
    record Level(String input, double value) implements ScheduledEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.level(this);
        }
    }

    /**
     * An input level goes back to the rest that the model declares.
     *
     * @param input id of a level input
     */
    record Rest(String input) implements ScheduledEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rest(this);
        }
    }
}
