/**
 * What is known of parameters after data: draws of them, profiles of each, and how well hypotheses predict a study they
 * have not seen.
 *
 * <p>A real model takes seconds for one place, so most work is done on a {@link org.myobalance.sample.Surrogate}, and
 * what rests on it is checked against the model. Read that first, then {@link org.myobalance.sample.Chains} and
 * {@link org.myobalance.sample.DelayedAcceptance} for draws, {@link org.myobalance.sample.Profiler} for profiles,
 * {@link org.myobalance.sample.LeaveOneStudyOut} for comparison.
 */
@NullMarked
package org.myobalance.sample;

import org.jspecify.annotations.NullMarked;
