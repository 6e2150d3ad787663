package org.myobalance.cli;

/** Something asked for on the command line that cannot be done; the message is one paragraph for the user. */
final class FaultyRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    FaultyRequest(String message) {
        super(message);
    }
}
