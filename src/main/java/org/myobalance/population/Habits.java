package org.myobalance.population;

/**
 * How persons differ in what they make of a regimen.
 *
 * @param protein median factor of the protein of every meal [-]
 * @param proteinSpread standard deviation of its logarithm [-]
 * @param missed median share of sessions that are missed, in (0, 1) [-]
 * @param missedSpread standard deviation of the logit of that share [-]
 * @param proteinGrounds where the first two come from
 * @param missedGrounds where the last two come from
 */
public record Habits(
        double protein,
        double proteinSpread,
        double missed,
        double missedSpread,
        Grounds proteinGrounds,
        Grounds missedGrounds) {}
