package org.myobalance.cohort;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A sum of numbers and of their squares without rounding, so that it does not depend on the order in which they came: partitions of
 * any size give the same mean bit for bit. Each number is first rounded to twelve digits.
 */
final class ExactSum implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(double value) {
        BigDecimal number = new BigDecimal(value, DIGITS);
        count++;
        sum = sum.add(number);
        squares = squares.add(number.multiply(number));
    }

    void add(ExactSum other) {
        count += other.count;
        sum = sum.add(other.sum);
        squares = squares.add(other.squares);
    }

    long count() {
        return count;
    }

    /** Not a number of none. */
    double mean() {
        return count == 0
                ? Double.NaN
                : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).doubleValue();
    }

    /** Standard deviation between the numbers, with n − 1; not a number of fewer than two. */
    double spread() {
        if (count < 2) {
            return Double.NaN;
        }
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal around = squares.multiply(n).subtract(sum.multiply(sum));
        return Math.sqrt(around.divide(n.multiply(BigDecimal.valueOf(count - 1)), MathContext.DECIMAL64)
                .doubleValue());
    }
}
