package org.myobalance.physiology;

/**
 * A target and what the model gives for it.
 *
 * @param target what people's muscle does
 * @param value what the model does; NaN where a run failed
 */
public record Finding(Target target, double value) {
    /**
     * Whether the value falls in the range; a value that is not a number does not.
     *
     * @return true if it does
     */
    public boolean agrees() {
        return value >= target.low() && value <= target.high();
    }
}
