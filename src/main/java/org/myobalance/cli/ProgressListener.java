package org.myobalance.cli;

/** Receives the progress of long work. */
@FunctionalInterface
interface ProgressListener {
    /**
     * Says how much is done.
     *
     * @param what what is running, a few words
     * @param share in [0, 1]
     */
    void report(String what, double share);
}
