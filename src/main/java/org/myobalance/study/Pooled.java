package org.myobalance.study;

import java.util.OptionalDouble;

/**
 * Says that a result was pooled over studies, as a meta-analysis does, so that its subjects do not count as those of one laboratory.
 *
 * @param studies how many studies were pooled, at least 2
 * @param i2 share of the variance of a study's result that is between studies, in [0, 1); empty where it is not printed [-]
 */
public record Pooled(int studies, OptionalDouble i2) {}
