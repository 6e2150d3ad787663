/**
 * How likely the rows of studies are under a model, and which parameters make them likelier: one likelihood, with study
 * and assay effects, priors, their derivatives, and a fit that climbs them.
 *
 * <p>Read {@link org.myobalance.fit.Datum} first, then {@link org.myobalance.fit.DatumDensity},
 * {@link org.myobalance.fit.LaboratoryEffect}, {@link org.myobalance.fit.Likelihood}; of a fit
 * {@link org.myobalance.fit.Space}, {@link org.myobalance.fit.ObservationModel}, {@link org.myobalance.fit.Posterior},
 * {@link org.myobalance.fit.LinearisedModel}, {@link org.myobalance.fit.TrustRegion}, {@link org.myobalance.fit.MultiStart}.
 */
@NullMarked
package org.myobalance.fit;

import org.jspecify.annotations.NullMarked;
