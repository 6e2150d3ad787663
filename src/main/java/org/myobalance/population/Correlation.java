package org.myobalance.population;

/**
 * A correlation between two of the quantities in which persons differ. Pairs that none is stated for are taken as independent.
 *
 * @param one id of a quantity
 * @param other id of another
 * @param value above −1 and below 1 [-]
 * @param grounds where it comes from
 */
public record Correlation(String one, String other, double value, Grounds grounds) {}
