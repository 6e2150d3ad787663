package org.myobalance.plot;

/** A figure that cannot be drawn; the message says what is missing and how to mend it. */
public final class PlotFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that has no deeper cause. */
    public PlotFailure(String message) {
        super(message);
    }

    /** A failure with what lay beneath it. */
    public PlotFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
