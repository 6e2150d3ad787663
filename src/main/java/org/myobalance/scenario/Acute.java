package org.myobalance.scenario;

/**
 * What to show close up: the hours around one bout.
 *
 * @param arm id of the arm
 * @param at age; the first bout at or after it is shown [h]
 * @param lasts how long after the start of the bout, above zero [h]
 */
public record Acute(String arm, double at, double lasts) {}
