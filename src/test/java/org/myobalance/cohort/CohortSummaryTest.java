package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums, quantiles and shares of made-up lives, against the same by another library. */
class CohortSummaryTest {
    @TempDir
    private Path folder = Path.of("");

    private CohortQuestion question;

    @BeforeEach
    void read() throws IOException {
        question = SmallCohort.question(SmallCohort.files(folder));
    }

    private static LivedArm life(int arm, double... values) {
        return new LivedArm(0, arm, values, Double.NaN, List.of(), Optional.empty());
    }

    /** Three ages of three quantities. */
    private static PersonLives person(int number, Random random) {
        double[] first = new double[9];
        double[] second = new double[9];
        for (int i = 0; i < 9; i++) {
            first[i] = 7 * Math.exp(0.1 * random.nextGaussian());
            second[i] = first[i] + 0.3 + 0.1 * random.nextGaussian();
        }
        return new PersonLives(number, number % 2 == 1, List.of(life(0, first), life(1, second)));
    }

    private static List<PersonLives> persons() {
        Random random = new Random(3);
        List<PersonLives> persons = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            persons.add(person(i, random));
        }
        return persons;
    }

    private CohortSummary of(List<PersonLives> persons) {
        CohortSummary summary = new CohortSummary(question);
        persons.forEach(summary::add);
        return summary;
    }

    @Test
    void meanSpreadQuantilesAndDifferencesAreThoseOfTheNumbers() {
        List<PersonLives> persons = persons();
        List<CohortSummary.Row> rows = of(persons).rows(question);
        // two sexes, two arms, three ages, three quantities
        assertEquals(36, rows.size());
        for (CohortSummary.Row row : rows) {
            int age = question.ages().indexOf(row.age());
            DescriptiveStatistics values = new DescriptiveStatistics();
            DescriptiveStatistics differences = new DescriptiveStatistics();
            for (PersonLives person : persons) {
                if (person.female() == row.female()) {
                    double value = person.lives().get(row.arm()).values()[3 * age + row.quantity()];
                    values.addValue(value);
                    differences.addValue(value - person.lives().get(0).values()[3 * age + row.quantity()]);
                }
            }
            assertEquals(200, row.lives());
            assertEquals(values.getMean(), row.mean(), 1e-11);
            assertEquals(values.getStandardDeviation(), row.spread(), 1e-9);
            for (int i = 0; i < 5; i++) {
                double share = CohortSummary.QUANTILES.get(i);
                double[] sorted = values.getSortedValues();
                int at = (int) Math.floor(share * 199);
                double exact = sorted[at] + (share * 199 - at) * (sorted[Math.min(199, at + 1)] - sorted[at]);
                assertEquals(exact, row.quantiles().get(i), 1e-3 * exact, "quantile " + share);
            }
            if (row.arm() == 0) {
                assertTrue(Double.isNaN(row.difference()) && Double.isNaN(row.error()));
            } else {
                assertEquals(differences.getMean(), row.difference(), 1e-11);
                assertEquals(differences.getStandardDeviation() / Math.sqrt(200), row.error(), 1e-9);
            }
        }
    }

    @Test
    void sharesCountPersonsBelowTheCutOffsOfTheirSex() {
        CohortSummary summary = of(List.of(
                new PersonLives(0, false, List.of(life(0, 6.9, 26, 1, 6.9, 28, 1, 7.1, 26, 1))),
                new PersonLives(1, true, List.of(life(0, 6.9, 26, 1, 5.4, 15, 1, 5.6, 15, 1)))));
        List<CohortSummary.Low> low = summary.low(question);
        assertEquals(
                List.of(
                        "false 1 1 1",
                        "false 1 0 0",
                        "false 0 1 0", //
                        "true 0 0 0",
                        "true 1 1 1",
                        "true 0 1 0"),
                low.stream()
                        .map(row -> row.female() + " " + row.lowMass() + " " + row.lowGrip() + " " + row.both())
                        .toList());
    }

    @Test
    void anyOrderAndAnyPartsGiveTheSameBits() {
        List<PersonLives> persons = persons();
        List<CohortSummary.Row> whole = of(persons).rows(question);
        Collections.shuffle(persons, new Random(5));
        CohortSummary parts = new CohortSummary(question);
        for (int from = 0; from < 400; from += 37) {
            parts.add(of(persons.subList(from, Math.min(400, from + 37))));
        }
        assertEquals(whole, parts.rows(question));
    }

    @Test
    void aLifeThatFailedIsCountedAsFailedAndInNoNumber() {
        LivedArm failed = new LivedArm(0, 0, new double[0], Double.NaN, List.of(), Optional.of("no step"));
        CohortSummary summary =
                of(List.of(new PersonLives(0, false, List.of(failed, life(1, 7, 30, 1, 7, 30, 1, 7, 30, 1)))));
        assertEquals(1, summary.failed());
        List<CohortSummary.Row> rows = summary.rows(question);
        assertEquals(9, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.arm() == 1 && Double.isNaN(row.difference())));
    }

    @Test
    void quantilesOfNegativeNumbersAndZero() {
        LogHistogram histogram = new LogHistogram();
        for (double value : new double[] {-2, -1, 0, 1, 2}) {
            histogram.add(value);
        }
        assertEquals(-2, histogram.quantile(0), 2e-3);
        assertEquals(-1, histogram.quantile(0.25), 1e-3);
        assertEquals(-1.5, histogram.quantile(0.125), 2e-3);
        assertEquals(0, histogram.quantile(0.5), 0);
        assertEquals(2, histogram.quantile(1), 2e-3);
    }
}
