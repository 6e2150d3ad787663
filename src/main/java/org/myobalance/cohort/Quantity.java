package org.myobalance.cohort;

import java.util.OptionalInt;
import org.myobalance.units.Unit;

/**
 * A quantity of which each life has one number at each age.
 *
 * @param id of a baseline of the population, or of an observable of the model
 * @param unit of the numbers in output
 * @param baseline position among the baselines of both groups; empty for an observable
 */
public record Quantity(String id, Unit unit, OptionalInt baseline) {}
