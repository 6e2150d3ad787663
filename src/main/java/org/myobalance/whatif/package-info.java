/**
 * The what-if question itself: the arms of a scenario side by side, scans over parameters, and what each mechanism does.
 *
 * <p>Read {@link org.myobalance.whatif.ArmPlan} first, then {@link org.myobalance.whatif.ArmRunner}.
 */
@NullMarked
package org.myobalance.whatif;

import org.jspecify.annotations.NullMarked;
