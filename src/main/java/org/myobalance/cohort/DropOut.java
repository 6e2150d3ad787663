package org.myobalance.cohort;

import org.myobalance.population.Grounds;

/**
 * How often persons give up a programme for good; from then on they live as they are used to. The time until then is exponential.
 *
 * @param rate persons who give up, of those who still train, per time; zero for nobody [1/h]
 * @param grounds status of the number, with its source or the reason for it
 */
public record DropOut(double rate, Grounds grounds) {}
