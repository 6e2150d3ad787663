package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Crossing;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.PeriodicIntervalReport;
import org.myobalance.simulate.Threshold;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmResult;

/** A life whose every number is known, a woman who begins below a cut-off, arms that stopped. */
class SummaryTableTest {
    private static final String HEADINGS = "arm,title,mass at the start [kg],mass at the end [kg],change [%],"
            + "mass at 25 y [kg],mass at 45 y [kg],mass at 65 y [kg],mass at 75 y [kg],mass at 85 y [kg],"
            + "mass at 25 y relative to 25 y [-],mass at 45 y relative to 25 y [-],mass at 65 y relative to 25 y [-],"
            + "mass at 75 y relative to 25 y [-],mass at 85 y relative to 25 y [-],loss at 75 y [%/y],"
            + "age first below the EWGSOP2 cut-off for low muscle mass [y],"
            + "age first below the AWGS cut-off for low muscle mass [y],"
            + "mean plasma EXO count relative to rest at 25 y [-],bouts fired,meals eaten,doses given,stops,steps,"
            + "how it was solved,failure\n";
    private static final Column INDEX = HandMade.values("appendicular_lean_mass_index", "kg/m^2");

    /** From 20 to 90 y: 1 % a year around 75 y, below 7 kg/m² at 70 y, twice the EXO of rest. */
    private static ArmResult life() {
        double[] ages = {20, 25, 45, 65, 74, 75, 76, 85, 90};
        double[] times = Arrays.stream(ages).map(age -> (age - 20) * YEAR).toArray();
        double before = 29_000 * Math.exp(0.01);
        double after = 29_000 * Math.exp(-0.01);
        Trajectory curves = HandMade.trajectory(
                List.of(
                        MASS,
                        HandMade.values("muscle_mass_relative", "1"),
                        INDEX,
                        HandMade.means("exo_plasma_count", "1")),
                times,
                new double[] {30_000, 40_000, 38_000, 32_000, before, 29_000, after, 24_000, 21_000},
                new double[] {0.75, 1, 0.95, 0.8, 0.7322, 0.725, 0.7178, 0.6, 0.525},
                new double[] {8_000, 9_000, 8_500, 7_500, 6_800, 6_700, 6_600, 6_500, 6_000},
                new double[] {Double.NaN, 2, 2, 2, 2, 2, 2, 2, 2});
        return complete(
                plan("life", 20, 90),
                HandMade.completed(
                        curves,
                        List.of(
                                new PeriodicIntervalReport(0, YEAR, 300, 65, 1e-5, Optional.empty()),
                                new PeriodicIntervalReport(YEAR, YEAR + 24, 0, 0, 0, Optional.of("a border")),
                                new PeriodicIntervalReport(2 * YEAR, 3 * YEAR, 0, 0, 0, Optional.of("an illness"))),
                        new Crossing(Threshold.below(INDEX.id(), 7_000), 50 * YEAR, false)));
    }

    private static ArmResult woman() {
        Trajectory curves = HandMade.trajectory(
                List.of(MASS, INDEX), new double[] {0, 10 * YEAR}, new double[] {20_000, 22_000}, new double[] {
                    5_450, 5_300
                });
        return complete(
                plan("woman", true, 60, 70),
                HandMade.completed(curves, new Crossing(Threshold.below(INDEX.id(), 5_400), 2.5 * YEAR, false)));
    }

    private static ArmResult stopped(boolean cancelled) {
        Trajectory curve = HandMade.trajectory(List.of(MASS), new double[] {0, YEAR}, new double[] {10_000, 9_900});
        return troubled(
                plan("stopped", 60, 70), Optional.of(HandMade.stopped(curve, cancelled)), "it stopped.\n  Raise atol.");
    }

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        Lines.assertCsv(
                HEADINGS
                        + "life,Title of life,30.0000,21.0000,-30.000,40.0000,38.0000,32.0000,29.0000,24.0000,"
                        + "1.00000,0.95000,0.80000,0.72500,0.60000,1.0000,70.000,70.000,2.00000,11,22,77,33,44,"
                        + "\"20.00 to 21.00 y two-scale: 300 periods interpolated from 65 solved, error measured 1.0e-05; "
                        + "22.00 to 23.00 y, each bout and meal was followed directly: an illness\",\n"
                        + "woman,Title of woman,20.0000,22.0000,10.000,,,21.0000,,,,,,,,,from the start,62.500,,11,22,77,33,44,,\n"
                        + "stopped,Title of stopped,10.0000,,,,,,,,,,,,,,,,,11,22,77,33,44,,it stopped. Raise atol.\n"
                        + "none,Title of none,,,,,,,,,,,,,,,,,,,,,,,,no baseline\n",
                file -> SummaryTable.write(
                        file,
                        List.of(
                                life(),
                                woman(),
                                stopped(false),
                                troubled(plan("none", 20, 90), Optional.empty(), "no baseline"))));
    }

    @Test
    void theTerminalShowsAgesReachedAndCutOffsCrossed() {
        assertEquals("""
                arm    start [kg]  25 y [kg]  45 y [kg]  65 y [kg]  75 y [kg]  85 y [kg]  end [kg]  change [%]  below EWGSOP2 [y]  below AWGS [y]  bouts  meals  doses
                -----  ----------  ---------  ---------  ---------  ---------  ---------  --------  ----------  -----------------  --------------  -----  -----  -----
                life        30.00      40.00      38.00      32.00      29.00      24.00     21.00       -30.0  70.0                         70.0     11     22     77
                woman       20.00                            21.00                           22.00       +10.0  from the start               62.5     11     22     77
                """, SummaryTable.text(List.of(life(), woman())));
    }

    @Test
    void theTerminalSaysWhatStopped() {
        assertEquals(
                """
                arm      start [kg]  end [kg]  change [%]  bouts  meals  doses  note
                -------  ----------  --------  ----------  -----  -----  -----  -----------
                stopped       10.00                           11     22     77  FAILED
                stopped       10.00                           11     22     77  interrupted
                none                                                            FAILED
                """,
                SummaryTable.text(List.of(
                        stopped(false),
                        stopped(true),
                        troubled(plan("none", 20, 90), Optional.empty(), "no baseline"))));
    }

    @Test
    void theLargestErrorOfInterpolatedPeriodsIsTold() {
        assertEquals(
                "Where a regimen repeats, most of its periods were interpolated: largest error measured 1.0e-05 (summary.csv: how).",
                PeriodicIntervalText.of(List.of(life(), woman(), stopped(false))));
        assertEquals("", PeriodicIntervalText.of(List.of(woman(), stopped(false))), "each bout and meal was followed");
    }

    @Test
    void aWeekIsLongEnoughToBeTold() {
        Trajectory curve = HandMade.trajectory(List.of(MASS), new double[] {0, YEAR}, new double[] {1, 1});
        ArmResult arm = complete(
                plan("arm", 20, 21),
                HandMade.completed(
                        curve,
                        List.of(
                                new PeriodicIntervalReport(0, 168, 0, 0, 0, Optional.of("seven days")),
                                new PeriodicIntervalReport(168, 168 + 167.9, 0, 0, 0, Optional.of("less")))));
        assertEquals(
                List.of("20.00 to 20.02 y, each bout and meal was followed directly: seven days"),
                PeriodicIntervalText.lines(arm));
    }
}
