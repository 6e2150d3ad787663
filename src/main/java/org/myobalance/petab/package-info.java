/**
 * Reads parameter estimation problems in the format PEtab, versions 1 and 2, and computes their likelihood, its gradient and
 * the best parameters.
 *
 * <p>Read {@link org.myobalance.petab.Problem} and what it consists of first, then {@link org.myobalance.petab.ProblemReader},
 * {@link org.myobalance.petab.MathParser} and {@link org.myobalance.petab.NoiseModel}; of computing,
 * {@link org.myobalance.petab.ProblemLikelihood} and {@link org.myobalance.petab.ProblemFit}.
 */
@NullMarked
package org.myobalance.petab;

import org.jspecify.annotations.NullMarked;
