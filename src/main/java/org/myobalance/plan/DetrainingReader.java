package org.myobalance.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Subject;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;

/** Reads a detraining file with all that it names, and reports the faults of all at once. */
public final class DetrainingReader {
    /** First member of the file. */
    static final String FORMAT = "myobalance-detraining/1";

    private static final double LONGEST = 20 * Hours.YEAR;
    private static final double OLDEST = 110 * Hours.YEAR;

    private final Function<Path, Model> models;

    /**
     * Makes a reader.
     *
     * @param models reads a model file, throwing {@link FaultyInputException} where it is faulty
     */
    public DetrainingReader(Function<Path, Model> models) {
        this.models = models;
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @param faults collects the faults of every file, and what is allowed but doubtful
     * @return the question
     * @throws FaultyInputException with every fault of every file
     */
    public DetrainingQuestion read(Path path, Faults faults) {
        return FileFormat.read(path, FORMAT, faults, object -> question(object, path, faults));
    }

    private Optional<DetrainingQuestion> question(JsonObject object, Path path, Faults faults) {
        return Asked.read(object, path, models, faults).flatMap(asked -> question(object, asked));
    }

    private static Optional<DetrainingQuestion> question(JsonObject object, Asked asked) {
        Model model = asked.linked().model();
        Optional<Subject> subject = asked.subject();
        List<Double> ages = ages(object, subject);
        Optional<JsonValue> trainingFile =
                object.get("training", "Add \"training\": \"../regimens/resistance-3x.json\".");
        Optional<JsonValue> afterFile = object.get("then", "Add \"then\": \"../regimens/sedentary.json\".");
        Optional<Regimen> training = trainingFile.flatMap(asked::regimen);
        Optional<Regimen> after = afterFile.flatMap(asked::regimen);
        OptionalDouble trained = length(object, "for", "12 wk");
        OptionalDouble watched = length(object, "watched", "52 wk");
        OptionalDouble pause = object.has("again") ? length(object, "again", "12 wk") : OptionalDouble.empty();
        if (pause.isPresent() && watched.isPresent() && !(pause.getAsDouble() < watched.getAsDouble())) {
            object.faultAtKey(
                    "again",
                    "the training begins again when nothing is watched any more",
                    "Make \"again\" shorter than \"watched\".");
        }
        List<Observable> of = observables(object, model);
        long seed = object.findInteger("seed", 0, Integer.MAX_VALUE).orElse(1);
        object.refuseOthers();
        if (!object.value().faults().isEmpty()) {
            return Optional.empty();
        }
        DetrainingQuestion question = new DetrainingQuestion(
                asked.headings().id(),
                asked.headings().title(),
                model,
                asked.linked().file(),
                asked.file(),
                subject.orElseThrow(),
                ages,
                training.orElseThrow(),
                trained.getAsDouble(),
                after.orElseThrow(),
                watched.getAsDouble(),
                pause,
                of,
                seed,
                asked.read());
        try {
            Detraining.regimens(question);
        } catch (RegimenException e) {
            afterFile.orElseThrow().fault(e.fault(), e.remedy());
            return Optional.empty();
        }
        return Optional.of(question);
    }

    private static List<Double> ages(JsonObject object, Optional<Subject> subject) {
        List<Double> ages = new ArrayList<>();
        double youngest = subject.map(Subject::age).orElse(Subject.REFERENCE_AGE);
        List<JsonValue> given = object.list("ages");
        if (object.has("ages") && given.isEmpty()) {
            object.faultAtKey("ages", "no age", "Give one or more: [\"25 y\", \"75 y\"].");
        }
        for (JsonValue value : given) {
            OptionalDouble age = value.quantity(Amounts.TIME);
            if (age.isEmpty()) {
                continue;
            }
            double last = ages.isEmpty() ? 0 : ages.get(ages.size() - 1);
            if (!(age.getAsDouble() >= youngest && age.getAsDouble() <= OLDEST)) {
                value.fault(
                        "an age of " + Amounts.years(age.getAsDouble()) + " is outside " + Amounts.years(youngest)
                                + ", that of the subject, to 110 y",
                        "Choose one within.");
            } else if (!(age.getAsDouble() > last)) {
                value.fault("ages do not ascend", "Give each once, the youngest first.");
            } else {
                ages.add(age.getAsDouble());
            }
        }
        return ages;
    }

    /** Whole weeks keep the days of the week of what follows. */
    private static OptionalDouble length(JsonObject object, String key, String example) {
        OptionalDouble hours = Amounts.time(object, key, example);
        if (hours.isPresent()
                && !(hours.getAsDouble() >= Hours.WEEK
                        && hours.getAsDouble() <= LONGEST
                        && Math.abs(hours.getAsDouble() / Hours.WEEK - Math.rint(hours.getAsDouble() / Hours.WEEK))
                                < 1e-9)) {
            object.faultAtKey(
                    key, "\"" + key + "\" is no number of whole weeks from 1 wk to 20 y", "Write \"" + example + "\".");
            return OptionalDouble.empty();
        }
        return hours;
    }

    private static List<Observable> observables(JsonObject object, Model model) {
        List<String> known = model.observables().stream().map(Observable::id).toList();
        List<Observable> of = new ArrayList<>();
        for (JsonValue value : object.list("of")) {
            value.text().ifPresent(id -> {
                if (of.stream().anyMatch(each -> each.id().equals(id))) {
                    value.fault("\"" + id + "\" is there already", "Name each once.");
                } else if (known.contains(id)) {
                    of.add(model.observables().get(known.indexOf(id)));
                } else {
                    value.fault("unknown observable \"" + id + "\"", Names.hint(id, known));
                }
            });
        }
        if (object.has("of") && object.list("of").isEmpty()) {
            object.faultAtKey("of", "nothing to read", "Give one or more: [\"muscle_mass\"].");
        }
        return of;
    }
}
