package org.myobalance.person;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.population.Baseline;
import org.myobalance.population.Body;
import org.myobalance.population.Group;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Timetable;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Headings;
import org.myobalance.scenario.LinkedFiles;
import org.myobalance.scenario.Subject;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.MethodError;
import org.myobalance.units.Dimension;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;
import org.myobalance.units.UnitParser;

/** Reads a person file with the population and the regimens that it names, and reports the faults of all at once. */
public final class PersonReader {
    static final String FORMAT = "myobalance-person/1";
    /** Appendicular lean mass in kg, which height turns into the index. */
    static final String MASS = "appendicular_lean_mass";

    static final String INDEX = "alm_index";
    private static final Dimension TIME = UnitParser.parse("h").dimension();
    private static final Dimension GRAMS = UnitParser.parse("g").dimension();
    private static final double USUAL_SPAN = 15 * Hours.YEAR;
    /** Standard deviations of height or mass beyond which the population holds hardly anybody. */
    private static final double FAR = 4;

    private final Function<Path, Model> models;

    /**
     * Makes a reader of persons.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public PersonReader(Function<Path, Model> models) {
        this.models = models;
    }

    /**
     * Reads a person file.
     *
     * @param path the file
     * @param faults collects the faults of every file, and what is allowed but doubtful
     * @return the person
     * @throws FaultyInputException with every fault of every file
     */
    public Person read(Path path, Faults faults) {
        return FileFormat.read(path, FORMAT, faults, object -> person(object, path, faults));
    }

    private Optional<Person> person(JsonObject object, Path path, Faults faults) {
        Headings headings = Headings.read(object);
        Optional<Path> populationFile = object.get(
                        "population", "Add \"population\": \"../populations/european.json\".")
                .flatMap(value -> LinkedFiles.named(path, value, "population"));
        Optional<Population> population =
                populationFile.flatMap(file -> new PopulationReader(models).readIfSound(file, faults));
        if (population.isEmpty()) {
            // without its population and model nothing else in the file can be checked
            return Optional.empty();
        }
        Path laboratory = population.get().modelFile().resolveSibling("laboratory.json");
        Map<String, MethodError> methods = LaboratoryReader.methods(laboratory);
        LinkedFiles linked = new LinkedFiles(population.get().model(), faults);
        List<Path> files = new ArrayList<>(
                List.of(path, populationFile.get(), population.get().modelFile(), laboratory));
        Optional<JsonObject> body = object.object("person");
        int before = faults.size();
        Optional<Subject> read = body.map(each -> {
            each.find("history").flatMap(value -> value.file(path)).ifPresent(files::add);
            return linked.subjectReader().within(each, path, headings.id());
        });
        // what depends on a person cannot be checked against a faulty one
        Optional<Subject> subject = read.filter(each -> faults.size() == before);
        Optional<Group> group = subject.flatMap(each -> group(body.get(), population.get(), each));
        group.filter(each -> each.position(INDEX).isEmpty())
                .ifPresent(each -> object.faultAtKey(
                        "population",
                        "population \"" + population.get().id() + "\" tells nothing of \"" + INDEX
                                + "\", which the answer is about",
                        "Name one that does."));
        boolean isHeld = subject.filter(each -> isHeld(population.get(), each)).isPresent();
        OptionalDouble asked = object.findQuantity("until", TIME);
        double until = isHeld ? until(object, asked, population.get(), subject.orElseThrow()) : 0;
        List<Regimen> regimens = new ArrayList<>();
        for (JsonValue value : object.findList("regimens")) {
            value.file(path).ifPresent(files::add);
            linked.regimen(path, value).ifPresent(regimen -> {
                check(value, regimen, subject, until);
                if (regimens.stream().anyMatch(other -> other.id().equals(regimen.id()))) {
                    value.fault("regimen \"" + regimen.id() + "\" is there already", "Leave one of them out.");
                }
                regimens.add(regimen);
            });
        }
        boolean hasHeight = body.filter(each -> each.has("height")).isPresent();
        List<PersonMeasurement> measurements = new ArrayList<>();
        for (JsonValue value : object.findList("measurements")) {
            value.object()
                    .flatMap(each -> measurement(each, group, subject, hasHeight, methods))
                    .ifPresent(measurements::add);
        }
        object.refuseOthers();
        return subject.isPresent() && group.isPresent()
                ? Optional.of(new Person(
                        headings.id(),
                        headings.title(),
                        population.get(),
                        group.get(),
                        subject.get(),
                        measurements,
                        regimens,
                        until,
                        files))
                : Optional.empty();
    }

    private static Optional<Group> group(JsonObject body, Population population, Subject subject) {
        Optional<Group> group = population.group(subject.female());
        if (group.isEmpty()) {
            body.faultAtKey(
                    "sex",
                    "population \"" + population.id() + "\" holds no " + (subject.female() ? "women" : "men"),
                    "Name another population.");
        }
        if (!isHeld(population, subject)) {
            body.faultAtKey(
                    "age",
                    "the person is " + Amounts.years(subject.age()) + " old, but population \"" + population.id()
                            + "\" holds persons of " + Amounts.years(population.youngest()) + " to "
                            + Amounts.years(population.oldest()),
                    "Name a population that holds such persons: nothing is extrapolated.");
        }
        group.ifPresent(each -> {
            Body of = each.body();
            boolean isFar = Math.abs(subject.height() - of.height()) > FAR * of.heightSpread()
                    || Math.abs(subject.mass() - of.mass()) > FAR * of.massSpread();
            if (isFar) {
                body.value()
                        .warn(
                                "height or mass is more than 4 standard deviations from the mean of the population",
                                "The population holds hardly anybody like this: check numbers and units.");
            }
        });
        return group;
    }

    private static boolean isHeld(Population population, Subject subject) {
        return subject.age() >= population.youngest() && subject.age() <= population.oldest();
    }

    private static double until(JsonObject object, OptionalDouble asked, Population population, Subject subject) {
        double usual = Math.min(subject.age() + USUAL_SPAN, population.oldest());
        if (asked.isPresent() && !(asked.getAsDouble() > subject.age() && asked.getAsDouble() <= population.oldest())) {
            object.faultAtKey(
                    "until",
                    "the answer cannot end at " + Amounts.years(asked.getAsDouble()),
                    "Choose an age above that of the person, " + Amounts.years(subject.age())
                            + ", and up to that of the population, " + Amounts.years(population.oldest()) + ".");
            return usual;
        }
        return asked.orElse(usual);
    }

    private static void check(JsonValue value, Regimen regimen, Optional<Subject> subject, double until) {
        subject.filter(each -> until > each.age()).ifPresent(each -> {
            try {
                Timetable.of(regimen, each.age(), until, 0);
            } catch (RegimenException e) {
                value.fault("from " + Amounts.years(each.age()) + " on: " + e.place() + ": " + e.fault(), e.remedy());
            }
        });
    }

    private static Optional<PersonMeasurement> measurement(
            JsonObject object,
            Optional<Group> group,
            Optional<Subject> subject,
            boolean hasHeight,
            Map<String, MethodError> methods) {
        OptionalDouble age = object.quantity("age", TIME);
        Optional<String> quantity = object.text("quantity");
        Optional<MethodError> method = object.text("method").flatMap(word -> {
            if (!methods.containsKey(word)) {
                object.faultAtKey(
                        "method",
                        "the laboratory knows no method \"" + word + "\"",
                        Names.hint(word, methods.keySet()));
            }
            return Optional.ofNullable(methods.get(word));
        });
        OptionalDouble value = OptionalDouble.empty();
        Optional<Integer> position = Optional.empty();
        if (group.isPresent() && quantity.isPresent()) {
            String id = quantity.get().equals(MASS) ? INDEX : quantity.get();
            position = group.get().position(id);
            List<String> known = new ArrayList<>(
                    group.get().baselines().stream().map(Baseline::id).toList());
            known.add(MASS);
            if (position.isEmpty()) {
                object.faultAtKey(
                        "quantity",
                        "the population tells nothing of \"" + quantity.get() + "\"",
                        Names.hint(quantity.get(), known));
                object.find("value");
            } else {
                Baseline baseline = group.get().baselines().get(position.get());
                value = quantity.get().equals(MASS)
                        ? overHeight(object, subject, hasHeight)
                        : value(object, quantity.get(), baseline);
                value = human(object, value, baseline);
                method.filter(each -> !each.of().contains(id))
                        .ifPresent(each -> object.faultAtKey(
                                "method",
                                "method \"" + each.id() + "\" does not measure \"" + quantity.get() + "\"",
                                "It measures " + String.join(", ", each.of()) + "."));
            }
        } else {
            object.get("value");
        }
        object.refuseOthers();
        age.ifPresent(hours -> subject.ifPresent(person -> checkAge(object, hours, person)));
        return position.isPresent() && value.isPresent() && method.isPresent() && age.isPresent()
                ? Optional.of(
                        new PersonMeasurement(position.get(), method.get(), age.getAsDouble(), value.getAsDouble()))
                : Optional.empty();
    }

    /** A mass over the square of the person's own height: that of a typical person would be another person's index. */
    private static OptionalDouble overHeight(JsonObject object, Optional<Subject> subject, boolean hasHeight) {
        OptionalDouble grams = object.quantity("value", GRAMS);
        if (!hasHeight) {
            object.faultAtKey(
                    "quantity",
                    "\"" + MASS + "\" needs the height of the person",
                    "Add \"height\": \"1.75 m\" to \"person\", or give \"" + INDEX + "\".");
            return OptionalDouble.empty();
        }
        double height = subject.map(Subject::height).orElse(Double.NaN);
        return grams.isPresent() ? OptionalDouble.of(grams.getAsDouble() / (height * height)) : grams;
    }

    private static OptionalDouble value(JsonObject object, String quantity, Baseline baseline) {
        boolean isMass = quantity.equals(INDEX)
                && object.findQuantity("value")
                        .filter(given -> given.unit().dimension().equals(GRAMS))
                        .isPresent();
        if (isMass) {
            object.faultAtKey(
                    "value",
                    "a mass in kg, where " + INDEX + " is that over height squared",
                    "Write \"7.4 kg/m^2\", or \"quantity\": \"" + MASS + "\" with the mass.");
            return OptionalDouble.empty();
        }
        return object.quantity("value", baseline.unit().dimension());
    }

    private static OptionalDouble human(JsonObject object, OptionalDouble value, Baseline baseline) {
        if (value.isPresent()
                && !(value.getAsDouble() > 0.05 * baseline.mean() && value.getAsDouble() < 5 * baseline.mean())) {
            object.faultAtKey(
                    "value",
                    String.format(
                            Locale.ROOT,
                            "no human: the mean of the population at 25 y is %.3g %s",
                            baseline.unit().fromBase(baseline.mean()),
                            baseline.unit().text()),
                    "Check the number and its unit.");
            return OptionalDouble.empty();
        }
        return value;
    }

    private static void checkAge(JsonObject object, double age, Subject person) {
        if (age < 0) {
            object.faultAtKey("age", "a measurement before birth", "Write the age at the measurement: \"70 y\".");
        } else if (age > person.age()) {
            object.faultAtKey(
                    "age",
                    "a measurement in the future: the person is " + Amounts.years(person.age()) + " old",
                    "Write the age at the measurement, or make the person older.");
        } else if (!(age >= Subject.REFERENCE_AGE)) {
            object.faultAtKey("age", "a measurement before 25 y", "Lives begin at 25 y here: leave it out.");
        }
    }
}
