package org.myobalance.cli;

/** Thrown when the command line asks for something impossible. The message is one paragraph for the user. */
final class FaultyRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    FaultyRequest(String message) {
        super(message);
    }
}
