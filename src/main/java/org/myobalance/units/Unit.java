package org.myobalance.units;

/**
 * A unit as written in a file, with its dimension and its size in base units (h, g, L, µmol, fraction of one).
 *
 * @param text the spelling in the file, for output
 * @param dimension what it measures
 * @param factor one of this unit in base units, above zero
 */
public record Unit(String text, Dimension dimension, double factor) {
    /** The unit of a plain number. */
    public static final Unit ONE = new Unit("1", Dimension.NONE, 1);

    /**
     * Checks the factor. {@inheritDoc}
     *
     * @throws IllegalArgumentException if the factor is not a finite number above zero
     */
    public Unit {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("unit " + text + ": factor " + factor + " is not above zero");
        }
    }

    /**
     * A value in this unit, in base units.
     *
     * @param value a value in this unit
     * @return the same value [base units]
     */
    public double toBase(double value) {
        return value * factor;
    }

    /**
     * A value in base units, in this unit.
     *
     * @param value a value [base units]
     * @return the same value in this unit
     */
    public double fromBase(double value) {
        return value / factor;
    }

    @Override
    public String toString() {
        return text;
    }
}
