package org.myobalance.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Status;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;

/** Drawn persons differ as the population says, and person 4711 is the same alone. */
class PersonDrawsTest {
    private static final Grounds OWN = new Grounds(Status.ASSUMED, "made up for a test");
    private static final int MANY = 4000;

    private static Group group(double massAndForce, double rateAndMass) {
        List<String> ids =
                List.of("height", "mass", "protein", "missed", "rate", "hospital", "alm_index", "grip_strength");
        double[][] matrix = new double[8][8];
        for (int i = 0; i < 8; i++) {
            matrix[i][i] = 1;
        }
        set(matrix, 6, 7, massAndForce);
        set(matrix, 4, 6, rateAndMass);
        EpisodeRate hospital = new EpisodeRate(
                "hospital",
                0.8,
                Map.of("habitual_load", 0.2),
                0.8,
                List.of(new EpisodeRate.Band(65 * Hours.YEAR, 85 * Hours.YEAR, 0.3 / Hours.YEAR, 6 * Hours.DAY, OWN)));
        return new Group(
                false,
                new Body(1.77, 0.07, 80e3, 12e3, OWN),
                List.of(baseline("alm_index", 8800, 930), baseline("grip_strength", 51e3, 9.6e3)),
                List.of(new ParameterSpread("rate", "rate", List.of("a", "b"), 0.85, 0.35, OWN)),
                new Habits(1, 0.27, 0.15, 0.8, OWN, OWN),
                List.of(hospital),
                CorrelationMatrix.of(ids, matrix).orElseThrow());
    }

    private static void set(double[][] matrix, int i, int j, double value) {
        matrix[i][j] = value;
        matrix[j][i] = value;
    }

    private static Baseline baseline(String id, double mean, double spread) {
        return new Baseline(id, id, Unit.ONE, mean, spread, "relative", 1, Optional.empty(), Optional.empty(), OWN);
    }

    private static List<PersonDraw> many(Group group) {
        PersonDraws draws = new PersonDraws(group, 17);
        List<PersonDraw> persons = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            persons.add(draws.person(i));
        }
        return persons;
    }

    @Test
    void person4711IsTheSameAlone() {
        Group group = group(0.4, 0);
        PersonDraws used = new PersonDraws(group, 17);
        for (int i = 0; i < 20; i++) {
            used.person(i);
        }
        PersonDraw alone = new PersonDraws(group, 17).person(4711);
        assertEquals(alone.own(), used.person(4711).own());
        assertEquals(alone.stays(), used.person(4711).stays());
        assertTrue(
                !alone.own().equals(new PersonDraws(group, 18).person(4711).own()), "another seed is another person");
    }

    @Test
    void meansSpreadsAndCorrelationsAreThoseOfTheFile() {
        List<PersonDraw> persons = many(group(0.43, -0.3));
        double[] mass = persons.stream().mapToDouble(each -> each.own().get(0)).toArray();
        double[] force = persons.stream().mapToDouble(each -> each.own().get(1)).toArray();
        double[] rate = persons.stream()
                .mapToDouble(each -> Math.log(each.factors().getOrDefault("a", 0.0)))
                .toArray();
        SummaryStatistics of = new SummaryStatistics();
        for (double each : mass) {
            of.addValue(each);
        }
        assertEquals(8800, of.getMean(), 4 * 930 / Math.sqrt(MANY));
        assertEquals(930, of.getStandardDeviation(), 4 * 930 / Math.sqrt(2 * MANY));
        assertEquals(0.43, new PearsonsCorrelation().correlation(mass, force), 0.05);
        assertEquals(-0.3, new PearsonsCorrelation().correlation(mass, rate), 0.06);
        assertEquals(Math.log(0.85), Arrays.stream(rate).average().orElseThrow(), 4 * 0.35 / Math.sqrt(MANY));
    }

    @Test
    void givenTheRateTheSizesHaveTheConditionalDistribution() {
        PersonDraw person = new PersonDraws(group(0.43, -0.3), 17).person(3);
        double z = Math.log(person.factors().getOrDefault("a", 0.0) / 0.85) / 0.35;
        double[] first = {1, 0};
        assertEquals(8800 - 0.3 * 930 * z, person.sizes().mean(first), 1e-6);
        assertEquals(930 * 930 * (1 - 0.09), person.sizes().covariance(first, first), 1e-4);
        double[] second = {0, 1};
        assertEquals(0.43 * 930 * 9600, person.sizes().covariance(first, second), 1e-3);
    }

    @Test
    void staysComeAsOftenAsTheFileSaysAndNeverTwoAtOnce() {
        double number = 0;
        for (PersonDraw person : many(group(0, 0))) {
            number += person.stays().size();
            double free = 0;
            for (PersonDraw.Stay stay : person.stays()) {
                assertTrue(stay.from() >= free && stay.from() >= 65 * Hours.YEAR - 24, stay::toString);
                assertEquals(0, stay.lasts() % Hours.DAY);
                free = stay.from() + stay.lasts();
            }
        }
        // 0.3 a year for 20 years; the rate's factor has mean 1 and a coefficient of variation of 0.95
        assertEquals(6, number / MANY, 0.45);
    }
}
