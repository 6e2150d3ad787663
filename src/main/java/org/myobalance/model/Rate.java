package org.myobalance.model;

import org.myobalance.units.Unit;

/**
 * A named expression: a flux such as MPS, or a quantity that several rates share.
 *
 * @param id name in expressions and output
 * @param unit unit in files and output
 * @param law the expression, in base units
 * @param meaning one phrase for tables
 */
public record Rate(String id, Unit unit, Expr law, String meaning) {}
