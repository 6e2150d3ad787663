/**
 * Follows the map of one period over many periods from a few of them: collocation with error control.
 *
 * <p>Read {@link org.myobalance.stroboscopic.PeriodMap} (the map) first, then
 * {@link org.myobalance.stroboscopic.MacroNodes} (where it is evaluated), {@code Collocation} (one interval of many
 * periods), {@link org.myobalance.stroboscopic.Stroboscope} (interval after interval), {@code IntervalLength} (the
 * length of the next), {@code Defect} and {@code ErrorAccount} (its errors, and how they accumulate). This package
 * knows only numbers; {@code simulate} decides what a period is.
 */
@NullMarked
package org.myobalance.stroboscopic;

import org.jspecify.annotations.NullMarked;
