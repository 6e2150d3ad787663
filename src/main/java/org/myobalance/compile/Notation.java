package org.myobalance.compile;

import java.util.List;

/** How another language writes the values of a model. */
public interface Notation {
    /**
     * A number.
     *
     * @param value the number
     * @return its text
     */
    String constant(double value);

    /**
     * State {@code i}.
     *
     * @param i position of the state in the model
     * @return its text
     */
    String state(int i);

    /**
     * Parameter {@code i}.
     *
     * @param i position of the parameter in the model
     * @return its text
     */
    String parameter(int i);

    /**
     * Input level {@code i}.
     *
     * @param i position of the input in the model
     * @return its text
     */
    String input(int i);

    /**
     * A value assigned earlier in the same listing, by its number.
     *
     * @param number the number of that assignment
     * @return its text
     */
    String shared(int number);

    /**
     * An operation.
     *
     * @param op what is computed; never a constant, state, parameter or input
     * @param arguments as text of this notation, {@code op.arity()} of them, which must not depend on what surrounds
     *     them
     * @return text of the operation on these arguments
     */
    String operation(Op op, List<String> arguments);
}
