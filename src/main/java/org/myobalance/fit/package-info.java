/**
 * How likely the rows of studies are under a model: one likelihood, with study and assay effects, priors, and its
 * derivatives with respect to what the model predicts.
 *
 * <p>Read {@link org.myobalance.fit.Datum} first, then {@link org.myobalance.fit.DatumDensity},
 * {@link org.myobalance.fit.SharedGain}, {@link org.myobalance.fit.Likelihood}.
 */
@NullMarked
package org.myobalance.fit;

import org.jspecify.annotations.NullMarked;
