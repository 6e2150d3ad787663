package org.myobalance.observe;

import org.myobalance.study.Direction;

/**
 * How likely it is that a study finds each direction by a two-sided test at 5 %. They add up to 1.
 *
 * @param up that it finds a rise
 * @param down that it finds a fall
 * @param unchanged that it finds neither
 */
record DirectionProbabilities(double up, double down, double unchanged) {
    /**
     * For a true change: up is {@code Φ((m − 1.96 e) / √(e² + g²))}, because the study's mean varies by its own error and by
     * what is not known of its protocol and by the model, while its test knows its own error only. What laboratories differ by is no part of
     * it: it multiplies a change, and no change times any factor is no change.
     *
     * @param predicted change m, on the observation's scale
     * @param error standard error e of the study's mean, above zero
     * @param between SD g of the prediction: what had to be assumed of the protocol and the model's discrepancy, on the observation's scale
     */
    static DirectionProbabilities of(double predicted, double error, double between) {
        double spread = Math.hypot(error, between);
        double up = Normal.cumulative((predicted - Normal.NINETY_FIVE * error) / spread);
        double down = Normal.cumulative((-predicted - Normal.NINETY_FIVE * error) / spread);
        // from the nearer tail, which keeps its digits where 1 − up − down has none left
        double size = Math.abs(predicted);
        double unchanged = Normal.cumulative((Normal.NINETY_FIVE * error - size) / spread)
                - Normal.cumulative((-Normal.NINETY_FIVE * error - size) / spread);
        return new DirectionProbabilities(up, down, unchanged);
    }

    double of(Direction way) {
        return switch (way) {
            case UP -> up;
            case DOWN -> down;
            case UNCHANGED -> unchanged;
        };
    }
}
