package org.myobalance.study;

/**
 * Why a measurement is not fitted. Closed: a measurement without one of these reasons is used. All but {@link #NO_SUBJECTS} and
 * {@link #PLANNED} are words of study files.
 */
public enum Exclusion {
    /** Nothing to compare with: no sample at rest. */
    NO_RESTING_SAMPLE("no resting sample"),
    /** The number was not found in its source. */
    UNTRACED_NUMBER("untraced number"),
    /** Another measurement tells the same of the same subjects. */
    SAME_SUBJECTS("same subjects as another observation"),
    /** Not measured in people. */
    OTHER_SPECIES("other species"),
    /** The primary paper says otherwise. */
    CONTRADICTED("contradicted by its primary"),
    /** The model has nothing that stands for it. */
    NOT_REPRESENTABLE("not representable"),
    /**
     * Meant to be fitted, but the file does not say how many subjects were measured, so that nobody knows what it weighs. The reader gives this
     * reason; no file writes it.
     */
    NO_SUBJECTS("no n: not fitted"),
    /** Nothing is reported yet: the study is planned. The reader gives this reason; no file writes it. */
    PLANNED("planned");

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /**
     * Returns the reason as tables print it.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }
}
