/**
 * What a calibration leaves behind: the best values, what is left open around them, and what made them.
 *
 * <p>Read {@link org.myobalance.calibration.Calibration} first, then
 * {@link org.myobalance.calibration.CalibrationReader}.
 */
@NullMarked
package org.myobalance.calibration;

import org.jspecify.annotations.NullMarked;
