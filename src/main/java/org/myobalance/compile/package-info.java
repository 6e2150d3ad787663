/**
 * Compiles the rate laws of a model to JVM bytecode: right-hand side, ∂f/∂y, outputs and LU factors; on request,
 * the derivatives that sensitivities need.
 *
 * <p>Read {@link org.myobalance.compile.ModelCompiler} first, then {@code Graph} (expressions, each value once),
 * {@code Lowering} (rate laws as such expressions), {@code Gradient} (their derivatives), {@code Schedule} and
 * {@code Emitter} (bytecode).
 */
@NullMarked
package org.myobalance.compile;

import org.jspecify.annotations.NullMarked;
