package org.myobalance.regimen;

import java.util.OptionalDouble;

/**
 * A part of a run between borders of phases, episodes and doses.
 *
 * @param from first time; levels that the border sets are set here, and hold throughout [h]
 * @param to end, not part of it [h]
 * @param period a day, or a whole number of weeks, after which the edges repeat: those in [t, t + period) are those in
 *     [t + period, t + 2·period), later, wherever both lie within; empty when sessions are missed or a dose repeats after
 *     another time [h]
 */
public record PeriodicInterval(double from, double to, OptionalDouble period) {}
