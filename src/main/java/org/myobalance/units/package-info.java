/**
 * Quantities and units; conversion at the border.
 *
 * <p>Read {@link org.myobalance.units.Dimension} first, then {@link org.myobalance.units.Unit} and
 * {@link org.myobalance.units.UnitParser}.
 */
@NullMarked
package org.myobalance.units;

import org.jspecify.annotations.NullMarked;
