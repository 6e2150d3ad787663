package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.YEAR;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.HandMade;
import org.myobalance.simulate.PeriodicIntervalReport;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ScenarioResult;

/** Thirty kilograms that become twenty-seven, and an arm that stopped. */
class RunReadingTest {
    private static ArmResult life() {
        return complete(
                plan("life", 60, 70),
                HandMade.completed(
                        HandMade.trajectory(List.of(MASS), new double[] {0, 10 * YEAR}, new double[] {30_000, 27_000}),
                        List.of(new PeriodicIntervalReport(0, YEAR, 300, 65, 1.23e-5, Optional.empty()))));
    }

    @Test
    void everyArmHasItsSentenceAndTroublesAreTold() {
        ArmResult stopped = troubled(
                plan("stopped", 60, 70),
                Optional.of(HandMade.stopped(
                        HandMade.trajectory(List.of(MASS), new double[] {0, YEAR}, new double[] {10_000, 9_900}),
                        false)),
                "it stopped.\n  Raise atol.");
        String title = life().plan().title();
        assertEquals(
                List.of(
                        "life (" + title + "): muscle mass 30.00 kg at 60.00 y and 27.00 kg at 70.00 y (-10.0 %).",
                        "Where a regimen repeats, most of its periods were interpolated: largest error measured 1.2e-05"
                                + " (summary.csv: how).",
                        "arm \"stopped\": it stopped.\n  Raise atol."),
                RunReading.of(ScenarioResult.of(List.of(life(), stopped))));
    }
}
