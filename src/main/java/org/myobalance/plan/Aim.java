package org.myobalance.plan;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Interval;

/**
 * What is wanted of a plan: most or least of an outcome, or of what the programme asks of a person.
 *
 * @param outcome what is read of the run; empty where the load is the aim
 * @param measure the load; empty where an outcome is the aim
 * @param most whether most is wanted
 * @param statistic of the outcome over draws
 */
public record Aim(Optional<Outcome> outcome, Optional<WeeklyLoad.Measure> measure, boolean most, Statistic statistic) {
    /** How an outcome is taken over draws. */
    public enum Statistic {
        /** At the best values, without draws. */
        BEST,
        /** Mean over draws. */
        MEAN,
        /** Median over draws. */
        MEDIAN,
        /** What 95 % of draws reach: their 5 % quantile. */
        P5,
        /** Their 95 % quantile. */
        P95
    }

    /**
     * Checks that there is one thing wanted. {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is none, or both
     */
    public Aim {
        if (outcome.isPresent() == measure.isPresent()) {
            throw new IllegalArgumentException("an aim is an outcome or a load");
        }
    }

    /** Most or least of an outcome. */
    static Aim of(Outcome outcome, boolean most, Statistic statistic) {
        return new Aim(Optional.of(outcome), Optional.empty(), most, statistic);
    }

    /** Most or least of a load. */
    static Aim of(WeeklyLoad.Measure measure, boolean most) {
        return new Aim(Optional.empty(), Optional.of(measure), most, Statistic.BEST);
    }

    /**
     * Its name in tables.
     *
     * @return one word
     */
    public String id() {
        return outcome.map(Outcome::id).orElseGet(() -> measure.orElseThrow().key());
    }

    /**
     * Its name for a person.
     *
     * @return a few words
     */
    public String words() {
        String what = outcome.map(Outcome::words)
                .orElseGet(() -> measure.orElseThrow().words());
        return switch (statistic) {
            case BEST -> what;
            case MEAN -> what + " (mean of draws)";
            case MEDIAN -> what + " (median of draws)";
            case P5 -> what + " (5 % quantile of draws)";
            case P95 -> what + " (95 % quantile of draws)";
        };
    }

    /**
     * The unit that it is told in.
     *
     * @return the unit; one for a load
     */
    public Unit unit() {
        return outcome.map(Outcome::unit).orElse(Unit.ONE);
    }

    /** Whether draws must be run to know it. */
    boolean needsDraws() {
        return statistic != Statistic.BEST;
    }

    /**
     * The number that falls as the aim is met better.
     *
     * @param value of the aim
     * @return the value, or its negative where most is wanted
     */
    public double cost(double value) {
        return most ? -value : value;
    }

    /** The statistic of an outcome over draws. */
    double over(double best, List<Double> draws) {
        double[] values = draws.stream().mapToDouble(Double::doubleValue).toArray();
        return switch (statistic) {
            case BEST -> best;
            case MEAN -> StatUtils.mean(values);
            case MEDIAN -> Interval.of(values).median();
            case P5 -> Interval.of(values).low();
            case P95 -> Interval.of(values).high();
        };
    }
}
