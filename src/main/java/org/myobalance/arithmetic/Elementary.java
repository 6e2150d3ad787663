package org.myobalance.arithmetic;

import static org.myobalance.arithmetic.Fused.multiplyAdd;

/**
 * exp and log to two units in the last place, at less than half the price of {@link Math}'s: plain arithmetic that
 * HotSpot inlines, so that many of them overlap. Rare arguments go to {@link StrictMath}.
 */
public final class Elementary {
    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; the upper has 32 bits, so that its product with an exponent is exact (Cody and Waite, 1980). */
    private static final double LN2_UPPER = 0x1.62e42feep-1;

    private static final double LN2_LOWER = 0x1.a39ef35793c76p-33;

    /** 1.5·2⁵²: a sum with it is rounded to a whole number, which then stands in its lowest bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int PARTS = 32;
    private static final long[] POWERS = new long[PARTS];

    static {
        for (int i = 0; i < PARTS; i++) {
            POWERS[i] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) i / PARTS));
        }
    }

    /** exp of anything smaller is a normal number. */
    private static final double ORDINARY = 700;

    private static final long ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final long FRACTION = (1L << 52) - 1;

    private Elementary() {}

    /**
     * e to the x: 2^(i/32 + k) times the Taylor polynomial of degree 6 on |r| ≤ ln 2/64, whose rest is below 1e-17.
     *
     * @param x any number
     * @return e to the x, infinite above 709.78 and 0 below −745.13; NaN for NaN
     */
    public static double exp(double x) {
        if (!(Math.abs(x) < ORDINARY)) {
            return StrictMath.exp(x);
        }
        double shifted = multiplyAdd(x, PARTS * LOG2_E, ROUNDER);
        long whole = Double.doubleToRawLongBits(shifted);
        double k = shifted - ROUNDER;
        double r = multiplyAdd(k, -LN2_UPPER / PARTS, x);
        r = multiplyAdd(k, -LN2_LOWER / PARTS, r);
        double r2 = r * r;
        double low = multiplyAdd(r2, multiplyAdd(r, 1.0 / 6, 0.5), r);
        double high = multiplyAdd(r2, 1.0 / 720, multiplyAdd(r, 1.0 / 120, 1.0 / 24));
        double rest = multiplyAdd(r2 * r2, high, low);
        double power = Double.longBitsToDouble(POWERS[(int) whole & (PARTS - 1)] + ((whole >> 5) << 52));
        return multiplyAdd(power, rest, power);
    }

    /**
     * Natural logarithm: exponent times ln 2, plus 2 artanh(s) with s = (m − 1)/(m + 1) as a series to s²¹, m within
     * √½ to √2.
     *
     * @param x any number
     * @return ln x; −∞ at 0, NaN below 0 and for NaN
     */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x) - ROOT_HALF;
        double k = (double) (bits >> 52);
        double f = Double.longBitsToDouble((bits & FRACTION) + ROOT_HALF) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double z2 = z * z;
        double z4 = z2 * z2;
        double a = multiplyAdd(z2, multiplyAdd(z, 2.0 / 9, 2.0 / 7), multiplyAdd(z, 2.0 / 5, 2.0 / 3));
        double b = multiplyAdd(z2, multiplyAdd(z, 2.0 / 17, 2.0 / 15), multiplyAdd(z, 2.0 / 13, 2.0 / 11));
        double c = multiplyAdd(z, 2.0 / 21, 2.0 / 19);
        double series = multiplyAdd(z4, multiplyAdd(z4, c, b), a);
        double near = multiplyAdd(s * z, series, 2 * s);
        return multiplyAdd(k, LN2_UPPER, multiplyAdd(k, LN2_LOWER, near));
    }
}
