package org.myobalance.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of one or more files, so that all are reported at once, and warnings beside them. For one thread. */
public final class Faults {
    /** Past this many, nobody reads on, and one mistake has been made many times. */
    private static final int MOST = 1000;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<Fault> warnings = new LinkedHashSet<>();
    private final Set<Fault> defaults = new LinkedHashSet<>();

    /** No faults yet. */
    public Faults() {}

    /**
     * Adds one.
     *
     * @param fault what is wrong, and where
     * @throws FaultyInputException with all so far, when there are a thousand: reading ends there
     */
    public void add(Fault fault) {
        faults.add(fault);
        if (faults.size() >= MOST) {
            throw new FaultyInputException(list());
        }
    }

    /** Takes back the faults past a number of them, in the order in which they were added. */
    List<Fault> take(int from) {
        List<Fault> last = faults.subList(from, faults.size());
        List<Fault> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    /**
     * Adds something that is allowed but most likely not meant; the same thing at the same place counts once.
     *
     * @param warning what is doubtful, and where
     */
    public void warn(Fault warning) {
        if (warnings.size() < MOST) {
            warnings.add(warning);
        }
    }

    /**
     * Adds what is taken because a file says nothing; the same thing at the same place counts once.
     *
     * @param taken the default, and where it is taken
     */
    public void tell(Fault taken) {
        if (defaults.size() < MOST) {
            defaults.add(taken);
        }
    }

    /**
     * What is taken where files say nothing.
     *
     * @return all so far, by file and place
     */
    public List<Fault> defaults() {
        return defaults.stream().sorted().toList();
    }

    /**
     * What is allowed but doubtful.
     *
     * @return all so far, by file and place
     */
    public List<Fault> warnings() {
        return warnings.stream().sorted().toList();
    }

    /**
     * Tells whether no fault has been reported.
     *
     * @return true if there is none yet
     */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /**
     * Counts the faults, so that a reader can see whether a part of a file added any.
     *
     * @return number of faults so far
     */
    public int size() {
        return faults.size();
    }

    /**
     * Returns all faults so far.
     *
     * @return the faults, ordered by file and place
     */
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
