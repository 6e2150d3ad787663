package org.myobalance.study;

/** Whose muscle, blood or cells. Only measurements of people are fitted. */
public enum Species {
    /** People. */
    HUMAN,
    /** Mice. */
    MOUSE,
    /** Rats. */
    RAT,
    /** Monkeys. */
    MONKEY,
    /** Cultures. */
    CELLS
}
