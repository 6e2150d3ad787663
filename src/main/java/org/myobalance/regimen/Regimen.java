package org.myobalance.regimen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Ids of the inputs that it holds or gives, beside meals and what bouts drive. */
    public Set<String> inputs() {
        Set<String> inputs = new HashSet<>();
        phases.forEach(phase -> inputs.addAll(phase.levels().keySet()));
        episodes.forEach(episode -> inputs.addAll(episode.levels().keySet()));
        dosings.forEach(dosing -> inputs.add(dosing.input()));
        return Set.copyOf(inputs);
    }

    /** Modes of its bouts. */
    public Set<String> modes() {
        return phases.stream()
                .flatMap(phase -> phase.week().sessions().stream())
                .flatMap(session -> session.bouts().stream())
                .map(Bout::mode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
