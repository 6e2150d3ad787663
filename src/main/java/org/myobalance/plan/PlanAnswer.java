package org.myobalance.plan;

import java.util.List;

/**
 * The answer to a plan.
 *
 * @param question that was asked
 * @param front programmes that no other beats in every aim, the best in the first aim first; told as {@code run} computes
 *     them, at most six, spread over the front
 * @param references as told, in the order of the file
 * @param neighbours programmes one step from the first of the front, as the search compared them
 * @param tried every programme that was run, as the search compared them, in the order in which they were run
 * @param allowed how many keep the limits of load, as far as is known; all possible ones where all were looked at
 * @param isWhole whether every allowed programme was run
 * @param isCut whether the search was stopped before its end
 */
public record PlanAnswer(
        PlanQuestion question,
        List<Evaluation> front,
        List<Evaluation> references,
        List<Evaluation> neighbours,
        List<Evaluation> tried,
        double allowed,
        boolean isWhole,
        boolean isCut) {
    /** Copies the lists. {@inheritDoc} */
    public PlanAnswer {
        front = List.copyOf(front);
        references = List.copyOf(references);
        neighbours = List.copyOf(neighbours);
        tried = List.copyOf(tried);
    }

    /**
     * Whether any programme keeps all limits.
     *
     * @return false for a plan that nothing fulfils
     */
    public boolean isPossible() {
        return !front.isEmpty();
    }

    /**
     * A programme as the search compared it.
     *
     * @param told a programme of the front
     * @return the same as it was tried; as told if it was not
     */
    public Evaluation asTried(Evaluation told) {
        return tried.stream()
                .filter(each -> each.programme().picks().equals(told.programme().picks()))
                .findFirst()
                .orElse(told);
    }
}
