/**
 * Apportions the variation of an output among inputs that vary together: Sobol' indices and elementary effects.
 *
 * <p>Knows no model: points of the unit cube go in and numbers come out ({@link org.myobalance.sensitivity.Evaluation}). Read
 * {@link org.myobalance.sensitivity.Design} first, then {@link org.myobalance.sensitivity.SobolDesign},
 * {@link org.myobalance.sensitivity.MorrisDesign} and {@link org.myobalance.sensitivity.Evaluations}.
 */
@NullMarked
package org.myobalance.sensitivity;

import org.jspecify.annotations.NullMarked;
