/**
 * Predicts what a laboratory would have measured: each observation of a study is simulated in its own arm and window.
 *
 * <p>Read {@link org.myobalance.observe.Window} first, then {@code ArmObservation}, {@code Reading},
 * {@link org.myobalance.observe.TransformedReport} and {@link org.myobalance.observe.Prediction};
 * {@link org.myobalance.observe.Predictor} puts them together.
 */
@NullMarked
package org.myobalance.observe;

import org.jspecify.annotations.NullMarked;
