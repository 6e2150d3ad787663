package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one or more files, so that all are reported at once. For one thread. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /** Adds one. */
    public void add(Fault fault) {
        faults.add(fault);
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Number so far; to see whether a part of a file added any. */
    public int size() {
        return faults.size();
    }

    /** All so far, by file and place. */
    public List<Fault> list() {
        return faults.stream().sorted().toList();
    }

    /**
     * Ends here unless everything is well.
     *
     * @throws FaultyInputException with every fault, if there is one
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new FaultyInputException(list());
        }
    }
}
