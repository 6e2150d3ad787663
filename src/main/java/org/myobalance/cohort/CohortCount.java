package org.myobalance.cohort;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is told of all persons of a cohort, as they are added one by one or part by part: the same in any order. For one thread.
 */
public final class CohortCount implements Serializable {
    private static final long serialVersionUID = 1;

    /** Troubles that are told; of many lives all tend to fail alike. */
    private static final int TOLD = 10;

    private final CohortSummary summary;
    private final List<String> arms;
    private final List<Trouble> troubles = new ArrayList<>();

    /** Why one life did not reach its end. */
    private record Trouble(int person, int draw, int arm, String why) implements Serializable {
        private static final long serialVersionUID = 1;

        private static final Comparator<Trouble> ORDER = Comparator.comparingInt(Trouble::person)
                .thenComparingInt(Trouble::draw)
                .thenComparingInt(Trouble::arm);
    }

    /**
     * A count of nobody.
     *
     * @param question whose persons will be added
     */
    public CohortCount(CohortQuestion question) {
        summary = new CohortSummary(question);
        arms = question.arms().stream().map(CohortArm::id).toList();
    }

    /**
     * Adds a person.
     *
     * @param person with all its lives
     */
    public void add(PersonLives person) {
        summary.add(person);
        person.lives()
                .forEach(life -> life.trouble()
                        .ifPresent(why -> troubles.add(new Trouble(person.person(), life.draw(), life.arm(), why))));
        keepFirst();
    }

    /**
     * Adds all persons of another count of the same question.
     *
     * @param other of other persons
     * @return this count
     */
    public CohortCount add(CohortCount other) {
        summary.add(other.summary);
        troubles.addAll(other.troubles);
        keepFirst();
        return this;
    }

    private void keepFirst() {
        if (troubles.size() > TOLD) {
            troubles.sort(Trouble.ORDER);
            troubles.subList(TOLD, troubles.size()).clear();
        }
    }

    /**
     * What became of the cohort.
     *
     * @return summary, and the troubles of the first persons who had one
     */
    public LocalCohort.Result result() {
        return new LocalCohort.Result(
                summary,
                troubles.stream()
                        .sorted(Trouble.ORDER)
                        .map(each -> "person " + each.person() + ", arm " + arms.get(each.arm()) + ": " + each.why())
                        .toList());
    }
}
