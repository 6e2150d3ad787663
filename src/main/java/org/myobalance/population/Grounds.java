package org.myobalance.population;

import org.myobalance.model.Status;

/**
 * Where a number comes from.
 *
 * @param status how well it is known
 * @param words its source, or why it was assumed
 */
public record Grounds(Status status, String words) {}
