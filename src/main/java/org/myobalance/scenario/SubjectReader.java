package org.myobalance.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.myobalance.io.Faults;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Timetable;
import org.myobalance.units.Dimension;
import org.myobalance.units.Hours;

/** Reads a subject file. */
public final class SubjectReader {
    static final String FORMAT = "myobalance-subject/1";
    private static final double YOUNGEST = 15 * Hours.YEAR;
    private static final double OLDEST = 110 * Hours.YEAR;

    private static final Map<String, Boolean> SEXES = new TreeMap<>(Map.of("female", true, "male", false));

    private final LinkedFiles files;

    /** @param files where the regimen of a history comes from */
    SubjectReader(LinkedFiles files) {
        this.files = files;
    }

    /**
     * Reads one subject file.
     *
     * @param path the file
     * @param model the model that the regimen of a history is checked against
     * @return the subject
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public static Subject read(Path path, Model model) {
        return read(path, model, new Faults());
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param model against which the regimen of a history is checked
     * @param faults collects its faults, and what is allowed but doubtful
     * @return the subject
     * @throws org.myobalance.io.FaultyInputException with every fault of the file
     */
    public static Subject read(Path path, Model model, Faults faults) {
        Optional<Subject> subject =
                new LinkedFiles(model, faults).subjectReader().read(JsonDocument.read(path, faults));
        faults.throwIfAny();
        return subject.orElseThrow();
    }

    /** Reads one document, whose faults collect the rest; empty if there is one. */
    Optional<Subject> read(JsonDocument document) {
        int before = document.faults().size();
        Optional<Subject> subject = document.root().object().flatMap(object -> whole(object, document.path()));
        return document.faults().size() > before ? Optional.empty() : subject;
    }

    /** Reads a subject with the headings of a file of its own, which may stand within another file. */
    Optional<Subject> whole(JsonObject object, Path file) {
        Faults faults = object.value().faults();
        int before = faults.size();
        Optional<Subject> subject =
                FileFormat.isReadable(object, FORMAT) ? Optional.of(subject(object, file)) : Optional.empty();
        return faults.size() > before ? Optional.empty() : subject;
    }

    private Subject subject(JsonObject object, Path file) {
        Headings headings = Headings.read(object);
        double age = between(object, "age", Amounts.TIME, Subject.REFERENCE_AGE, OLDEST, "25 y to 110 y");
        object.get("height");
        object.get("mass");
        return person(object, file, headings, age);
    }

    /**
     * Reads a person described within another file. The keys are those of a subject file without headings, the age is
     * from 15 y on, and height and mass are those of a typical person of that sex where they are left out.
     *
     * @param object the description
     * @param file file that holds the object
     * @param id id of the person in tables
     * @return the person
     */
    public Subject within(JsonObject object, Path file, String id) {
        double age = between(object, "age", Amounts.TIME, YOUNGEST, OLDEST, "15 y to 110 y");
        return person(object, file, new Headings(id, id), age);
    }

    private Subject person(JsonObject object, Path file, Headings headings, double age) {
        boolean female = object.choice("sex", SEXES).orElse(false);
        double height = object.has("height")
                ? between(object, "height", Amounts.LENGTH, 1, 2.5, "1 m to 2.5 m")
                : female ? 1.65 : 1.78;
        double mass = object.has("mass")
                ? between(object, "mass", Amounts.MASS, 25e3, 300e3, "25 kg to 300 kg")
                : female ? 62e3 : 75e3;
        double obesity = share(object, "obesity", 0, 1);
        boolean diabetes = object.flag("diabetes", false);
        double activity = object.has("activity") ? share(object, "activity", 1, 3) : 1;
        double trained = share(object, "trained", 0, 1);
        Regimen history = object.find("history")
                .flatMap(value -> history(value, file, age))
                .orElse(Regimen.sedentary("sedentary", "Habitual life"));
        object.refuseOthers();
        if (object.has("history") && age <= Subject.REFERENCE_AGE) {
            JsonPointers.at(object.value(), "/history")
                    .warn(
                            "a history has no effect at 25 y or below",
                            "It is what was done from 25 y on; leave it out.");
        }
        for (String field : List.of("obesity", "diabetes", "activity", "trained")) {
            if (object.has(field) && !files.isUsed(field)) {
                JsonPointers.at(object.value(), "/" + field)
                        .warn("\"" + field + "\" has no effect in this model", "Leave it out, or use another model.");
            }
        }
        return new Subject(
                headings.id(),
                headings.title(),
                female,
                age,
                height,
                mass,
                obesity,
                diabetes,
                activity,
                trained,
                history);
    }

    private Optional<Regimen> history(JsonValue value, Path file, double age) {
        Optional<Regimen> regimen = files.regimenOrWithin(file, value);
        if (regimen.isPresent() && age > Subject.REFERENCE_AGE) {
            try {
                Timetable.of(regimen.get(), Subject.REFERENCE_AGE, age, 0);
            } catch (RegimenException e) {
                value.fault("as a history from 25 y on: " + e.place() + ": " + e.fault(), e.remedy());
            }
        }
        return regimen;
    }

    private static double between(
            JsonObject object, String key, Dimension dimension, double lowest, double highest, String range) {
        OptionalDouble value = object.quantity(key, dimension);
        if (value.isPresent() && !(value.getAsDouble() >= lowest && value.getAsDouble() <= highest)) {
            JsonPointers.at(object.value(), "/" + key)
                    .fault(
                            key + " is outside " + range,
                            "The model knows no one beyond it. Check the number and its unit.");
        }
        return value.orElse(lowest);
    }

    private static double share(JsonObject object, String key, double otherwise, double highest) {
        return object.find(key)
                .map(value -> value.number(0, highest).orElse(otherwise))
                .orElse(otherwise);
    }
}
