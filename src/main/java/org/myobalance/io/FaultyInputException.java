package org.myobalance.io;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be used, with everything that is wrong with it. Its message is meant for the user as it stands. */
public final class FaultyInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    // Past this many, one mistake has usually been made many times
    private static final int PRINTED = 100;

    private final transient List<Fault> faults;

    /**
     * Makes an exception of all faults that were found.
     *
     * @param faults at least one
     */
    public FaultyInputException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * Makes an exception of one fault of a file as a whole.
     *
     * @param file the file
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    public FaultyInputException(String file, String what, String remedy) {
        this(List.of(Fault.ofFile(file, what, remedy)));
    }

    /**
     * Returns all faults.
     *
     * @return the faults, ordered by file and place
     */
    public List<Fault> faults() {
        return faults;
    }

    private static String message(List<Fault> faults) {
        String text = faults.stream().limit(PRINTED).map(Fault::toString).collect(Collectors.joining("\n"));
        int more = faults.size() - PRINTED;
        return more > 0 ? text + "\n… and " + more + " more faults." : text;
    }
}
