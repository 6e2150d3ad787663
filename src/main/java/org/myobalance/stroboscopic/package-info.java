/**
 * Long periodic intervals from few periods: collocation of the exact map over one period, with error control.
 *
 * <p>Reading order: {@link org.myobalance.stroboscopic.PeriodMap} (what is followed),
 * {@link org.myobalance.stroboscopic.MacroNodes} (where it is sampled), {@code Collocation} (one macro-interval),
 * {@link org.myobalance.stroboscopic.Stroboscope} (interval after interval), {@code IntervalLength} (how long the next is),
 * {@code Defect} and {@code ErrorAccount} (what went wrong, and where that is carried). Numbers only: what a period
 * holds is {@code simulate}'s business.
 */
@NullMarked
package org.myobalance.stroboscopic;

import org.jspecify.annotations.NullMarked;
