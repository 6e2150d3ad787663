package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.whatif.HandMadeArms.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.whatif.ExoShare;
import org.myobalance.whatif.Interval;

class ExoShareTableTest {
    private static final List<ExoShare> SHARES = List.of(
            new ExoShare(
                    plan("rest", 60, 70),
                    Optional.empty(),
                    -1_250,
                    Optional.of(new Interval(-2_000, -1_000, 500)),
                    false,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    40),
            new ExoShare(
                    plan("lift", 60, 70),
                    Optional.of("rest"),
                    2_500,
                    Optional.of(new Interval(2_000, 2_400, 3_000)),
                    true,
                    OptionalDouble.of(0.25),
                    Optional.of(new Interval(0.125, 0.2, 0.5)),
                    41),
            new ExoShare(
                    plan("run", 60, 70),
                    Optional.of("rest"),
                    1_000,
                    Optional.of(new Interval(500, 1_000, 1_500)),
                    true,
                    OptionalDouble.of(0.05),
                    Optional.of(new Interval(-0.1, 0.06, 0.2)),
                    42),
            new ExoShare(
                    plan("swim", 60, 70),
                    Optional.of("rest"),
                    900,
                    Optional.empty(),
                    true,
                    OptionalDouble.of(0.5),
                    Optional.empty(),
                    0),
            new ExoShare(
                    plan("row", 60, 70),
                    Optional.of("rest"),
                    900,
                    Optional.of(new Interval(800, 900, 950)),
                    true,
                    OptionalDouble.of(0.5),
                    Optional.of(new Interval(-0.25, 0.5, 0.75)),
                    19));

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        Lines.assertCsv("""
                arm,compared with,effect on muscle mass at the end [kg],effect 5 % [kg],effect 95 % [kg],\
                EXO contribution to this effect [%],contribution 5 % [%],contribution 95 % [%],draws,verdict
                rest,its own start,-1.2500,-2.0000,0.5000,,,,40,no effect to share
                lift,rest,2.5000,2.0000,3.0000,25.000,12.500,50.000,41,differs from zero
                run,rest,1.0000,0.5000,1.5000,5.000,-10.000,20.000,42,cannot be told from zero
                swim,rest,0.9000,,,50.000,,,0,no draws to tell it from zero
                row,rest,0.9000,,,50.000,,,19,too few draws for a verdict
                """, file -> ExoShareTable.write(file, SHARES));
    }

    @Test
    void theTerminalReadsAsSentences() {
        assertEquals("""
                rest: -1.25 kg (90 % band -2.00 to +0.50) since its start; too small or too uncertain to tell EXO's part of it
                lift: +2.50 kg (90 % band +2.00 to +3.00) against rest; EXO contribution to this effect: 25.0 % \
                (90 % band 12.5 to 50.0)
                run: +1.00 kg (90 % band +0.50 to +1.50) against rest; EXO contribution to this effect: 5.0 % \
                (90 % band -10.0 to 20.0), cannot be told from zero
                swim: +0.90 kg against rest; EXO contribution to this effect: 50.0 %, no draws to tell it from zero
                row: +0.90 kg (19 draws from +0.80 to +0.95) against rest; EXO contribution to this effect: 50.0 % \
                (19 draws from -25.0 to 75.0)""", ExoShareTable.text(SHARES));
    }
}
