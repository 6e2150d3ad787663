/**
 * Contracts only: right-hand side, Jacobian with its pattern, linear solver.
 *
 * <p>{@code compile} implements them, {@code integrate} asks for them; neither sees the other.
 * Read {@link org.myobalance.system.ModelSystem} first.
 */
@NullMarked
package org.myobalance.system;

import org.jspecify.annotations.NullMarked;
