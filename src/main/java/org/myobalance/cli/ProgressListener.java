package org.myobalance.cli;

/** Hears how far long work has come. */
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
