package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Studies of a model of four states, in a folder: FSR at rest, and after a bout against before. */
final class TinyStudy {
    private static final Path TINY = Path.of("src/test/resources/models");

    private TinyStudy() {}

    /** The model file. */
    static Path model(Path folder) {
        return folder.resolve("tiny.json");
    }

    /** Model, its evidence and its laboratory. */
    static void files(Path folder) throws IOException {
        Files.copy(TINY.resolve("tiny.json"), model(folder));
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
    }

    /** One study in the folder itself; each row used for fitting or not. */
    static Path write(Path folder, String rest, String bout) throws IOException {
        return write(folder.resolve("study.json"), "tiny-2000", 0.06, 1.25, rest, bout);
    }

    /**
     * One study.
     *
     * @param atRest FSR [%/h]
     * @param fold after the bout against before
     */
    static Path write(Path file, String id, double atRest, double fold, String rest, String bout) throws IOException {
        String use = "\"use\": \"%s\"";
        String excluded = use.formatted("excluded") + ", \"reason\": \"not-representable\"";
        return Files.writeString(file, """
                { "format": "myobalance-study/1", "id": "%s", "title": "T", "citation": "T 2000", "species": "human",
                  "read": "abstract",
                  "arms": {
                    "rest": { "n": 9, "subject": { "sex": "male", "age": "27 y" }, "protocol": { "rest": "2 d" } },
                    "bout": { "n": 9, "subject": { "sex": "male", "age": "27 y" }, "protocol": {
                      "bout": { "mode": "resistance", "intensity": "75 %%1RM", "duration": "45 min", "sets": 6, "reps": 8 },
                      "meals": [{ "at": ["14:00", "19:00"], "protein": "0.35 g/kg" }] } } },
                  "measurements": [
                    { "id": "rest", "arm": "rest", "observable": "fsr", "assay": "tracer", "when": { "fromStart": ["24 h", "48 h"] },
                      "reported": { "kind": "value", "value": %s, "unit": "%%/h", "spread": { "kind": "se", "value": 0.002 } },
                      "status": "verified", %s },
                    { "id": "bout", "arm": "bout", "observable": "fsr", "assay": "tracer", "when": { "after": ["1 h", "3 h"] },
                      "relativeTo": "before", "reported": { "kind": "fold", "value": %s, "spread": { "kind": "se", "value": 0.02 } },
                      "status": "verified", %s } ] }
                """.formatted(
                        id,
                        atRest,
                        rest.equals("fit") ? use.formatted("fit") : excluded,
                        fold,
                        bout.equals("fit") ? use.formatted("fit") : excluded));
    }
}
