package org.myobalance.design;

import java.util.OptionalDouble;
import org.myobalance.study.Direction;

/**
 * A change that an experiment is to find by a test of one of its measurements.
 *
 * @param row id of the measurement
 * @param direction up or down
 * @param stated size of the change on the scale of the measurement, the logarithm of a fold or a difference in base units; empty for the change that the
 *     model expects
 * @param words as the design states it, such as {@code 2-fold}
 */
public record Find(String row, Direction direction, OptionalDouble stated, String words) {
    /** A number without a useless decimal. */
    static String plain(double number) {
        return Double.toString(number).replaceAll("\\.0$", "");
    }

    /** The same with its sign. */
    static String signed(double number) {
        return (number > 0 ? "+" : "") + plain(number);
    }

    /**
     * What makes the change that is asked for positive.
     *
     * @return 1 for up, -1 for down
     */
    public double sign() {
        return direction == Direction.DOWN ? -1 : 1;
    }
}
