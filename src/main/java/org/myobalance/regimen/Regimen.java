package org.myobalance.regimen;

import java.util.List;

/**
 * All that a person does over a life: habits by phase, meals, episodes, doses. Outside every phase there is no bout,
 * meals are the regimen's, and inputs rest.
 *
 * @param id name on the command line
 * @param title for tables and figures
 * @param phases in any order, none overlapping
 * @param meals where a phase has none of its own
 * @param episodes illness, bed rest, step reduction; may overlap when they hold different inputs
 * @param dosings doses besides meals
 * @param missed sessions that do not take place
 */
public record Regimen(
        String id,
        String title,
        List<LifePhase> phases,
        MealPlan meals,
        List<Episode> episodes,
        List<Dosing> dosings,
        MissedSessions missed) {
    /** @throws RegimenException if two phases by age overlap, or two phases by time after the start */
    public Regimen {
        phases = List.copyOf(phases);
        episodes = List.copyOf(episodes);
        dosings = List.copyOf(dosings);
        Clashes.ofPhases(phases);
    }

    /** A life without exercise and with habitual meals. */
    public static Regimen sedentary(String id, String title) {
        return new Regimen(id, title, List.of(), MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE);
    }
}
