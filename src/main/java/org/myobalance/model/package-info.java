/**
 * The model file as immutable records: states, parameters, rates, observables, expressions; reading and checking.
 *
 * <p>Read {@link org.myobalance.model.Model} first, then {@link org.myobalance.model.Expr}.
 */
@NullMarked
package org.myobalance.model;

import org.jspecify.annotations.NullMarked;
