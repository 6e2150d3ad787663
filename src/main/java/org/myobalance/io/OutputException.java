package org.myobalance.io;

/** Output that could not be written. Its message is meant for the user as it stands; nothing half-written is left behind. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
