/**
 * Stiff methods, step size control and dense output.
 *
 * <p>Reading order: {@link org.myobalance.integrate.RosenbrockTableau} (a method as data, which checks itself),
 * {@code RosenbrockStep} (one step of it), {@code AdaptiveStep} (one accepted step), then the two users of that one
 * kernel: {@link org.myobalance.integrate.SegmentSolver} between two stops of a regimen, and
 * {@link org.myobalance.integrate.OneStepIntegrator} for anyone who speaks Commons Math.
 */
@NullMarked
package org.myobalance.integrate;

import org.jspecify.annotations.NullMarked;
