package org.myobalance.explore;

import java.util.List;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.whatif.ArmPlan;

/**
 * A plan that is quicker to follow and nearly the same over years: each week of a mesocycle has the mean of its loads, so that
 * a period is one week, not four.
 */
final class CoarsePlan {
    private CoarsePlan() {}

    /** The plan with level weeks; itself where it has no mesocycle, or where sessions are missed at random. */
    static ArmPlan of(ArmPlan plan) {
        Regimen regimen = plan.regimen();
        boolean level = regimen.phases().stream()
                .allMatch(phase -> phase.mesocycle().weeks().size() == 1);
        if (level || !regimen.missed().equals(MissedSessions.NONE)) {
            return plan;
        }
        try {
            return new ArmPlan(
                    plan.id(),
                    plan.title(),
                    plan.woman(),
                    plan.parameters(),
                    plan.leaveOut(),
                    plan.history(),
                    new Regimen(
                            regimen.id(),
                            regimen.title(),
                            regimen.phases().stream().map(CoarsePlan::level).toList(),
                            regimen.meals(),
                            regimen.episodes(),
                            regimen.dosings(),
                            regimen.missed()),
                    plan.from(),
                    plan.to(),
                    plan.seed());
        } catch (RegimenException e) {
            // a mean week that the regimen refuses, such as bouts that overlap: the plan as it is takes longer
            return plan;
        }
    }

    private static LifePhase level(LifePhase phase) {
        List<Mesocycle.Load> weeks = phase.mesocycle().weeks();
        Mesocycle.Load mean = new Mesocycle.Load(
                weeks.stream().mapToDouble(Mesocycle.Load::intensity).average().orElse(1),
                weeks.stream().mapToDouble(Mesocycle.Load::volume).average().orElse(1));
        return new LifePhase(
                phase.from(), phase.to(), phase.week(), new Mesocycle(List.of(mean)), phase.meals(), phase.levels());
    }
}
