package org.myobalance.hybrid;

import java.util.Optional;
import org.myobalance.model.Expr;

/**
 * A state that is given a new value.
 *
 * @param state id of the state
 * @param value its new value, before it is multiplied by the volume
 * @param volume quantity by which the value is multiplied, taken before the assignments of the same event: the size of
 *     the compartment where the value is a concentration and the state an amount
 */
public record Assignment(String state, Expr value, Optional<String> volume) {}
