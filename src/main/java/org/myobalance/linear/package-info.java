/**
 * Sparse and dense LU of s I − J: the elimination order, the layout of its factors, and two solvers that follow them.
 *
 * <p>Read {@link org.myobalance.linear.LuLayout} first. {@code compile} writes the same factors as straight-line code;
 * {@code integrate} takes what is here where no compiled model stands behind a problem.
 */
@NullMarked
package org.myobalance.linear;

import org.jspecify.annotations.NullMarked;
