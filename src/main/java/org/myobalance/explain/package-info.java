/**
 * Explains one number of a simulation: which parameters and mechanisms move it, and on which evidence it rests.
 *
 * <p>Read {@link org.myobalance.explain.Question} first, then {@link org.myobalance.explain.Explaining},
 * {@link org.myobalance.explain.CovarianceShares} and {@link org.myobalance.explain.RestsOn}.
 */
@NullMarked
package org.myobalance.explain;

import org.jspecify.annotations.NullMarked;
