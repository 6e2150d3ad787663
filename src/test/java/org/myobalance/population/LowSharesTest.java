package org.myobalance.population;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Status;
import org.myobalance.units.Hours;
import org.myobalance.units.UnitParser;
import org.myobalance.whatif.CutOff;

/** Shares below cut-offs of two lives whose means stand at them. */
class LowSharesTest {
    private static final Grounds OWN = new Grounds(Status.ASSUMED, "made up for a test");

    private static Baseline baseline(String id, String unit) {
        return new Baseline(
                id, id, UnitParser.parse(unit), 1, 1, "relative", 1, Optional.empty(), Optional.empty(), OWN);
    }

    private static Group group(String second) {
        List<String> ids = List.of("height", "mass", "protein", "missed", "alm_index", second);
        double[][] matrix = new double[6][6];
        for (int i = 0; i < 6; i++) {
            matrix[i][i] = 1;
        }
        return new Group(
                true,
                new Body(1.6, 0.07, 60e3, 10e3, OWN),
                List.of(baseline("alm_index", "kg/m^2"), baseline(second, "kg")),
                List.of(),
                new Habits(1, 0.2, 0.1, 0.5, OWN, OWN),
                List.of(),
                CorrelationMatrix.of(ids, matrix).orElseThrow());
    }

    /** From 63 y to 71 y, sizes as at 25 y; correlation of one half. */
    private static Life life(int number, double mass, double force) {
        Gaussian sizes =
                Gaussian.of(new double[] {mass, force}, new double[][] {{250_000, 1_000_000}, {1_000_000, 16_000_000}});
        double[][] ones = {{1, 1}, {1, 1}};
        return new Life(
                new PersonDraw(number, 1.6, 60e3, Map.of(), 1, 0, List.of(), sizes, List.of(mass, force)),
                Courses.of(new double[] {63 * Hours.YEAR, 71 * Hours.YEAR}, ones, new double[2][2]));
    }

    @Test
    void sharesAreThoseOfTheHead() {
        // of women 5.5 and 5.4 kg/m², 16 and 18 kg; the second life is far above both
        List<Life> lives = List.of(life(0, 5_500, 16_000), life(1, 20_000, 90_000));
        List<LowShares.Row> rows = LowShares.of(group("grip_strength"), lives);
        assertEquals(
                List.of(65.0, 70.0, 65.0, 70.0),
                rows.stream().map(row -> row.age() / Hours.YEAR).toList());
        LowShares.Row first = rows.get(0);
        assertEquals(CutOff.EWGSOP2, first.cutOff());
        assertEquals(2, first.persons());
        assertEquals(0.25, first.lowMass(), 1e-9, "half of the first life");
        assertEquals(0.25, first.lowGrip(), 1e-9);
        // Sheppard: a third where both alone are a half and the correlation is one half
        assertEquals(1 / 6.0, first.both(), 1e-9);
        LowShares.Row asian = rows.get(2);
        assertEquals(CutOff.AWGS, asian.cutOff());
        assertEquals(0.5 * 0.42074, asian.lowMass(), 1e-5, "Φ(−0.2)");
        assertEquals(0.5 * 0.69146, asian.lowGrip(), 1e-5, "Φ(0.5)");
    }

    @Test
    void percentilesAreThoseOfThePersonsOfEachAge() {
        List<Percentiles.Row> rows = Percentiles.of(group("grip_strength"), List.of(life(0, 5_500, 16_000)));
        assertEquals(
                List.of("alm_index 65.0", "alm_index 70.0", "grip_strength 65.0", "grip_strength 70.0"),
                rows.stream()
                        .map(row -> row.baseline().id() + " " + row.age() / Hours.YEAR)
                        .toList());
        Percentiles.Row first = rows.get(0);
        assertEquals(1, first.persons());
        // 500 g/m² are one SD
        double[] z = {-1.644854, -0.674490, 0, 0.674490, 1.644854};
        for (int i = 0; i < z.length; i++) {
            assertEquals(5_500 + 500 * z[i], first.values().get(i), 0.01);
            assertEquals(16_000 + 4_000 * z[i], rows.get(3).values().get(i), 0.1);
        }
    }

    /** Wilson's limits of 5 of 10 and of none of 10 are in many textbooks. */
    @Test
    void limitsOfAShareAreThoseOfTheBooks() {
        assertEquals(0.2366, ShareLimits.of(0.5, 10).low(), 5e-5);
        assertEquals(0.7634, ShareLimits.of(0.5, 10).high(), 5e-5);
        assertEquals(0, ShareLimits.of(0, 10).low(), 1e-12);
        assertEquals(0.2775, ShareLimits.of(0, 10).high(), 5e-5);
        assertEquals(1, ShareLimits.of(1, 10).high(), 1e-12);
    }

    @Test
    void withoutGripThereAreNone() {
        assertEquals(List.of(), LowShares.of(group("force"), List.of(life(0, 5_500, 16_000))));
    }
}
