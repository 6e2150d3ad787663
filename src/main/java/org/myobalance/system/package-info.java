/**
 * Holds the interfaces between compiled equations and integrators: right-hand side, Jacobian with its pattern, linear
 * solver.
 *
 * <p>{@code compile} implements them and {@code integrate} uses them; neither imports the other. Read
 * {@link org.myobalance.system.ModelSystem} first.
 */
@NullMarked
package org.myobalance.system;

import org.jspecify.annotations.NullMarked;
