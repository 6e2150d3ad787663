/**
 * Runs the arms of a scenario side by side, scans parameters, and measures what each mechanism does.
 *
 * <p>Read {@link org.myobalance.whatif.ArmPlan} first, then {@link org.myobalance.whatif.ArmRunner}.
 */
@NullMarked
package org.myobalance.whatif;

import org.jspecify.annotations.NullMarked;
