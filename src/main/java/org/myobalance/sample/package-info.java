/**
 * Explores the posterior distribution of parameters: draws, profiles of each parameter, and how well hypotheses
 * predict studies that they have not seen.
 *
 * <p>One evaluation of a model takes seconds, so most work is done on a {@link org.myobalance.sample.Surrogate}, and
 * results are checked against the model. Read that class first, then {@link org.myobalance.sample.Chains} and
 * {@link org.myobalance.sample.DelayedAcceptance} for draws, {@link org.myobalance.sample.Profiler} for profiles, and
 * {@link org.myobalance.sample.LeaveOneStudyOut} for comparison.
 */
@NullMarked
package org.myobalance.sample;

import org.jspecify.annotations.NullMarked;
