package org.myobalance.spark;

/** An executor that does not fit the program that asks; its message is what Spark brings back. */
final class UnfitExecutorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnfitExecutorException(String what) {
        super(what);
    }
}
