package org.myobalance.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.simulate.RunOptions;

/** A cohort of ten persons for two years on a small model, who lose nothing, lift or not, and give up lifting. */
final class SmallCohort {
    private static final Path DRUG = Path.of("src/test/resources/drug");
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");

    private SmallCohort() {}

    /** Copies the files of the cohort into a folder. */
    static Path files(Path folder) throws IOException {
        for (String name : List.of("model.json", "evidence.json", "none.json", "lift.json")) {
            Files.copy(DRUG.resolve(name), folder.resolve(name));
        }
        Files.copy(QUESTIONS.resolve("population.json"), folder.resolve("population.json"));
        Files.copy(QUESTIONS.resolve("cohort.json"), folder.resolve("cohort.json"));
        return folder.resolve("cohort.json");
    }

    static CohortQuestion question(Path file) {
        return new CohortReader(ModelReader::read).read(file, new Faults());
    }

    static CohortWork work(CohortQuestion question) {
        return new CohortWork(
                question, ParameterChoice.ofModelFile(), RunOptions.defaults(), Optional.empty(), Map.of());
    }
}
