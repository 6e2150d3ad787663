package org.myobalance.population;

/**
 * Height and body mass of persons, normally distributed.
 *
 * @param height mean [m]
 * @param heightSpread standard deviation [m]
 * @param mass mean [g]
 * @param massSpread standard deviation [g]
 * @param grounds where they come from
 */
public record Body(double height, double heightSpread, double mass, double massSpread, Grounds grounds) {}
