package org.myobalance.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.RegimenReader;

/**
 * All regimens that the choices of a template allow. Each is made when it is asked for, and once; picks that differ only in
 * choices without effect, such as the length of a ride that never takes place, share one programme. Mutable memory, for one
 * thread.
 */
public final class Programmes {
    private final Path file;
    private final ProgrammeTemplate template;
    private final String id;
    private final RegimenReader reader;
    private final double from;
    private final double to;
    private final Map<List<Integer>, Made> made = new LinkedHashMap<>();
    /** By the regimen without its name. */
    private final Map<String, Made> bodies = new LinkedHashMap<>();

    /** A programme, or why the choices together are none. */
    private record Made(Optional<Programme> programme, Why why) {}

    /**
     * Why choices together are no regimen.
     *
     * @param place pointer of the fault in the filled regimen
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     */
    record Why(String place, String what, String remedy) {
        static final Why NOT = new Why("", "", "");

        /** As it is told where the regimen itself cannot be shown. */
        String text() {
            return (place.isEmpty() ? "" : place + ": ") + what + ". " + remedy;
        }
    }

    /**
     * The programmes of a template.
     *
     * @param file that holds the template, for what it names
     * @param id of the plan, with which ids of regimens begin
     * @param model against which they are checked
     * @param template with its choices
     * @param from age at the start [h]
     * @param to age at the end [h]
     */
    public Programmes(Path file, String id, Model model, ProgrammeTemplate template, double from, double to) {
        this.file = file;
        this.id = id;
        this.template = template;
        this.from = from;
        this.to = to;
        reader = new RegimenReader(model);
    }

    /**
     * What can be chosen.
     *
     * @return the choices, in the order of picks
     */
    public List<Choice> choices() {
        return template.choices();
    }

    /**
     * How many combinations there are, possible or not.
     *
     * @return the product of the sizes of all choices
     */
    public double combinations() {
        return choices().stream().mapToDouble(Choice::size).reduce(1, (a, b) -> a * b);
    }

    /**
     * Visits every combination, the last choice fastest.
     *
     * @param visitor takes the picks
     */
    public void forEach(Consumer<List<Integer>> visitor) {
        visit(new ArrayList<>(), visitor);
    }

    private void visit(List<Integer> picks, Consumer<List<Integer>> visitor) {
        if (picks.size() == choices().size()) {
            visitor.accept(List.copyOf(picks));
            return;
        }
        for (int value = 0; value < choices().get(picks.size()).size(); value++) {
            picks.add(value);
            visit(picks, visitor);
            picks.remove(picks.size() - 1);
        }
    }

    /**
     * The programme of some picks.
     *
     * @param picks position of the value of each choice
     * @return the programme; empty if the choices together are no regimen, as when two sessions clash
     */
    public Optional<Programme> of(List<Integer> picks) {
        return made.computeIfAbsent(picks, this::make).programme();
    }

    /**
     * Why there is no programme.
     *
     * @param picks as in {@link #of}
     * @return what is wrong where, and the remedy; nothing if there is one
     */
    Why why(List<Integer> picks) {
        return made.computeIfAbsent(picks, this::make).why();
    }

    /** The choices for a person, those without effect left out. */
    Map<String, String> chosen(List<Integer> picks) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < picks.size(); i++) {
            Choice choice = choices().get(i);
            if (choice.size() == 1 || hasEffect(picks, i)) {
                chosen.put(choice.id(), choice.words(picks.get(i)));
            }
        }
        return chosen;
    }

    /** A value as a person reads it. */
    String words(List<Integer> picks, String choice) {
        for (int i = 0; i < picks.size(); i++) {
            if (choices().get(i).id().equals(choice)) {
                return choices().get(i).words(picks.get(i));
            }
        }
        return "";
    }

    private boolean hasEffect(List<Integer> picks, int choice) {
        List<Integer> others = new ArrayList<>(picks);
        others.set(choice, picks.get(choice) == 0 ? 1 : 0);
        return !body(others).equals(body(picks));
    }

    private String body(List<Integer> picks) {
        return template.fill(picks, id, id);
    }

    private Made make(List<Integer> picks) {
        String body = body(picks);
        Made known = bodies.get(body);
        if (known == null) {
            known = fresh(picks);
            bodies.put(body, known);
        }
        return known;
    }

    private Made fresh(List<Integer> picks) {
        Map<String, String> chosen = chosen(picks);
        String title = chosen.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        String text = template.fill(picks, name(picks), title);
        Faults faults = new Faults();
        try {
            Optional<Regimen> regimen = reader.read(JsonDocument.of(file, text, faults));
            faults.throwIfAny();
            Regimen read = regimen.orElseThrow();
            Timetable.of(read, from, to, 0);
            return new Made(Optional.of(new Programme(picks, chosen, read, text, WeeklyLoad.of(read))), Why.NOT);
        } catch (FaultyInputException e) {
            Fault first = e.faults().get(0);
            return new Made(Optional.empty(), new Why(first.pointer(), first.what(), first.remedy()));
        } catch (RegimenException e) {
            return new Made(Optional.empty(), new Why(e.place(), e.fault(), e.remedy()));
        }
    }

    /** A name that a regimen file can have: the plan's, then the number of each value. */
    private String name(List<Integer> picks) {
        StringBuilder name = new StringBuilder(id);
        picks.forEach(pick -> name.append(String.format(Locale.ROOT, "-%d", pick + 1)));
        return name.toString();
    }
}
