package org.myobalance.simulate;

import org.myobalance.units.Unit;

/**
 * One recorded quantity.
 *
 * @param id state, rate or observable
 * @param unit unit for output; values are in base units
 * @param meaning one phrase
 * @param averaged whether values are interval means with minimum and maximum
 */
public record Column(String id, Unit unit, String meaning, boolean averaged) {}
