/**
 * Computes exp, log and the fused multiply-add of hot loops: small enough for HotSpot to inline, and the same bits on
 * every Java version.
 *
 * <p>Read {@link org.myobalance.arithmetic.Fused} (a·b + c) first, then {@link org.myobalance.arithmetic.Elementary}
 * (exp and log).
 */
@NullMarked
package org.myobalance.arithmetic;

import org.jspecify.annotations.NullMarked;
