package org.myobalance.simulate;

import java.util.List;

/** What became of a run with derivatives. */
public sealed interface SensitivityOutcome {
    /**
     * One sample.
     *
     * @param time since the start of the timetable [h]
     * @param values one for each quantity [base unit]
     * @param slopes one row for each quantity, one column for each direction [base units]
     */
    record Row(double time, List<Double> values, Sensitivities slopes) {
        /** Copies the list. */
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * A run that reached its end.
     *
     * @param rows one for each time asked for
     * @param end states at the end
     * @param endSlopes their derivatives: one row for each state
     * @param counts what fired, and what the states cost
     */
    record Completed(List<Row> rows, StateVector end, Sensitivities endSlopes, RunCounts counts)
            implements SensitivityOutcome {
        /** Copies the list. */
        public Completed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A run that did not.
     *
     * @param failure as without derivatives; it has no rows
     */
    record Failed(Outcome.Failed failure) implements SensitivityOutcome {}
}
