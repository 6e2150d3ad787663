/**
 * Inference as a library: fits parameters to studies, draws parameter sets after data, profiles parameters and compares
 * hypotheses. Long work is kept in a folder, is resumed only by the same request, and stops at a deadline or when asked.
 *
 * <p>Read {@link org.myobalance.inference.StudyData} first, which is what work is asked about, then
 * {@link org.myobalance.inference.FitConditions} and {@link org.myobalance.inference.Fitting}. After a fit come
 * {@link org.myobalance.inference.PosteriorSampling}, {@link org.myobalance.inference.Profiling} and
 * {@link org.myobalance.inference.HypothesisComparison}.
 */
@NullMarked
package org.myobalance.inference;

import org.jspecify.annotations.NullMarked;
