package org.myobalance.explore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The questions that are being answered: one for each tab, and no more than a hundred. Any number of threads. */
final class Questions {
    /** Each waits in a thread of its own. */
    static final int MOST = 100;

    private final Map<String, Question> open = new HashMap<>();

    /**
     * Opens a question. An earlier one of the same tab is cancelled: its page has moved on.
     *
     * @param tab name that the page gave itself
     * @return the question; empty if a hundred others are open
     */
    synchronized Optional<Question> open(String tab) {
        Question earlier = open.get(tab);
        if (earlier == null && open.size() >= MOST) {
            return Optional.empty();
        }
        if (earlier != null) {
            earlier.cancel();
        }
        Question question = new Question();
        open.put(tab, question);
        return Optional.of(question);
    }

    /** Nobody reads the answer any more, or it has been given. */
    synchronized void close(String tab, Question question) {
        question.cancel();
        open.remove(tab, question);
    }

    /** Cancels all: the server ends. */
    synchronized void closeAll() {
        open.values().forEach(Question::cancel);
    }

    /** How many are open. */
    synchronized int count() {
        return open.size();
    }
}
