package org.myobalance.study;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.units.Dimension;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/**
 * What a paper prints, as printed.
 *
 * @param kind what sort of number, or a direction alone
 * @param value the number; empty where only bounds or a direction are known, and before a study is done
 * @param unit of number, bounds and spread: that of the quantity for values and differences, one for folds, percent for
 *     percent
 * @param low lower bound where a range is all that is known
 * @param high upper bound of that range
 * @param direction by the study's test, if the paper states it
 * @param statistic mean or median
 * @param spread printed beside the number
 */
public record Reported(
        Kind kind,
        OptionalDouble value,
        Unit unit,
        OptionalDouble low,
        OptionalDouble high,
        Optional<Direction> direction,
        Statistic statistic,
        Optional<Spread> spread) {
    private static final Dimension MASS = UnitParser.parse("g").dimension();

    /**
     * What a study that is not done yet is to report.
     *
     * @param kind any but a direction
     * @param unit that of the quantity for values and differences, one for folds, percent for percent
     * @return a report without number, direction and spread
     */
    public static Reported planned(Kind kind, Unit unit) {
        return new Reported(
                kind,
                OptionalDouble.empty(),
                unit,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Statistic.MEAN,
                Optional.empty());
    }

    /**
     * Tells whether there is no result yet.
     *
     * @return true where neither a number nor a range nor a direction is reported
     */
    public boolean isPlanned() {
        return value.isEmpty() && low.isEmpty() && direction.isEmpty();
    }

    /**
     * Tells whether a number is the protein of what is counted: a mass of it where a number of particles is wanted, alike for each volume.
     *
     * @param unit of the number
     * @param wanted unit of the count
     * @return true for µg/mL where 1/mL is wanted
     */
    public static boolean isProteinOf(Unit unit, Unit wanted) {
        return unit.dimension().per(wanted.dimension()).equals(MASS);
    }

    /** What sort of number. */
    public enum Kind {
        /** A quantity in its unit. */
        VALUE,
        /** Quantity over its reference. */
        FOLD,
        /** Change from its reference, in percent of it. */
        PERCENT,
        /** Quantity minus its reference, in its unit. */
        DIFFERENCE,
        /** Which way it moved, and no number. */
        DIRECTION;

        /**
         * Tells whether this kind compares a quantity with a reference.
         *
         * @return true for every kind except a value
         */
        public boolean isRelative() {
            return this != VALUE;
        }
    }

    /** What a number is of its sample. */
    public enum Statistic {
        /** Arithmetic mean. */
        MEAN,
        /** Median. */
        MEDIAN
    }

    /**
     * Converts a printed number to a fold. For kinds that are no ratio it converts the number to base units instead.
     *
     * @param printed number as the paper prints it [unit of the report, or %]
     * @return fold change [-], or the number [base units]
     */
    public double asFold(double printed) {
        return kind == Kind.PERCENT ? 1 + printed / 100 : unit.toBase(printed);
    }
}
