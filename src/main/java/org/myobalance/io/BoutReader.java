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
        at.refuseOthers();
        draft.boutLaws.put(mode, laws);
        if (meaning.isEmpty() || unit.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Expr> levels = new LinkedHashMap<>();
        laws.forEach((input, law) -> levels.put(input, law.located().expr()));
        return Optional.of(new BoutLaw(mode, unit.get(), maximum.getAsDouble(), levels, meaning.get(), limits));
    }
}
