/**
 * Holds the model file as immutable records: states, parameters, rates, observables and expressions.
 *
 * <p>Read {@link org.myobalance.model.Model} first, then {@link org.myobalance.model.Expr} with
 * {@link org.myobalance.model.ExprParser}, {@link org.myobalance.model.Interpreter} and
 * {@link org.myobalance.model.Dimensions}.
 */
@NullMarked
package org.myobalance.model;

import org.jspecify.annotations.NullMarked;
