package org.myobalance.regimen;

import java.util.List;

/** One change that a timetable makes at an edge. The interface is sealed, so that a visitor handles every kind. */
public sealed interface ScheduledEvent {
    /**
     * Handles each kind of event in a method of its own.
     *
     * @param <R> what each method returns
     */
    interface Visitor<R> {
        /**
         * Handles the start of a bout.
         *
         * @param event the start
         * @return a result of the visitor's choice
         */
        R boutStarts(BoutStarts event);

        /**
         * Handles the end of a bout.
         *
         * @param event the end
         * @return a result of the visitor's choice
         */
        R boutEnds(BoutEnds event);

        /**
         * Handles a meal.
         *
         * @param event the meal
         * @return a result of the visitor's choice
         */
        R meal(Meal event);

        /**
         * Handles a dose.
         *
         * @param event the dose
         * @return a result of the visitor's choice
         */
        R dose(Dose event);

        /**
         * Handles a supplement at the end of a bout.
         *
         * @param event the supplement
         * @return a result of the visitor's choice
         */
        R supplement(Supplement event);

        /**
         * Handles an input level that is set.
         *
         * @param event the level
         * @return a result of the visitor's choice
         */
        R level(Level event);

        /**
         * Handles an input level that returns to rest.
         *
         * @param event the return to rest
         * @return a result of the visitor's choice
         */
        R rest(Rest event);
    }

    /**
     * Calls the visitor's method for this kind of event.
     *
     * @param <R> what the visitor returns
     * @param visitor what to call
     * @return what the visitor's method returned
     */
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
        /** Copies the list. {@inheritDoc} */
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
     * A supplement is taken at the end of a bout.
     *
     * @param dose what it adds
     */
    record Supplement(Dose dose) implements ScheduledEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.supplement(this);
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
