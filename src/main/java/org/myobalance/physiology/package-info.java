/**
 * Tests whether the model behaves like muscle: published targets, the experiments that test them, and verdicts.
 *
 * <p>One parameter set serves every target. Read {@link org.myobalance.physiology.Target} first, then
 * {@link org.myobalance.physiology.Battery}.
 */
@NullMarked
package org.myobalance.physiology;

import org.jspecify.annotations.NullMarked;
