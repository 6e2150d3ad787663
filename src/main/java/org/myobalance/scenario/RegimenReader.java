package org.myobalance.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.myobalance.io.Faults;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.Dosing;
import org.myobalance.regimen.Episode;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;

/** Reads a regimen file and checks it against a model: modes, intensities, input ids and units. */
public final class RegimenReader {
    /** First member of the file. */
    static final String FORMAT = "myobalance-regimen/1";

    private final Model model;
    private final LevelReader levels;

    /**
     * Makes a reader of regimens for one model.
     *
     * @param model whose modes and inputs regimens may use
     */
    public RegimenReader(Model model) {
        this.model = model;
        this.levels = new LevelReader(model);
    }

    /**
     * Reads one regimen file.
     *
     * @param path the file
     * @return the regimen
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public Regimen read(Path path) {
        return read(path, new Faults());
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param faults collects its faults, and what is allowed but doubtful
     * @return the regimen
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public Regimen read(Path path, Faults faults) {
        Optional<Regimen> regimen = read(JsonDocument.read(path, faults));
        faults.throwIfAny();
        return regimen.orElseThrow();
    }

    /**
     * Reads one document.
     *
     * @param document whose faults collect the rest
     * @return the regimen; empty if there is a fault
     */
    public Optional<Regimen> read(JsonDocument document) {
        return document.root().object().flatMap(this::within);
    }

    /** Reads a regimen that stands within another file, with the headings of a file of its own. */
    Optional<Regimen> within(JsonObject object) {
        Faults faults = object.value().faults();
        int before = faults.size();
        Optional<Regimen> regimen = FileFormat.isReadable(object, FORMAT) ? regimen(object) : Optional.empty();
        return faults.size() > before ? Optional.empty() : regimen;
    }

    private Optional<Regimen> regimen(JsonObject object) {
        Headings headings = Headings.read(object);
        Map<String, Optional<Bout>> library = new BoutReader(model).library(object);
        Optional<MealPlan> meals = new MealReader(model).plan(object, MealPlan.HABITUAL);
        PhaseReader phaseReader = new PhaseReader(model, levels, library, meals.orElse(MealPlan.HABITUAL));
        List<LifePhase> phases = new ArrayList<>();
        int faultyPhases =
                each(object, "phases", value -> phaseReader.phase(value).map(phases::add));
        List<Episode> episodes = new ArrayList<>();
        each(object, "episodes", value -> episode(value).map(episodes::add));
        List<Dosing> dosings = new ArrayList<>();
        each(object, "doses", value -> dosing(value).map(dosings::add));
        Optional<MissedSessions> missed =
                object.findObject("missed").map(RegimenReader::missed).orElse(Optional.of(MissedSessions.NONE));
        object.refuseOthers();
        if (faultyPhases == 0) {
            idle(object, library.keySet(), phases);
        }
        // with a phase left out, the places of the others would be wrong
        if (faultyPhases > 0 || meals.isEmpty() || missed.isEmpty()) {
            return Optional.empty();
        }
        return FaultTranslation.made(
                object.value(),
                () -> new Regimen(
                        headings.id(), headings.title(), phases, meals.get(), episodes, dosings, missed.get()));
    }

    /** Warns of bouts that no week names, and of shares of sessions where there is none. */
    private static void idle(JsonObject object, Set<String> library, List<LifePhase> phases) {
        Set<String> named = new HashSet<>();
        for (JsonValue phase : object.findList("phases")) {
            phase.object()
                    .ifPresent(each -> each.findList("week")
                            .forEach(session ->
                                    session.object().ifPresent(one -> named.addAll(one.findTexts("bouts")))));
        }
        for (String bout : library) {
            if (!named.contains(bout)) {
                JsonPointers.member(object, "bouts", bout)
                        .warn("bout \"" + bout + "\" is in no week", "Name it in a week, or remove it.");
            }
        }
        boolean hasSessions =
                phases.stream().anyMatch(phase -> !phase.week().sessions().isEmpty());
        if (object.has("missed") && !hasSessions) {
            JsonPointers.at(object.value(), "/missed")
                    .warn("there is no session that could be missed", "Leave \"missed\" out.");
        }
    }

    private interface Reading {
        Optional<?> of(JsonObject object);
    }

    /** Reads each item of a list that may be there, and counts those that are faulty. */
    private static int each(JsonObject object, String key, Reading reading) {
        int faulty = 0;
        for (JsonValue value : object.findList(key)) {
            faulty += value.object().flatMap(reading::of).isPresent() ? 0 : 1;
        }
        return faulty;
    }

    private Optional<Episode> episode(JsonObject object) {
        Optional<Moment> from = Amounts.begin(object);
        OptionalDouble lasts = Amounts.time(object, "lasts", "10 d");
        Optional<Recurrence> recurrence = recurrence(object);
        Map<String, Double> held = levels.levels(object);
        boolean suppresses = object.flag("suppressBouts", true);
        OptionalDouble meals = object.has("meals") ? object.number("meals") : OptionalDouble.of(1);
        object.findText("title");
        object.refuseOthers();
        if (from.isEmpty() || lasts.isEmpty() || recurrence.isEmpty() || meals.isEmpty()) {
            return Optional.empty();
        }
        return FaultTranslation.made(
                object.value(),
                () -> new Episode(
                        from.get(), lasts.getAsDouble(), recurrence.get(), held, suppresses, meals.getAsDouble()));
    }

    private Optional<Dosing> dosing(JsonObject object) {
        Optional<Moment> from = Amounts.begin(object);
        Optional<String> input = object.text("input");
        OptionalDouble amount = input.map(id -> levels.dose(object, id)).orElse(OptionalDouble.empty());
        object.has("amount");
        Optional<Recurrence> recurrence = recurrence(object);
        object.refuseOthers();
        if (from.isEmpty() || amount.isEmpty() || recurrence.isEmpty()) {
            return Optional.empty();
        }
        return FaultTranslation.made(
                object.value(), () -> new Dosing(input.get(), amount.getAsDouble(), from.get(), recurrence.get()));
    }

    private static Optional<Recurrence> recurrence(JsonObject object) {
        if (!object.has("every")) {
            if (object.has("times")) {
                object.faultAtKey("times", "\"times\" without \"every\"", "Add \"every\": \"24 h\".");
                return Optional.empty();
            }
            return Optional.of(Recurrence.ONCE);
        }
        OptionalDouble every = object.quantity("every", Amounts.TIME);
        if (every.isEmpty()) {
            return Optional.empty();
        }
        if (!object.has("times")) {
            return FaultTranslation.made(object.value(), () -> Recurrence.each(every.getAsDouble()));
        }
        var times = object.integer("times", 1, Integer.MAX_VALUE);
        return times.isEmpty()
                ? Optional.empty()
                : FaultTranslation.made(object.value(), () -> new Recurrence(every.getAsDouble(), times.getAsInt()));
    }

    private static Optional<MissedSessions> missed(JsonObject object) {
        OptionalDouble share = object.number("share");
        int seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(0);
        object.refuseOthers();
        return share.isEmpty()
                ? Optional.empty()
                : FaultTranslation.made(object.value(), () -> new MissedSessions(share.getAsDouble(), seed));
    }
}
