package org.myobalance.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Mesocycle;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Session;
import org.myobalance.regimen.Week;
import org.myobalance.units.Names;

/** Reads one phase of a regimen: its ends, its week, its mesocycle. */
final class PhaseReader {
    private static final Map<String, Integer> DAYS = new LinkedHashMap<>();

    static {
        for (int day = 0; day < Session.DAYS.size(); day++) {
            DAYS.put(Session.DAYS.get(day).substring(0, 3), day);
        }
    }

    private final Model model;
    private final LevelReader levels;
    private final Map<String, Optional<Bout>> library;
    private final MealPlan meals;

    PhaseReader(Model model, LevelReader levels, Map<String, Optional<Bout>> library, MealPlan meals) {
        this.model = model;
        this.levels = levels;
        this.library = library;
        this.meals = meals;
    }

    Optional<LifePhase> phase(JsonObject object) {
        Optional<Moment> from = Amounts.begin(object);
        Optional<Moment> to = from.flatMap(begin -> end(object, begin));
        // a session of the file may be several of the week: one for each of its days
        List<JsonValue> origins = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (JsonValue value : object.findList("week")) {
            for (Session session : value.object().map(this::sessions).orElse(List.of())) {
                sessions.add(session);
                origins.add(value);
            }
        }
        Optional<Mesocycle> mesocycle =
                object.findObject("mesocycle").map(this::mesocycle).orElse(Optional.of(Mesocycle.NONE));
        if (object.has("mesocycle")
                && sessions.isEmpty()
                && object.findList("week").isEmpty()) {
            JsonPointers.at(object.value(), "/mesocycle")
                    .warn("a mesocycle without sessions has no effect", "Add a \"week\", or leave it out.");
        }
        boolean feeds = MealReader.present(object);
        Optional<MealPlan> plan = feeds ? new MealReader(model).plan(object, meals) : Optional.empty();
        Map<String, Double> held = levels.levels(object);
        object.refuseOthers();
        if (from.isEmpty() || to.isEmpty() || mesocycle.isEmpty() || (feeds && plan.isEmpty())) {
            return Optional.empty();
        }
        refuseTooHard(object, sessions, mesocycle.get());
        refuseTooMuch(object, sessions, mesocycle.get());
        try {
            return Optional.of(new LifePhase(from.get(), to.get(), new Week(sessions), mesocycle.get(), plan, held));
        } catch (RegimenException e) {
            String[] steps = e.place().split("/", -1);
            boolean inWeek = steps.length == 3 && steps[1].equals("week");
            JsonValue place =
                    inWeek ? origins.get(Integer.parseInt(steps[2])) : JsonPointers.at(object.value(), e.place());
            place.fault(e.fault(), e.remedy());
            return Optional.empty();
        }
    }

    private static Optional<Moment> end(JsonObject object, Moment begin) {
        if (object.has("to") && object.has("lasts")) {
            object.faultAtKey("lasts", "both \"to\" and \"lasts\" are given", "Keep one: an age, or a length.");
            return Optional.empty();
        }
        if (object.has("to")) {
            return Amounts.moment(object, "to", Moment.Origin.AGE);
        }
        if (!object.has("lasts")) {
            return Optional.of(Moment.END);
        }
        OptionalDouble length = object.quantity("lasts", Amounts.TIME);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        if (!(length.getAsDouble() > 0)) {
            JsonPointers.at(object.value(), "/lasts")
                    .fault("a phase without length", "Give a length above zero: \"8 wk\".");
            return Optional.empty();
        }
        return Optional.of(begin.plus(length.getAsDouble()));
    }

    private List<Session> sessions(JsonObject object) {
        List<Integer> days = new ArrayList<>();
        if (object.has("days")) {
            object.findList("days").forEach(day -> day.choice(DAYS).ifPresent(days::add));
        } else {
            days.addAll(DAYS.values());
        }
        OptionalDouble clock =
                object.get("at", "Add \"at\": \"17:30\".").map(Amounts::clock).orElse(OptionalDouble.empty());
        List<Bout> bouts = new ArrayList<>();
        List<JsonValue> names = object.list("bouts");
        names.forEach(name -> bout(name).ifPresent(bouts::add));
        object.refuseOthers();
        if (clock.isEmpty() || bouts.size() < names.size()) {
            return List.of();
        }
        List<Session> sessions = new ArrayList<>();
        days.forEach(day -> FaultTranslation.made(object.value(), () -> new Session(day, clock.getAsDouble(), bouts))
                .ifPresent(sessions::add));
        return sessions;
    }

    private Optional<Bout> bout(JsonValue value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !library.containsKey(name.get())) {
            value.fault("no bout \"" + name.get() + "\" in \"bouts\"", Names.hint(name.get(), library.keySet()));
        }
        return name.flatMap(each -> library.getOrDefault(each, Optional.empty()));
    }

    private Optional<Mesocycle> mesocycle(JsonObject object) {
        List<JsonValue> intensity = object.findList("intensity");
        List<JsonValue> volume = object.findList("volume");
        Optional<JsonObject> deload = object.findObject("deload");
        int weeks = Math.max(intensity.size(), volume.size());
        if (!intensity.isEmpty() && !volume.isEmpty() && intensity.size() != volume.size()) {
            object.fault(
                    intensity.size() + " weeks of intensity but " + volume.size() + " of volume",
                    "Give one factor for each week, or leave one list out.");
            return Optional.empty();
        }
        List<Mesocycle.Load> loads = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            double hard = factor(intensity, i);
            double much = factor(volume, i);
            FaultTranslation.made(object.value(), () -> new Mesocycle.Load(hard, much))
                    .ifPresent(loads::add);
        }
        deload.ifPresent(object1 -> {
            double hard = object1.has("intensity") ? object1.number("intensity").orElse(Double.NaN) : 1;
            double much = object1.has("volume") ? object1.number("volume").orElse(Double.NaN) : 1;
            object1.refuseOthers();
            FaultTranslation.made(object1.value(), () -> new Mesocycle.Load(hard, much))
                    .ifPresent(loads::add);
        });
        object.refuseOthers();
        return loads.size() < weeks + (deload.isPresent() ? 1 : 0)
                ? Optional.empty()
                : FaultTranslation.made(object.value(), () -> new Mesocycle(loads));
    }

    private static double factor(List<JsonValue> factors, int i) {
        return factors.isEmpty() ? 1 : factors.get(i).number().orElse(Double.NaN);
    }

    /** Reports weeks whose sets or minutes leave the limits of a mode. */
    private void refuseTooMuch(JsonObject object, List<Session> sessions, Mesocycle mesocycle) {
        double largest = mesocycle.weeks().stream()
                .mapToDouble(Mesocycle.Load::volume)
                .max()
                .orElse(1);
        if (largest <= 1) {
            return;
        }
        JsonValue place = JsonPointers.at(object.value(), "/mesocycle/volume");
        sessions.stream()
                .flatMap(session -> session.bouts().stream())
                .distinct()
                .forEach(bout -> Optional.ofNullable(model.bouts().get(bout.mode()))
                        .ifPresent(law -> FaultTranslation.made(place, () -> bout.scaled(1, largest))
                                .ifPresent(more -> BoutReader.within(place, law, more, " in the largest week"))));
    }

    private void refuseTooHard(JsonObject object, List<Session> sessions, Mesocycle mesocycle) {
        double hardest = mesocycle.weeks().stream()
                .mapToDouble(Mesocycle.Load::intensity)
                .max()
                .orElse(1);
        if (hardest <= 1) {
            return;
        }
        sessions.stream()
                .flatMap(session -> session.bouts().stream())
                .distinct()
                .forEach(bout -> Optional.ofNullable(model.bouts().get(bout.mode()))
                        .ifPresent(law -> BoutReader.within(
                                JsonPointers.at(object.value(), "/mesocycle/intensity"),
                                law,
                                bout.intensity() * hardest,
                                " in the hardest week")));
        sessions.stream()
                .flatMap(session -> session.bouts().stream())
                .distinct()
                .forEach(bout -> Optional.ofNullable(model.bouts().get(bout.mode()))
                        .ifPresent(law -> FaultTranslation.made(object.value(), () -> bout.scaled(hardest, 1))
                                .ifPresent(harder -> BoutDefaults.warn(
                                        JsonPointers.at(object.value(), "/mesocycle/intensity"),
                                        model,
                                        law,
                                        harder,
                                        " in the hardest week"))));
    }
}
