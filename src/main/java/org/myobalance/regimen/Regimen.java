package org.myobalance.regimen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a person does over a life: habits by phase, meals, episodes, doses. Outside every phase there is no bout,
 * meals are those of the regimen, and inputs are at rest.
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
    private static final int MOST = 1000;

    /**
     * Checks the phases and copies the lists. {@inheritDoc}
     *
     * @throws RegimenException if two phases by age overlap, or two phases by time after the start; or if there are more
     *     than a thousand phases, episodes or doses
     */
    public Regimen {
        phases = List.copyOf(phases);
        episodes = List.copyOf(episodes);
        dosings = List.copyOf(dosings);
        Numbers.refuseMany("/phases", "phases", phases.size(), MOST);
        Numbers.refuseMany("/episodes", "episodes", episodes.size(), MOST);
        Numbers.refuseMany("/doses", "doses", dosings.size(), MOST);
        Clashes.ofPhases(phases);
    }

    /**
     * Makes a life without exercise and with habitual meals.
     *
     * @param id name on the command line
     * @param title for tables and figures
     * @return the regimen
     */
    public static Regimen sedentary(String id, String title) {
        return new Regimen(id, title, List.of(), MealPlan.HABITUAL, List.of(), List.of(), MissedSessions.NONE);
    }

    /**
     * The same regimen with other sessions missed.
     *
     * @param changed which sessions do not take place
     * @return a new regimen
     */
    public Regimen missing(MissedSessions changed) {
        return new Regimen(id, title, phases, meals, episodes, dosings, changed);
    }

    /**
     * Lists the inputs that phases, episodes and doses set. Those of meals and bouts are not among them.
     *
     * @return ids of inputs
     */
    public Set<String> inputs() {
        Set<String> inputs = new HashSet<>();
        phases.forEach(phase -> inputs.addAll(phase.levels().keySet()));
        episodes.forEach(episode -> inputs.addAll(episode.levels().keySet()));
        dosings.forEach(dosing -> inputs.add(dosing.input()));
        return Set.copyOf(inputs);
    }

    /**
     * Lists the modes of all bouts.
     *
     * @return modes such as {@code resistance}
     */
    public Set<String> modes() {
        return phases.stream()
                .flatMap(phase -> phase.week().sessions().stream())
                .flatMap(session -> session.bouts().stream())
                .map(Bout::mode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
