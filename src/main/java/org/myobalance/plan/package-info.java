/**
 * Searches regimens: the best programme under limits, the smallest dose, and how long a gain lasts.
 *
 * <p>Read {@link org.myobalance.plan.PlanQuestion} first, then {@link org.myobalance.plan.Programmes} (what can be chosen),
 * {@link org.myobalance.plan.ProgrammeRuns} (what comes of it) and {@link org.myobalance.plan.Planning}.
 */
@NullMarked
package org.myobalance.plan;

import org.jspecify.annotations.NullMarked;
