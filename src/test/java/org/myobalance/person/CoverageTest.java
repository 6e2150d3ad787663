package org.myobalance.person;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.population.Life;

/** 90 % intervals hold the truth of 85 to 95 % of 200 simulated persons, with and without measurements. */
class CoverageTest {
    private static final List<Life> LIVES = SurrogateLives.lives(SurrogateLives.group(0.4), 0, 200, 11);

    private static List<Coverage.Reading> readings(int number) {
        return List.of(
                        new Coverage.Reading(0, SurrogateLives.BIASED, SurrogateLives.years(70)),
                        new Coverage.Reading(1, SurrogateLives.GRIP, SurrogateLives.years(70)),
                        new Coverage.Reading(0, SurrogateLives.BIASED, SurrogateLives.years(60)))
                .subList(0, number);
    }

    @ParameterizedTest(name = "quantity {0}, {1} readings")
    @CsvSource({"0, 0", "0, 1", "0, 2", "0, 3", "1, 0", "1, 1", "1, 2"})
    void theTruthLiesWithin(int target, int number) {
        Coverage coverage = Coverage.of(LIVES, readings(number), target, SurrogateLives.years(85), 7);
        assertTrue(coverage.share() >= 0.85 && coverage.share() <= 0.95, coverage::toString);
    }

    @ParameterizedTest(name = "{0} readings")
    @CsvSource({"1", "2", "3"})
    void readingsNarrowTheInterval(int number) {
        double before =
                Coverage.of(LIVES, readings(0), 0, SurrogateLives.years(85), 7).meanWidth();
        double after = Coverage.of(LIVES, readings(number), 0, SurrogateLives.years(85), 7)
                .meanWidth();
        assertTrue(after < 0.7 * before, () -> before + " before, " + after + " after");
    }
}
