/**
 * Solves stiff differential equations between two times: one-step methods, step size control, dense output and forward
 * sensitivities.
 *
 * <p>Read {@link org.myobalance.integrate.OneStepMethod} and {@link org.myobalance.integrate.RosenbrockTableau} (a
 * method as data, which checks itself) first, then {@code RosenbrockStep} (one step of it) and {@code AdaptiveStep}
 * (one accepted step). Two classes use that kernel: {@link org.myobalance.integrate.SegmentSolver} between two stops
 * of a regimen, and {@link org.myobalance.integrate.OneStepIntegrator} for users of Commons Math.
 */
@NullMarked
package org.myobalance.integrate;

import org.jspecify.annotations.NullMarked;
