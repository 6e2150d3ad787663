package org.myobalance.plot;

/** A figure that cannot be drawn; the message says what is missing and how to mend it. */
public final class PlotFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure without a cause.
     *
     * @param message what failed and how to mend it
     */
    public PlotFailure(String message) {
        super(message);
    }

    /**
     * Makes a failure with its cause.
     *
     * @param message what failed and how to mend it
     * @param cause what was thrown
     */
    public PlotFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
