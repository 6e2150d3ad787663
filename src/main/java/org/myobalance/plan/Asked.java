package org.myobalance.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Headings;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.LinkedModel;
import org.myobalance.scenario.Subject;

/**
 * What every question of this package begins with: its headings, the model, and of whom it is asked.
 *
 * @param file that holds the question
 * @param headings id and title
 * @param linked the model that the file names
 * @param files what else it names
 * @param subject of whom it is asked; empty after a fault
 */
record Asked(Path file, Headings headings, LinkedModel linked, LinkedFiles files, Optional<Subject> subject) {
    /**
     * Reads it.
     *
     * @param object outermost object of the file
     * @param file the file
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     * @param faults collects the faults of every file
     * @return the beginning; empty if there is no model, without which nothing else in the file can be checked
     */
    static Optional<Asked> read(JsonObject object, Path file, Function<Path, Model> models, Faults faults) {
        Headings headings = Headings.read(object);
        return LinkedModel.read(object, file, models, faults).map(linked -> {
            LinkedFiles files = new LinkedFiles(linked.model(), faults);
            Optional<Subject> subject = object.get("subject", "Add \"subject\": \"../subjects/man-70.json\".")
                    .flatMap(value -> files.subject(file, value));
            return new Asked(file, headings, linked, files, subject);
        });
    }

    /** The regimen in the file that a value names; empty after a fault. */
    Optional<Regimen> regimen(JsonValue value) {
        return files.regimen(file, value);
    }

    /** The question and every file that was read for it, that of the model left out. */
    List<Path> read() {
        List<Path> read = new ArrayList<>(List.of(file));
        read.addAll(files.all());
        return read;
    }
}
