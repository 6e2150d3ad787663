package org.myobalance.units;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of named bases raised to powers: mass, time, …, and the tags that keep relative quantities of different
 * kinds apart ({@code {Akt}}, {@code {protein}}). Immutable; equal when every exponent is equal.
 */
public final class Dimension {
    /** The dimension of a plain number. */
    public static final Dimension NONE = new Dimension(new TreeMap<>());

    // Exponents are doubles rounded to 1e-9; halves and thirds of a tag survive pow(), nothing finer is needed
    private final SortedMap<String, Double> exponents;

    private Dimension(SortedMap<String, Double> exponents) {
        this.exponents = exponents;
    }

    /**
     * One base to the first power.
     *
     * @param base a base unit, such as h
     * @return its dimension
     */
    public static Dimension of(String base) {
        SortedMap<String, Double> single = new TreeMap<>();
        single.put(base, 1.0);
        return new Dimension(single);
    }

    /**
     * The dimension of a product.
     *
     * @param other dimension of the other factor
     * @return dimension of the product
     */
    public Dimension times(Dimension other) {
        return plus(other, 1);
    }

    /**
     * The dimension of a quotient.
     *
     * @param other dimension of the divisor
     * @return dimension of the quotient
     */
    public Dimension per(Dimension other) {
        return plus(other, -1);
    }

    /**
     * The dimension of a power; {@code NONE} for exponent 0.
     *
     * @param exponent any finite number
     * @return dimension of the power
     */
    public Dimension power(double exponent) {
        return NONE.plus(this, exponent);
    }

    /**
     * Whether this is the dimension of a plain number.
     *
     * @return true if no base takes part
     */
    public boolean isNone() {
        return exponents.isEmpty();
    }

    private Dimension plus(Dimension other, double factor) {
        SortedMap<String, Double> sum = new TreeMap<>(exponents);
        other.exponents.forEach((base, exponent) -> sum.merge(base, factor * exponent, Double::sum));
        sum.replaceAll((base, exponent) -> Math.rint(exponent * 1e9) / 1e9 + 0.0);
        sum.values().removeIf(exponent -> exponent == 0);
        return new Dimension(sum);
    }

    /**
     * The exponent of each base that takes part.
     *
     * @return exponent by base, none of them zero
     */
    public Map<String, Double> exponents() {
        return Map.copyOf(exponents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && exponents.equals(that.exponents);
    }

    @Override
    public int hashCode() {
        return exponents.hashCode();
    }

    /** For messages: {@code mass·time^-1}, or {@code 1}. */
    @Override
    public String toString() {
        if (exponents.isEmpty()) {
            return "1";
        }
        return exponents.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + "^" + plain(e.getValue()))
                .collect(Collectors.joining("·"));
    }

    private static String plain(double exponent) {
        return exponent == Math.rint(exponent) ? Long.toString((long) exponent) : Double.toString(exponent);
    }
}
