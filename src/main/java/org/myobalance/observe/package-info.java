/**
 * What a laboratory would have measured: each row of a study, simulated in its own arm and window.
 *
 * <p>Read {@link org.myobalance.observe.Window} first, then {@link org.myobalance.observe.ArmObservation},
 * {@link org.myobalance.observe.Reading}, {@link org.myobalance.observe.TransformedReport},
 * {@link org.myobalance.observe.Prediction}; {@link org.myobalance.observe.Predictor} puts them together.
 */
@NullMarked
package org.myobalance.observe;

import org.jspecify.annotations.NullMarked;
