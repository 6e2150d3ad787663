package org.myobalance.units;

/**
 * A value with its unit, as a file states it.
 *
 * @param value in that unit
 * @param unit as spelled
 */
public record Quantity(double value, Unit unit) {
    /**
     * The value in base units.
     *
     * @return value [base units]
     */
    public double base() {
        return unit.toBase(value);
    }

    @Override
    public String toString() {
        return value + " " + unit;
    }
}
