/**
 * Floating-point building blocks of hot loops: {@code Fused} (a·b + c), {@code Elementary} (exp and log). Small enough
 * for HotSpot to inline, and the same bits on every Java version.
 */
@NullMarked
package org.myobalance.arithmetic;

import org.jspecify.annotations.NullMarked;
