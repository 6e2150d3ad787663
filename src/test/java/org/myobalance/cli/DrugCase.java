package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenarios on a small model of closed forms: a drug that fades, a lamp that is counted, load that adds muscle. */
final class DrugCase {
    /** Its files. */
    static final Path FILES = Path.of("src/test/resources/drug").toAbsolutePath();

    private DrugCase() {}

    /** A scenario in a folder; REGIMENS in the arms stands for the folder of the shipped regimens of the case. */
    static Path scenario(Path folder, String lasts, String every, String arms) throws IOException {
        return Files.writeString(
                folder.resolve("scenario.json"), """
                { "format": "myobalance-scenario/1", "id": "drug", "title": "Drug", "model": "%s",
                  "lasts": "%s", "every": "%s", "arms": [ %s ] }
                """.formatted(FILES.resolve("model.json"), lasts, every, arms));
    }

    /** An arm of the man of 25 y under one of the regimens of the case. */
    static String arm(String regimen) {
        return arm(FILES.resolve(regimen + ".json"), "");
    }

    /** An arm of the man of 25 y under a regimen, with further members of the arm, each after a comma. */
    static String arm(Path regimen, String more) {
        return "{ \"subject\": \"" + FILES.resolve("man-25.json") + "\", \"regimen\": \"" + regimen + "\"" + more
                + " }";
    }

    /** A regimen without meals, written into a folder. */
    static Path regimen(Path folder, String id, String members) throws IOException {
        return Files.writeString(
                folder.resolve(id + ".json"),
                "{ \"format\": \"myobalance-regimen/1\", \"id\": \"" + id + "\", \"title\": \"" + id
                        + "\", \"meals\": \"none\", " + members + " }");
    }

    /** The files of the case in a folder, with priors for mass at the start and its rate; gives the scenario of lifting or not. */
    static Path withPriors(Path folder) throws IOException {
        for (String name : List.of("evidence.json", "man-25.json", "lift.json", "none.json")) {
            Files.copy(FILES.resolve(name), folder.resolve(name));
        }
        String model = Files.readString(FILES.resolve("model.json"))
                .replace(
                        "\"meaning\": \"muscle at the start\", \"identifiability\": \"fixed\"",
                        "\"meaning\": \"muscle at the start\", \"prior\": { \"normal\": { \"mean\": 30, \"sd\": 3 } },"
                                + " \"identifiability\": \"prior-only\"")
                .replace(
                        "\"value\": 0.001, \"unit\": \"1/{load}/h\",",
                        "\"value\": 0.001, \"unit\": \"1/{load}/h\", \"bounds\": [0.0001, 0.01], \"prior\": {"
                                + " \"normal\": { \"mean\": 0.001, \"sd\": 0.0005 } },");
        Files.writeString(
                folder.resolve("model.json"),
                model.replace(
                        "\"meaning\": \"muscle gained by load\", \"identifiability\": \"fixed\"",
                        "\"meaning\": \"muscle gained by load\", \"identifiability\": \"prior-only\""));
        return Files.writeString(folder.resolve("scenario.json"), """
                { "format": "myobalance-scenario/1", "id": "drug", "title": "Drug", "model": "model.json",
                  "lasts": "10 d", "every": "1 d", "arms": [
                    { "subject": "man-25.json", "regimen": "lift.json" },
                    { "subject": "man-25.json", "regimen": "none.json" } ] }
                """);
    }
}
