/**
 * {@code Expr} to machine code: fast right-hand side, ∂f/∂y, ∂f/∂p and outputs.
 *
 * <p>Read {@link org.myobalance.compile.ModelCompiler} first, then {@code Graph} (expressions with each value once),
 * {@code Lowering} (rate laws into it), {@code Gradient} (their derivatives), {@code Schedule} and {@code Emitter}
 * (bytecode).
 */
@NullMarked
package org.myobalance.compile;

import org.jspecify.annotations.NullMarked;
