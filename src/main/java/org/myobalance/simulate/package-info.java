/**
 * Runs one person under one regimen: compiled model, parameters and timetable give an
 * {@link org.myobalance.simulate.Outcome} with its trajectory, and its derivatives on request.
 *
 * <p>Read {@link org.myobalance.simulate.Simulator} first, then {@code Recorder},
 * {@link org.myobalance.simulate.Baseline} and {@link org.myobalance.simulate.Directions}.
 */
@NullMarked
package org.myobalance.simulate;

import org.jspecify.annotations.NullMarked;
