/**
 * Parses units and converts quantities to base units when they are read.
 *
 * <p>Read {@link org.myobalance.units.Dimension} first, then {@link org.myobalance.units.Unit} and
 * {@link org.myobalance.units.UnitParser}.
 */
@NullMarked
package org.myobalance.units;

import org.jspecify.annotations.NullMarked;
