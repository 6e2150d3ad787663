/**
 * Reads and writes calibrations: the best parameter values, posterior draws, and what made them.
 *
 * <p>Read {@link org.myobalance.calibration.Calibration} first, then
 * {@link org.myobalance.calibration.CalibrationReader}.
 */
@NullMarked
package org.myobalance.calibration;

import org.jspecify.annotations.NullMarked;
