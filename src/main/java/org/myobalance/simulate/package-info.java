/**
 * One run: compiled model, parameters, regimen → {@link org.myobalance.simulate.Outcome} with its trajectory.
 *
 * <p>Read {@link org.myobalance.simulate.Simulator} first, then {@link org.myobalance.simulate.Recorder}.
 */
@NullMarked
package org.myobalance.simulate;

import org.jspecify.annotations.NullMarked;
