/**
 * Quantities and units; conversion at the border.
 *
 * <p>Read {@link org.myobalance.units.Dimension} first, then {@link org.myobalance.units.Unit}.
 */
@NullMarked
package org.myobalance.units;

import org.jspecify.annotations.NullMarked;
