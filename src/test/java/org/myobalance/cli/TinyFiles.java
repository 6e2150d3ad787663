package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model of four states, its laboratory and a study of it, in a folder.
 *
 * @param folder where they are
 * @param model the model's file
 */
record TinyFiles(Path folder, Path model) {
    private static final Path TINY = Path.of("src/test/resources/models");

    static TinyFiles in(Path folder) throws IOException {
        Path model = folder.resolve("tiny.json");
        Files.copy(TINY.resolve("tiny.json"), model);
        Files.copy(TINY.resolve("evidence.json"), folder.resolve("evidence.json"));
        Files.createDirectory(folder.resolve("experiments"));
        Files.copy(TINY.resolve("experiments/rest.json"), folder.resolve("experiments/rest.json"));
        Files.writeString(folder.resolve("laboratory.json"), """
                { "format": "myobalance-laboratory/1", "id": "tiny", "groups": { "muscle": ["muscle_mass"] },
                  "observables": { "fsr": { "meaning": "FSR by tracer", "is": "fractional_synthetic_rate" } },
                  "assays": { "tracer": { "meaning": "FSR", "gain": 0.05, "person": 0.3, "status": "assumed", "why": "test" } },
                  "isolations": {}, "intensities": {
                    "%1RM": { "of": "one-repetition maximum", "scale": 1, "offset": 0, "status": "definition", "source": "by definition" } } }
                """);
        return new TinyFiles(folder, model);
    }

    /**
     * FSR at rest, and after a bout against before.
     *
     * @param rest {@code fit} if the first row is used for fitting
     * @param bout {@code fit} if the second is
     */
    Path study(String rest, String bout) throws IOException {
        String use = "\"use\": \"%s\"";
        String excluded = use.formatted("excluded") + ", \"reason\": \"not-representable\"";
        return Files.writeString(folder.resolve("study.json"), """
                { "format": "myobalance-study/1", "id": "tiny-2000", "title": "T", "citation": "T 2000", "species": "human",
                  "read": "abstract",
                  "arms": {
                    "rest": { "n": 9, "subject": { "sex": "male", "age": "27 y" }, "protocol": { "rest": "2 d" } },
                    "bout": { "n": 9, "subject": { "sex": "male", "age": "27 y" }, "protocol": {
                      "bout": { "mode": "resistance", "intensity": "75 %%1RM", "duration": "45 min", "sets": 6, "reps": 8 },
                      "meals": [{ "at": ["14:00", "19:00"], "protein": "0.35 g/kg" }] } } },
                  "measurements": [
                    { "id": "rest", "arm": "rest", "observable": "fsr", "assay": "tracer", "when": { "fromStart": ["24 h", "48 h"] },
                      "reported": { "kind": "value", "value": 0.06, "unit": "%%/h", "spread": { "kind": "se", "value": 0.002 } },
                      "status": "verified", %s },
                    { "id": "bout", "arm": "bout", "observable": "fsr", "assay": "tracer", "when": { "after": ["1 h", "3 h"] },
                      "relativeTo": "before", "reported": { "kind": "fold", "value": 1.25, "spread": { "kind": "se", "value": 0.02 } },
                      "status": "verified", %s } ] }
                """.formatted(
                        rest.equals("fit") ? use.formatted("fit") : excluded,
                        bout.equals("fit") ? use.formatted("fit") : excluded));
    }
}
