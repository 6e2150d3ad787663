package org.myobalance.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.population.Group;
import org.myobalance.population.Population;

/**
 * Which persons live which regimens, and what is told of them.
 *
 * @param id name in output
 * @param title for tables and figures
 * @param population of which persons are drawn
 * @param women whether women are among them
 * @param men whether men are among them; of both, every second person is a woman
 * @param persons how many, numbered from 0
 * @param draws lives of each person in each arm, each under another draw of the calibration
 * @param arms at least one, each id once; the others are compared with the first
 * @param from age at the start of the regimens [h]
 * @param to age at the end [h]
 * @param every from one row to the next [h]
 * @param quantities in each row, at least one
 * @param adherence which sessions persons miss
 * @param dropOut who gives up; empty for nobody
 * @param seed of the persons and of all that comes to them by chance
 * @param files every file that was read besides the model's, itself first
 */
public record CohortQuestion(
        String id,
        String title,
        Population population,
        boolean women,
        boolean men,
        int persons,
        int draws,
        List<CohortArm> arms,
        double from,
        double to,
        double every,
        List<Quantity> quantities,
        Adherence adherence,
        Optional<DropOut> dropOut,
        long seed,
        List<Path> files) {
    /** Most persons: their numbers have to fit into 32 bits, and 10⁹ lives take a cluster a year. */
    public static final int MOST = 1_000_000_000;

    /** Copies the lists. {@inheritDoc} */
    public CohortQuestion {
        arms = List.copyOf(arms);
        quantities = List.copyOf(quantities);
        files = List.copyOf(files);
    }

    /**
     * The same question about other persons.
     *
     * @param number how many, from 1 to {@link #MOST}
     * @param changed seed of the persons
     * @return a new question
     */
    public CohortQuestion of(int number, long changed) {
        return new CohortQuestion(
                id,
                title,
                population,
                women,
                men,
                number,
                draws,
                arms,
                from,
                to,
                every,
                quantities,
                adherence,
                dropOut,
                changed,
                files);
    }

    /**
     * Whether a person is a woman.
     *
     * @param person number
     * @return true for every second person where there are both
     */
    public boolean isWoman(int person) {
        return women && (!men || person % 2 == 1);
    }

    /**
     * The men or the women of whom a person is one.
     *
     * @param person number
     * @return the group
     */
    public Group group(int person) {
        return population.group(isWoman(person)).orElseThrow();
    }

    /**
     * Ages at which each life has a row.
     *
     * @return from the start to the end, both among them [h]
     */
    public List<Double> ages() {
        List<Double> ages = new ArrayList<>();
        long last = Math.round((to - from) / every);
        for (long i = 0; i <= last; i++) {
            ages.add(from + i * every);
        }
        return List.copyOf(ages);
    }

    /**
     * How many lives that is.
     *
     * @return persons × arms × draws
     */
    public long lives() {
        return (long) persons * arms.size() * draws;
    }
}
