/**
 * Turns bouts, meals, doses and rest into a timetable of exact times, which cut a run into segments.
 *
 * <p>Read {@link org.myobalance.regimen.Bout} and {@link org.myobalance.regimen.Regimen} for what a person does, then
 * {@link org.myobalance.regimen.Timetable}, {@link org.myobalance.regimen.EdgeCursor} and
 * {@link org.myobalance.regimen.ScheduledEvent} for what a run meets. Values are in base units: h, g/g, fraction.
 */
@NullMarked
package org.myobalance.regimen;

import org.jspecify.annotations.NullMarked;
