package org.myobalance.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myobalance.population.Gaussian;
import org.myobalance.population.Group;
import org.myobalance.population.Life;
import org.myobalance.population.WeightedNormals;
import org.myobalance.study.MethodError;

/** Conditioning of lives, against closed forms and against brute force. */
class BeliefTest {
    private static final double[][] INDEPENDENT = {{0.81, 0}, {0, 81}};
    private static final Gaussian SIZES = Gaussian.of(new double[] {8.8, 50}, INDEPENDENT);

    private static PersonMeasurement reading(int baseline, MethodError method, double age, double value) {
        return new PersonMeasurement(baseline, method, SurrogateLives.years(age), value);
    }

    /** A life that falls by a share a year. */
    private static Life life(int number, double perYear) {
        return new Life(SurrogateLives.withoutDifferences(number, SIZES), SurrogateLives.courses(perYear));
    }

    @Test
    void withOneLifeItIsBayesRuleOfTwoNormals() {
        Belief belief = Belief.of(List.of(life(0, 0.01))).given(List.of(reading(0, SurrogateLives.EXACT, 65, 7.4)));
        // at 65 y: 7.4 = size e^-0.2 + 0.2 + error of 0.074
        double slope = Math.exp(-0.2);
        double precision = 1 / 0.81 + slope * slope / (0.074 * 0.074);
        double size = (8.8 / 0.81 + slope * (7.4 - 0.2) / (0.074 * 0.074)) / precision;
        WeightedNormals now = belief.at(0, SurrogateLives.years(65));
        assertEquals(slope * size + 0.2, now.mean(), 1e-9);
        assertEquals(slope / Math.sqrt(precision), now.spread(), 1e-9);
        WeightedNormals later = belief.at(0, SurrogateLives.years(85));
        assertEquals(Math.exp(-0.4) * size + 0.4, later.mean(), 1e-9);
        assertEquals(50 * Math.exp(-0.4), belief.at(1, SurrogateLives.years(65)).mean(), 1e-9, "independent");
    }

    @Test
    void aBiasIsNotAveragedAwayByReadingAgain() {
        List<Life> one = List.of(life(0, 0));
        Belief once = Belief.of(one).given(List.of(reading(0, SurrogateLives.BIASED, 40, 8)));
        Belief often = Belief.of(one)
                .given(List.of(
                        reading(0, SurrogateLives.BIASED, 40, 8),
                        reading(0, SurrogateLives.BIASED, 40, 8),
                        reading(0, SurrogateLives.BIASED, 40, 8),
                        reading(0, SurrogateLives.BIASED, 40, 8)));
        double age = SurrogateLives.years(40);
        // prior 0.9; bias 5 % of 8, repeat 1 % of 8 once or over 4
        assertEquals(spread(0.9, 0.16 + 0.0064), once.at(0, age).spread(), 1e-9);
        assertEquals(spread(0.9, 0.16 + 0.0016), often.at(0, age).spread(), 1e-9);
    }

    private static double spread(double prior, double error) {
        return Math.sqrt(1 / (1 / (prior * prior) + 1 / error));
    }

    @Test
    void weightsAreTheProbabilitiesOfTheReadings() {
        List<Life> two = List.of(life(0, 0), life(1, 0.02));
        Belief belief = Belief.of(two).given(List.of(reading(0, SurrogateLives.EXACT, 65, 9.0)));
        double steady = density(9.0, 8.8 + 0.2, 0.81 + 0.0081);
        double falling = density(9.0, 8.8 * Math.exp(-0.4) + 0.2, 0.81 * Math.exp(-0.8) + 0.0081);
        double share = steady / (steady + falling);
        double force = share * 50 + (1 - share) * 50 * Math.exp(-0.8);
        assertEquals(force, belief.at(1, SurrogateLives.years(65)).mean(), 1e-9);
        assertEquals(1 / (share * share + (1 - share) * (1 - share)), belief.effectiveSize(), 1e-9);
    }

    private static double density(double x, double mean, double variance) {
        return Math.exp(-(x - mean) * (x - mean) / (2 * variance)) / Math.sqrt(variance);
    }

    @Test
    void ofManyLivesItAgreesWithTheLikelihoodOfPersonsDrawnOneByOne() {
        Group group = SurrogateLives.group(0.5);
        List<Life> lives = SurrogateLives.lives(group, 0, 20_000, 3);
        PersonMeasurement grip = reading(1, new MethodError("g", "", List.of("force"), 0, 0.1), 70, 28);
        double weights = 0;
        double mass = 0;
        for (Life life : lives) {
            double truth = life.own(1, grip.age());
            double weight = Math.exp(-0.5 * Math.pow((28 - truth) / 2.8, 2));
            weights += weight;
            mass += weight * life.own(0, grip.age());
        }
        Belief few = Belief.of(lives.subList(0, 400)).given(List.of(grip));
        assertEquals(mass / weights, few.at(0, grip.age()).mean(), 0.06);
        assertTrue(few.effectiveSize() > 200, () -> "effective size " + few.effectiveSize());
        assertTrue(few.kHat() < 0.7, () -> "k̂ " + few.kHat());
    }

    @Test
    void withoutReadingsNothingChanges() {
        Belief belief = Belief.of(List.of(life(0, 0)));
        assertSame(belief, belief.given(List.of()));
    }

    @Test
    void aResampleKeepsWhatWeighs() {
        List<Life> lives = SurrogateLives.lives(SurrogateLives.group(0), 0, 400, 5);
        Belief belief = Belief.of(lives).given(List.of(reading(0, SurrogateLives.EXACT, 70, 7.4)));
        Belief few = belief.resampled(60);
        double age = SurrogateLives.years(85);
        assertTrue(few.lives().size() <= 60);
        assertEquals(belief.at(0, age).mean(), few.at(0, age).mean(), 0.03);
        assertEquals(belief.at(0, age).spread(), few.at(0, age).spread(), 0.03);
    }

    @Test
    void aChangeIsThatOfEachPerson() {
        Belief belief = Belief.of(List.of(life(0, 0.01), life(1, 0.01)));
        Belief better = belief.with(Map.of(0, SurrogateLives.courses(0), 1, SurrogateLives.courses(0)));
        WeightedNormals change = belief.change(better, 0, SurrogateLives.years(65));
        assertEquals(8.8 * (1 - Math.exp(-0.2)), change.mean(), 1e-9);
        assertEquals(0.9 * (1 - Math.exp(-0.2)), change.spread(), 1e-9, "larger for those who have more");
    }

    /** Correlated persons drawn one by one, and a life whose sizes a reading of grip has moved. */
    @Test
    void belowBothIsOverPersonsAndNoProduct() {
        Group group = SurrogateLives.group(0.6);
        List<Life> lives = SurrogateLives.lives(group, 0, 20_000, 7);
        double age = SurrogateLives.years(70);
        long both = lives.stream()
                .filter(life -> life.own(0, age) < 8 && life.own(1, age) < 40)
                .count();
        Belief few = Belief.of(lives.subList(0, 400));
        double told = few.both(0, 1, age).below(8, 40);
        assertEquals(both / 20_000.0, told, 0.03);
        double product = few.at(0, age).below(8) * few.at(1, age).below(40);
        assertTrue(told > product + 0.08, () -> told + " against a product of " + product);
        // of one life without correlation it is the product, of the conditioned size too
        Belief one = Belief.of(List.of(life(0, 0))).given(List.of(reading(1, SurrogateLives.GRIP, 40, 30)));
        assertEquals(
                one.at(0, age).below(9) * one.at(1, age).below(33),
                one.both(0, 1, age).below(9, 33),
                1e-12);
        assertEquals(one.both(0, 1, age).below(9, 33), one.both(1, 0, age).below(33, 9), 1e-12);
    }

    @Test
    void withoutSomeLivesTheOthersHaveTheirWeights() {
        Belief belief = Belief.of(List.of(life(0, 0), life(1, 0.01), life(2, 0.02)));
        double age = SurrogateLives.years(65);
        double kept = (50 + 50 * Math.exp(-0.8)) / 2;
        assertEquals(kept, belief.without(1, 3).at(1, age).mean(), 1e-9);
    }

    @Test
    void oneMoreReadingNarrowsAsBayesRuleSays() {
        Belief belief = Belief.of(List.of(life(0, 0)));
        double age = SurrogateLives.years(40);
        // reading of 8.8 with 5 % bias and 1 % repeat
        double error = 8.8 * 8.8 * (0.0025 + 0.0001);
        assertEquals(spread(0.9, error), belief.spreadAfter(0, age, 0, SurrogateLives.BIASED, age), 1e-9);
        Belief after = belief.given(List.of(reading(0, SurrogateLives.BIASED, 40, 8.8)));
        double again = spread(0.9, 8.8 * 8.8 * (0.0025 + 0.0001 / 2));
        assertEquals(again, after.spreadAfter(0, age, 0, SurrogateLives.BIASED, age), 1e-9, "the bias stays");
        assertEquals(0.9, belief.spreadAfter(0, age, 1, SurrogateLives.GRIP, age), 1e-9, "independent of it");
    }
}
