package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.scenario.Acute;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.RunMonitor;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.CloseUp;

/** The bout that a scenario wants close up, or the first bout of each of its first arms that has one. */
final class CloseUps {
    private static final double HOURS = 48;
    private static final double EVERY = 0.05;
    private static final int SHOWN = 2;

    private CloseUps() {}

    static List<CloseUp> of(Scenario scenario, List<ArmPlan> plans, ArmRunner runner, RunMonitor monitor) {
        Optional<Acute> asked = scenario.acute();
        List<CloseUp> closeUps = new ArrayList<>();
        for (ArmPlan plan : plans) {
            boolean wanted = asked.map(acute -> acute.arm().equals(plan.id())).orElse(closeUps.size() < SHOWN);
            if (wanted) {
                double age = asked.map(Acute::at).orElse(plan.from());
                double hours = asked.map(Acute::lasts).orElse(HOURS);
                runner.closeUp(plan, age, hours, EVERY, monitor).ifPresent(closeUps::add);
            }
        }
        return List.copyOf(closeUps);
    }
}
