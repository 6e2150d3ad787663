package org.myobalance.study;

/** Whose muscle, blood or cells. Only people's rows are fitted. */
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
