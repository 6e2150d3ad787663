package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Expr;
import org.myobalance.model.Limits;
import org.myobalance.units.Names;

/** Reads the modes of exercise: which level of which input each one sets. */
final class BoutReader {
    private final ModelDraft draft;

    BoutReader(ModelDraft draft) {
        this.draft = draft;
    }

    Map<String, BoutLaw> read(JsonObject bouts) {
        Map<String, BoutLaw> read = new LinkedHashMap<>();
        bouts.entries().forEach((mode, value) -> {
            ModelReader.checkWord(bouts, mode, "mode of exercise");
            value.object().flatMap(at -> bout(mode, at)).ifPresent(bout -> read.put(mode, bout));
        });
        return read;
    }

    private List<String> levelInputs() {
        return draft.names.values().stream()
                .filter(declared -> declared.kind() == ModelDraft.Kind.INPUT && !declared.dose())
                .map(ModelDraft.Declared::id)
                .toList();
    }

    private Optional<BoutLaw> bout(String mode, JsonObject at) {
        Optional<String> meaning = at.text("meaning");
        Optional<JsonObject> intensity = at.object("intensity");
        Optional<String> unit = intensity.flatMap(object -> object.text("meaning"));
        OptionalDouble maximum =
                intensity.map(object -> object.number("maximum")).orElse(OptionalDouble.empty());
        intensity.ifPresent(JsonObject::refuseOthers);
        if (maximum.isPresent() && !(maximum.getAsDouble() > 0)) {
            intensity.ifPresent(object -> object.faultAtKey(
                    "maximum", "the largest intensity is not above 0", "Write it as a fraction: 1.2."));
        }
        Map<String, ModelDraft.Law> laws = new LinkedHashMap<>();
        at.object("levels")
                .ifPresent(levels -> levels.entries().forEach((input, value) -> {
                    if (!levelInputs().contains(input)) {
                        levels.faultAtKey(
                                input, "\"" + input + "\" is no input with a level", Names.hint(input, levelInputs()));
                    }
                    LawChecks.parse(draft, value, Map.of()).ifPresent(law -> laws.put(input, law));
                }));
        Map<String, Limits> limits =
                at.findObject("limits").map(new LimitsReader(draft)::ofBout).orElse(Map.of());
        Optional<ModelDraft.Law> effort = at.findObject(BoutLaw.EFFORT).flatMap(this::effort);
        Optional<Engaged> engaged = at.findObject("engaged").map(this::engaged);
        at.refuseOthers();
        Map<String, Expr> levels = new LinkedHashMap<>();
        laws.forEach((input, law) -> levels.put(input, law.located().expr()));
        // checked like the law of an input, which cannot have this name
        effort.ifPresent(law -> laws.put(BoutLaw.EFFORT, law));
        draft.boutLaws.put(mode, laws);
        if (meaning.isEmpty() || unit.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BoutLaw(
                mode,
                unit.get(),
                maximum.getAsDouble(),
                levels,
                meaning.get(),
                limits,
                effort.map(law -> law.located().expr()),
                engaged.map(Engaged::share).orElse(1.0),
                engaged.flatMap(Engaged::source)));
    }

    /** The law that gives repetitions in reserve to bouts that state none. */
    private Optional<ModelDraft.Law> effort(JsonObject at) {
        at.text("meaning");
        Optional<ModelDraft.Law> law = at.get(
                        "default", "Add \"default\": the repetitions in reserve, such as a table.")
                .flatMap(value -> LawChecks.parse(draft, value, Map.of()));
        at.refuseOthers();
        return law;
    }

    /** The share of the body's muscle of bouts that state none. */
    private record Engaged(double share, Optional<String> source) {}

    private Engaged engaged(JsonObject at) {
        at.text("meaning");
        OptionalDouble share = at.number("default");
        Optional<String> source = LimitsReader.grounds(draft, at, "default", "this share");
        at.refuseOthers();
        if (share.isPresent() && !(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
            at.faultAtKey(
                    "default",
                    "the share " + JsonValue.plain(share.getAsDouble()) + " of the body's muscle is outside (0, 1]",
                    "Give a fraction: 0.5, not 50.");
        }
        return new Engaged(share.orElse(1), source);
    }
}
