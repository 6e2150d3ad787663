package org.myobalance.regimen;

/** Thrown for a regimen that cannot be followed. It says what is wrong, where in the regimen, and how to mend it. */
public final class RegimenException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String fault;
    private final String remedy;

    /**
     * Makes a fault of a regimen with its place and remedy.
     *
     * @param place where, as a pointer below the object that was built ({@code /phases/1}); empty for the object itself
     * @param fault what is wrong, one sentence without the full stop
     * @param remedy one thing to try, a full sentence
     */
    public RegimenException(String place, String fault, String remedy) {
        super((place.isEmpty() ? "" : place + ": ") + fault + ".\n  " + remedy);
        this.place = place;
        this.fault = fault;
        this.remedy = remedy;
    }

    RegimenException(String fault, String remedy) {
        this("", fault, remedy);
    }

    /** The same fault seen from the object that holds the faulty one. */
    RegimenException within(String outer) {
        return new RegimenException(outer + place, fault, remedy);
    }

    /**
     * Returns where in the regimen the fault is.
     *
     * @return a JSON pointer; empty for the object itself
     */
    public String place() {
        return place;
    }

    /**
     * Returns what is wrong.
     *
     * @return one sentence without the full stop
     */
    public String fault() {
        return fault;
    }

    /**
     * Returns what to try.
     *
     * @return a full sentence
     */
    public String remedy() {
        return remedy;
    }
}
