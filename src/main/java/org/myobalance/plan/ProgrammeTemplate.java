package org.myobalance.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.myobalance.io.JsonText;

/**
 * A regimen in which texts such as {@code "$sets"} stand for choices. Sessions whose days are an empty list are left out,
 * and bouts that no session names then. Immutable.
 */
public final class ProgrammeTemplate {
    private static final String MARK = "$";

    private final Map<String, Object> regimen;
    private final List<Choice> choices;
    private final List<Derived> derived;

    /**
     * A template.
     *
     * @param regimen as a regimen file has it, in plain values
     * @param choices in the order in which they are picked
     * @param derived what follows from them
     */
    public ProgrammeTemplate(Map<String, Object> regimen, List<Choice> choices, List<Derived> derived) {
        this.regimen = new LinkedHashMap<>(regimen);
        this.choices = List.copyOf(choices);
        this.derived = List.copyOf(derived);
    }

    /**
     * What can be chosen.
     *
     * @return the choices, in the order in which they are picked
     */
    public List<Choice> choices() {
        return choices;
    }

    /** Texts of the regimen that begin with the mark and stand for nothing that is known, with the pointer of the first. */
    Map<String, String> unknown() {
        Map<String, String> found = new TreeMap<>();
        marks(regimen, "", found);
        names().forEach(found::remove);
        return found;
    }

    /** Choices that the regimen does not name, directly or by what follows from them. */
    Set<String> idle() {
        Map<String, String> found = new TreeMap<>();
        marks(regimen, "", found);
        Set<String> idle = new TreeSet<>();
        choices.stream().map(Choice::id).filter(id -> !found.containsKey(id)).forEach(idle::add);
        derived.stream().filter(each -> found.containsKey(each.id())).forEach(each -> idle.remove(each.of()));
        return idle;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(choices.stream().map(Choice::id).toList());
        derived.forEach(each -> names.add(each.id()));
        return names;
    }

    private static void marks(Object value, String pointer, Map<String, String> found) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) -> {
                if (!key.equals("$schema")) {
                    marks(member, pointer + "/" + key, found);
                }
            });
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                marks(items.get(i), pointer + "/" + i, found);
            }
        } else if (value instanceof String text && text.startsWith(MARK)) {
            found.putIfAbsent(text.substring(MARK.length()), pointer);
        }
    }

    /**
     * Fills the choices in.
     *
     * @param picks position of the value of each choice
     * @param id of the regimen that is made
     * @param title of it
     * @return the text of a regimen file
     */
    public String fill(List<Integer> picks, String id, String title) {
        Map<String, Object> values = values(picks);
        Map<String, Object> filled = new LinkedHashMap<>();
        filled.put("format", "myobalance-regimen/1");
        filled.put("id", id);
        filled.put("title", title);
        regimen.forEach((key, value) -> filled.putIfAbsent(key, filled(value, values)));
        withoutIdleBouts(filled, regimen.get("phases"));
        return JsonText.of(filled);
    }

    private Map<String, Object> values(List<Integer> picks) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            values.put(choices.get(i).id(), choices.get(i).value(picks.get(i)));
        }
        for (Derived each : derived) {
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).id().equals(each.of())) {
                    values.put(
                            each.id(),
                            each.value(choices.get(i).amount(picks.get(i)).orElse(Double.NaN)));
                }
            }
        }
        return values;
    }

    /**
     * Where something of a filled regimen comes from.
     *
     * @param pointer in the template, as far as it has it
     * @param choice that stands there; empty where the template has a value of its own
     * @param isWhole whether the template has an object or a list there, of which choices may be parts
     */
    record Origin(String pointer, Optional<String> choice, boolean isWhole) {}

    /** Finds where the value at a pointer of the regimen that {@link #fill} makes of some picks comes from. */
    Origin origin(List<Integer> picks, String pointer) {
        Object value = regimen;
        StringBuilder place = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            Optional<Map.Entry<String, Object>> inner = step.isEmpty() ? Optional.empty() : child(value, step, picks);
            if (inner.isPresent()) {
                place.append('/').append(inner.get().getKey());
                value = inner.get().getValue();
            } else if (!step.isEmpty()) {
                break;
            }
        }
        Optional<String> mark = value instanceof String text && text.startsWith(MARK)
                ? Optional.of(text.substring(MARK.length()))
                : Optional.empty();
        Optional<String> choice = mark.map(id -> derived.stream()
                .filter(each -> each.id().equals(id))
                .map(Derived::of)
                .findFirst()
                .orElse(id));
        return new Origin(place.toString(), choice, value instanceof Map<?, ?> || value instanceof List<?>);
    }

    /** A member, or an item of a list, with its key in the template: sessions without days were left out of the list. */
    private Optional<Map.Entry<String, Object>> child(Object value, String step, List<Integer> picks) {
        if (value instanceof Map<?, ?> members) {
            return Optional.<Object>ofNullable(members.get(step)).map(member -> Map.entry(step, member));
        }
        if (value instanceof List<?> items && step.matches("\\d{1,6}")) {
            int kept = -1;
            for (int i = 0; i < items.size(); i++) {
                kept += isSessionWithoutDays(filled(items.get(i), values(picks))) ? 0 : 1;
                if (kept == Integer.parseInt(step)) {
                    return Optional.of(Map.entry(Integer.toString(i), items.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static Object filled(Object value, Map<String, Object> values) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> copy = new LinkedHashMap<>();
            members.forEach((key, member) -> copy.put(String.valueOf(key), filled(member, values)));
            return copy;
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> filled(item, values))
                    .filter(item -> !isSessionWithoutDays(item))
                    .toList();
        }
        return value instanceof String text && text.startsWith(MARK)
                ? values.getOrDefault(text.substring(MARK.length()), text)
                : value;
    }

    private static boolean isSessionWithoutDays(Object item) {
        return item instanceof Map<?, ?> session && session.get("days") instanceof List<?> days && days.isEmpty();
    }

    /** Bouts of sessions that were left out; one that no session ever names is the file's own fault, and stays. */
    private static void withoutIdleBouts(Map<String, Object> filled, @Nullable Object phases) {
        if (filled.get("bouts") instanceof Map<?, ?> bouts) {
            Set<String> named = new TreeSet<>();
            names(filled.get("phases"), named);
            Set<String> ever = new TreeSet<>();
            names(phases, ever);
            Map<String, Object> kept = new LinkedHashMap<>();
            bouts.forEach((key, bout) -> {
                if (named.contains(String.valueOf(key)) || !ever.contains(String.valueOf(key))) {
                    kept.put(String.valueOf(key), bout);
                }
            });
            if (kept.isEmpty()) {
                filled.remove("bouts");
            } else {
                filled.put("bouts", kept);
            }
        }
    }

    /** Every text of a list, and of what it holds: names of bouts are among them. */
    private static void names(@Nullable Object value, Set<String> named) {
        if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> names(member, named));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> names(item, named));
        } else if (value instanceof String text) {
            named.add(text);
        }
    }
}
