package org.myobalance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.cohort.CohortParcel;
import org.myobalance.cohort.CohortQuestion;
import org.myobalance.cohort.CohortReader;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.cohort.Partitions;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.io.TableFormats;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;

/** Persons of a small model who rest or lift for two years, and give up by chance: events and differences between arms, in little time. */
final class SmallCohort {
    private static final Path RESOURCES =
            Path.of("../src/test/resources").toAbsolutePath().normalize();

    private final Path folder;
    private final CohortQuestion question;

    /** Writes the files of so many persons. */
    SmallCohort(Path folder, int persons) throws IOException {
        this.folder = folder;
        for (String name : List.of("model.json", "evidence.json", "none.json", "lift.json")) {
            Files.copy(RESOURCES.resolve("drug").resolve(name), folder.resolve(name));
        }
        for (String name : List.of("population.json", "laboratory.json")) {
            Files.copy(RESOURCES.resolve("questions").resolve(name), folder.resolve(name));
        }
        Path file = Files.writeString(folder.resolve("cohort.json"), """
                { "format": "myobalance-cohort/1", "id": "small", "title": "Small", "population": "population.json",
                  "from": "58 y", "to": "60 y", "every": "0.5 y", "draws": 2, "arms": ["none.json", "lift.json"],
                  "dropOut": { "rate": "0.5 1/y", "status": "assumed", "why": "a test" } }
                """);
        question = new CohortReader(ModelReader::read).read(file, new Faults()).of(persons, 7);
    }

    CohortQuestion question() {
        return question;
    }

    Partitions into(int parts) {
        return Partitions.into(question.persons(), parts);
    }

    CohortParcel parcel() {
        List<Path> files = new ArrayList<>(question.files());
        files.add(question.population().modelFile());
        files.add(folder.resolve("evidence.json"));
        return CohortParcel.of(
                question, files, Optional.empty(), RunOptions.defaults(), Optional.empty(), Map.of("mass_rate", 0.002));
    }

    /** The same persons by threads of this JVM. */
    LocalCohort.Result lived(Path out, int parts) throws IOException {
        PartFolders folders = PartFolders.open(out, List.of("small"), false);
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        return new LocalCohort(parcel().open(scratch), into(parts), folders, List.of(TableFormats.named("csv")))
                .run(2, ProgressMonitor.NONE);
    }

    /** Lines of all files of a table, heading left out, in the order of their text. */
    static List<String> lines(Path table) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(table)) {
            List<String> each = Files.readAllLines(part);
            lines.addAll(each.subList(1, each.size()));
        }
        return lines.stream().sorted().toList();
    }

    /** Files of a table, by part. */
    static List<Path> parts(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    /** Every number of both summaries, and every trouble. */
    void assertSame(LocalCohort.Result local, LocalCohort.Result there) {
        assertEquals(question.persons(), there.summary().persons());
        assertEquals(
                local.summary().rows(question).toString(),
                there.summary().rows(question).toString());
        assertEquals(
                local.summary().low(question).toString(),
                there.summary().low(question).toString());
        assertEquals(local.summary().failed(), there.summary().failed());
        assertEquals(local.troubles(), there.troubles());
    }
}
