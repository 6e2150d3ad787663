package org.myobalance.model;

import org.myobalance.units.Unit;

/**
 * What a laboratory reports.
 *
 * @param id name in output
 * @param unit unit in output
 * @param law expression over states, rates, inputs and parameters, in base units
 * @param meaning one phrase for tables and axes
 */
public record Observable(String id, Unit unit, Expr law, String meaning) {}
