/**
 * Factors matrices of the form s I − J, sparse or dense: the elimination order, the layout of LU factors, and solvers
 * that follow them.
 *
 * <p>Read {@link org.myobalance.linear.LuLayout} first. {@code compile} writes the same factors as straight-line code;
 * {@code integrate} uses the solvers of this package for equations that are not compiled from a model, {@code stroboscopic} the factors
 * of full matrices.
 */
@NullMarked
package org.myobalance.linear;

import org.jspecify.annotations.NullMarked;
