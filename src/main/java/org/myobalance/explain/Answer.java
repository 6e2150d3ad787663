package org.myobalance.explain;

/** What became of an explanation. */
public sealed interface Answer {
    /**
     * It was found.
     *
     * @param explanation of the number
     */
    record Explained(Explanation explanation) implements Answer {}

    /**
     * There is none: the arm failed, or the work was stopped. Shares need every run, so that a part of them says nothing.
     *
     * @param why in whole sentences
     */
    record Missing(String why) implements Answer {}
}
