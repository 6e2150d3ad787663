package org.myobalance.plot;

/**
 * A thin horizontal line at a value with a meaning, such as a cut-off.
 *
 * @param label printed beside the line; empty for none
 * @param value where, in the unit of the y axis, finite
 */
public record ReferenceLine(String label, double value) {
    /** Refuses a value that cannot be drawn. {@inheritDoc} */
    public ReferenceLine {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("mark \"" + label + "\": " + value + " is not finite");
        }
    }
}
