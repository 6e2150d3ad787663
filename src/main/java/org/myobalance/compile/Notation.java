package org.myobalance.compile;

import java.util.List;

/** How another language writes the values of a model. */
public interface Notation {
    /** A number. */
    String constant(double value);

    /** State {@code i}. */
    String state(int i);

    /** Parameter {@code i}. */
    String parameter(int i);

    /** Input level {@code i}. */
    String input(int i);

    /** A value assigned earlier in the same listing, by its number. */
    String shared(int number);

    /**
     * An operation.
     *
     * @param op what is computed; never a constant, state, parameter or input
     * @param arguments as text of this notation, {@code op.arity()} of them, which must not depend on what surrounds them
     */
    String operation(Op op, List<String> arguments);
}
