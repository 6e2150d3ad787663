package org.myobalance.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.myobalance.population.Group;
import org.myobalance.population.LivedPerson;
import org.myobalance.population.PersonDraws;
import org.myobalance.population.Population;

/**
 * Persons over whom a plan is to be good: of one sex of a population, numbered from 0, each with another body, response to
 * load, habits and illnesses.
 *
 * @param population that they are of
 * @param group women or men of it
 */
public record Persons(Population population, Group group) {
    /**
     * Whom each draw is.
     *
     * @param draws parameters of each draw [base units]
     * @param seed of the persons
     * @return the persons under the draws, in their order
     */
    List<LivedPerson> under(List<Map<String, Double>> draws, long seed) {
        PersonDraws persons = new PersonDraws(group, seed);
        return IntStream.range(0, draws.size())
                .mapToObj(i -> LivedPerson.of(population, group, persons.person(i), draws.get(i)))
                .toList();
    }

    /**
     * The sentence that says what a draw is.
     *
     * @return one sentence
     */
    public String words() {
        return "Each draw is another " + (group.female() ? "woman" : "man") + " of \"" + population.title()
                + "\", with its own body, response to load, habits and illnesses, under another draw of the calibration.";
    }
}
