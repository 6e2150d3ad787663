/**
 * Simulates randomised trials on persons of a cohort: who is randomised to what, what the assessor reads, who is lost, and how often the
 * trial finds the difference.
 *
 * <p>Read {@link org.myobalance.trial.TrialQuestion} first, then {@link org.myobalance.trial.Trials}.
 */
@NullMarked
package org.myobalance.trial;

import org.jspecify.annotations.NullMarked;
