package org.myobalance.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something was asked for that cannot be done: an unknown name, a value outside its bounds, a checkpoint of other work.
 * Nothing was begun. The message says what is wrong and how to mend it. Faults of files are
 * {@code FaultyInputException}s instead.
 */
public final class RequestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What a refusal is about, so that a program can say it in its user's words. */
    public enum About {
        /** Which parameters to fit or to change. */
        PARAMETERS,
        /** The hypothesis. */
        HYPOTHESIS,
        /** The finished fit that work begins with. */
        FIT,
        /** Work is to be resumed, and there is none. */
        NO_CHECKPOINT,
        /** Work is to be resumed, and what is there is other work. */
        OTHER_CHECKPOINT,
        /** Work is to be begun, and other work is kept in its folder. */
        CHECKPOINT_IN_THE_WAY,
        /** The number of draws. */
        DRAWS,
        /** How many draws are checked. */
        CHECK,
        /** Anything else. */
        OTHER
    }

    /**
     * One refusal.
     *
     * @param about what it is about
     * @param problem what is wrong, whole sentences
     * @param remedy what to do, whole sentences; may be empty
     */
    public record Refusal(About about, String problem, String remedy) {
        /**
         * Both together.
         *
         * @return one paragraph
         */
        public String text() {
            return remedy.isEmpty() ? problem : problem + " " + remedy;
        }
    }

    // not sent anywhere
    private final transient List<Refusal> refusals;

    /**
     * One refusal or more.
     *
     * @param refusals at least one
     */
    public RequestException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::text).collect(Collectors.joining(System.lineSeparator())));
        this.refusals = List.copyOf(refusals);
    }

    /**
     * One refusal.
     *
     * @param about what it is about
     * @param problem what is wrong, whole sentences
     * @param remedy what to do, whole sentences; may be empty
     */
    public RequestException(About about, String problem, String remedy) {
        this(List.of(new Refusal(about, problem, remedy)));
    }

    /**
     * All that was refused.
     *
     * @return at least one
     */
    public List<Refusal> refusals() {
        return refusals;
    }
}
