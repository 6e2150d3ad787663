package org.myobalance.model;

/** Text that is no expression: what is wrong, where in the text, and how to mend it. */
public final class ExprException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int offset;
    private final String remedy;

    ExprException(int offset, String what, String remedy) {
        super(what);
        this.what = what;
        this.offset = offset;
        this.remedy = remedy;
    }

    /**
     * The fault, without a full stop.
     *
     * @return a sentence without its full stop
     */
    public String what() {
        return what;
    }

    /**
     * Letters before the place of the fault.
     *
     * @return letters from the start of the text, at least 0
     */
    public int offset() {
        return offset;
    }

    /**
     * One next thing to try, as whole sentences.
     *
     * @return one or more sentences
     */
    public String remedy() {
        return remedy;
    }
}
