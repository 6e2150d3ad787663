package org.myobalance.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmRunner;

/** Lists what the regimens of arms ask for and their runs do not do. */
final class LeftOut {
    private LeftOut() {}

    /**
     * A line for each part of each regimen that does not take place, or less often than asked for.
     *
     * @param runner lays the regimens out
     * @param plans the arms
     * @return lines under a heading; empty when everything takes place
     */
    static String text(ArmRunner runner, List<ArmPlan> plans) {
        String lines = plans.stream()
                .flatMap(plan ->
                        runner.timetable(plan).shortfalls().stream().map(line -> "  " + plan.id() + ": " + line + "."))
                .collect(Collectors.joining(System.lineSeparator()));
        return lines.isEmpty() ? "" : "Not done, or less than the regimens ask for:" + System.lineSeparator() + lines;
    }
}
