package org.myobalance.model;

import java.util.List;

/** A rate law as the model file states it. Closed, so every walk over it can be complete. */
public sealed interface Expr {
    /**
     * What walks a tree; one method for each kind of node.
     *
     * @param <R> what a walk gives for a node
     */
    interface Visitor<R> {
        /**
         * A number.
         *
         * @param node the number
         * @return the visitor's result
         */
        R literal(Literal node);

        /**
         * A name.
         *
         * @param node the name
         * @return the visitor's result
         */
        R name(Name node);

        /**
         * A sign change.
         *
         * @param node the expression with a minus before it
         * @return the visitor's result
         */
        R negated(Negated node);

        /**
         * A sum, difference, product, quotient or power.
         *
         * @param node the operation and its operands
         * @return the visitor's result
         */
        R binary(Binary node);

        /**
         * A function call.
         *
         * @param node the function and its arguments
         * @return the visitor's result
         */
        R call(Call node);

        /**
         * A sum over a set. Only laws as written have it: it is written out when a model is read.
         *
         * @param node the set and what is summed
         * @return the visitor's result
         */
        default R sum(SumOver node) {
            throw new IllegalArgumentException("sum over " + node.set() + " in a law that is not written out");
        }

        /**
         * A value of a table.
         *
         * @param node the table and its argument
         * @return the visitor's result
         */
        R lookup(Lookup node);
    }

    /**
     * Calls the visitor's method for this kind of node.
     *
     * @param <R> type of the result
     * @param visitor one method for each kind of node
     * @return what that method returns
     */
    <R> R accept(Visitor<R> visitor);

    /** What stands between two operands. */
    enum Operator {
        /** Sum. */
        ADD("+"),
        /** Difference. */
        SUBTRACT("-"),
        /** Product. */
        MULTIPLY("*"),
        /** Quotient. */
        DIVIDE("/"),
        /** Power. */
        POWER("^");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /**
         * The sign in a rate law.
         *
         * @return one character
         */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * A plain number: structural constants such as 1 and 2; measured ones are parameters.
     *
     * @param value the number
     */
    record Literal(double value) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /**
     * A state, parameter, input, rate or bout variable by its id.
     *
     * @param id of it
     */
    record Name(String id) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /**
     * The operand with its sign changed.
     *
     * @param operand below the sign
     */
    record Negated(Expr operand) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negated(this);
        }
    }

    /**
     * Two operands and what stands between them.
     *
     * @param operator between the operands
     * @param left operand
     * @param right operand
     */
    record Binary(Operator operator, Expr left, Expr right) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /**
     * A function call.
     *
     * @param function that is called
     * @param arguments as many as {@link Function#arity()} says
     */
    record Call(Function function, List<Expr> arguments) implements Expr {
        /**
         * Copies the arguments. {@inheritDoc}
         *
         * @throws IllegalArgumentException if the number of arguments is wrong
         */
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException(
                        function.word() + " takes " + function.arity() + " arguments, not " + arguments.size());
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /**
     * The sum of an expression over the members of a set, in a law as it is written.
     *
     * @param set id of the set
     * @param term what is summed; names that stand over the set mean the member in turn
     */
    record SumOver(String set, Expr term) implements Expr {
        /** How the function is called in a law. */
        public static final String WORD = "sum";

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    /**
     * The value of a table at an argument.
     *
     * @param table that the model file declares
     * @param argument of the table's unit
     */
    record Lookup(LookupTable table, Expr argument) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lookup(this);
        }
    }
}
