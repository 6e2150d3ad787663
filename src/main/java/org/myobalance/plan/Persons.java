package org.myobalance.plan;

import java.util.Map;
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
     * Whom a draw is.
     *
     * @param number of the person and its draw
     * @param draw parameters of that draw [base units]
     * @param seed of the persons
     * @return the person under the draw
     */
    LivedPerson person(int number, Map<String, Double> draw, long seed) {
        return LivedPerson.of(population, group, new PersonDraws(group, seed).person(number), draw);
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
