/**
 * Runs models whose states jump when the states themselves say so: models of other programs, with events that have
 * triggers, delays and priorities, and rate laws with conditions.
 *
 * <p>Read {@link org.myobalance.hybrid.HybridModel} first, then {@link org.myobalance.hybrid.HybridSystem} and
 * {@link org.myobalance.hybrid.HybridRun}. Our own models know the times of their stops and are run by {@code simulate}.
 */
@NullMarked
package org.myobalance.hybrid;

import org.jspecify.annotations.NullMarked;
