package org.myobalance.model;

import java.util.List;
import org.myobalance.units.Unit;

/**
 * One state of the model. Values are in base units.
 *
 * @param id name in expressions and output
 * @param unit unit in files and output
 * @param initial value at 25 y before settling [base unit]
 * @param scale typical size, which gives the absolute tolerance [base unit], above zero
 * @param clock fast or slow
 * @param meaning one phrase for tables
 * @param derivative the rates whose sum is d/dt
 */
public record State(
        String id, Unit unit, double initial, double scale, Clock clock, String meaning, List<Term> derivative) {
    /**
     * Copies the list. {@inheritDoc}
     */
    public State {
        derivative = List.copyOf(derivative);
    }

    /**
     * One rate in a derivative.
     *
     * @param sign +1 or −1
     * @param rate id of the rate
     */
    public record Term(int sign, String rate) {}
}
