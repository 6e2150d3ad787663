package org.myobalance.units;

/** A text that cannot be read, such as a unit or an expression: what is wrong, where in the text, and how to mend it. */
public final class TextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int offset;
    private final String remedy;

    /**
     * A fault of a text.
     *
     * @param offset letters before its place, at least 0
     * @param what the fault, a sentence without its full stop
     * @param remedy one next thing to try, whole sentences
     */
    public TextException(int offset, String what, String remedy) {
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
