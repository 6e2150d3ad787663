package org.myobalance.explain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.scenario.Arm;

/** What numbers depend on, and what of it is free to vary. Immutable. */
final class Reach {
    private final Set<String> all;
    private final Set<String> free;
    private final List<Set<String>> chosen;

    private Reach(Set<String> all, Set<String> free, List<Set<String>> chosen) {
        this.all = all;
        this.free = free;
        this.chosen = chosen;
    }

    /**
     * The reach of some numbers of the same arms.
     *
     * @param question that has the arms
     * @param observables that are read
     * @param hypothesis for arms that name none of their own
     * @param changes parameters changed in every arm
     * @return everything that an arm's number depends on
     */
    static Reach of(
            Question question, List<Observable> observables, Optional<String> hypothesis, Map<String, Double> changes) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> free = new HashSet<>();
        List<Set<String>> chosen = question.arms().stream()
                .map(arm -> question.chosen(arm, hypothesis, changes))
                .toList();
        for (int arm = 0; arm < chosen.size(); arm++) {
            Set<String> own = chosen.get(arm);
            Dependencies laws =
                    dependencies(question.scenario().model(), question.arms().get(arm));
            for (Observable observable : observables) {
                for (String id : laws.distances(observable.id()).keySet()) {
                    all.add(id);
                    if (!own.contains(id)) {
                        free.add(id);
                    }
                }
            }
        }
        return new Reach(all, free, chosen);
    }

    private static Dependencies dependencies(Model model, Arm arm) {
        Set<String> modes = new HashSet<>(arm.regimen().modes());
        modes.addAll(arm.subject().history().modes());
        return Dependencies.of(model, modes);
    }

    /** Ids of all that a number depends on in one arm at least. */
    Set<String> all() {
        return all;
    }

    /** The same without what was chosen in every arm that depends on it. */
    Set<String> free() {
        return free;
    }

    /** Ids of the parameters that were chosen, for each arm. */
    List<Set<String>> chosen() {
        return chosen;
    }
}
