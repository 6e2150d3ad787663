/**
 * Computes how likely the observations of studies are under a model, with laboratory effects, priors and derivatives,
 * and finds the parameters that make them most likely.
 *
 * <p>Read {@link org.myobalance.fit.Datum} first, then {@link org.myobalance.fit.DatumDensity},
 * {@link org.myobalance.fit.LaboratoryEffect} and {@link org.myobalance.fit.Likelihood}. For the optimiser read
 * {@link org.myobalance.fit.Space}, {@link org.myobalance.fit.ObservationModel}, {@link org.myobalance.fit.Posterior},
 * {@link org.myobalance.fit.LinearisedModel}, {@link org.myobalance.fit.TrustRegion} and
 * {@link org.myobalance.fit.MultiStart}.
 */
@NullMarked
package org.myobalance.fit;

import org.jspecify.annotations.NullMarked;
