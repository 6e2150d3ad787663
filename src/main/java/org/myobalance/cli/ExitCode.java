package org.myobalance.cli;

/** The exit codes of the program. */
final class ExitCode {
    /** All went well. */
    static final int DONE = 0;

    /** The input is faulty, or a file cannot be read or written. */
    static final int FAULTY = 2;

    /** Some arm failed, some target is missed; the rest is written. */
    static final int FAILED = 3;

    /** The user pressed Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
