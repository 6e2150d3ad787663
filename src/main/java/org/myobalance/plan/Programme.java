package org.myobalance.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.myobalance.regimen.Regimen;

/**
 * One regimen among those that can be chosen.
 *
 * @param picks position of the value of each choice; empty for a reference, which is not chosen
 * @param chosen each choice that changes the regimen, and its value for a person; in the order of the choices
 * @param regimen what is done
 * @param text the regimen file
 * @param load what it asks of a person
 */
public record Programme(
        List<Integer> picks, Map<String, String> chosen, Regimen regimen, String text, WeeklyLoad load) {
    /** Copies list and map. {@inheritDoc} */
    public Programme {
        picks = List.copyOf(picks);
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /**
     * Whether it was given as a reference instead of chosen.
     *
     * @return true for a reference
     */
    public boolean isReference() {
        return picks.isEmpty();
    }

    /**
     * Its name in tables.
     *
     * @return the id of the regimen
     */
    public String id() {
        return regimen.id();
    }

    /**
     * Its name for a person.
     *
     * @return the title of the regimen
     */
    public String title() {
        return regimen.title();
    }

    /**
     * The choices for a person.
     *
     * @return such as {@code sets 4, load 0.7}
     */
    public String words() {
        return chosen.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
