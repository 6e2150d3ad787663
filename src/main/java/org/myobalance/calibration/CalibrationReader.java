package org.myobalance.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.io.EnumNames;
import org.myobalance.io.Faults;
import org.myobalance.io.FileFormat;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.io.ModelHash;
import org.myobalance.io.PriorReader;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Solved;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Reads a calibration file against the model it was made for. */
public final class CalibrationReader {
    static final String FORMAT = "myobalance-calibration/1";
    private static final int MANY = Integer.MAX_VALUE;
    private static final String SUM_REMEDY =
            "Leave these parameters out of the calibration, or take \"sumsTo\" out of the model file.";

    private final Model model;
    private final String hash;
    /** Each parameter as the model has it, in the file's order; none for one that is not known. */
    private final List<Optional<Parameter>> known = new ArrayList<>();

    private final List<Calibrated> read = new ArrayList<>();

    private CalibrationReader(Model model) {
        this.model = model;
        hash = ModelHash.of(model);
    }

    /**
     * Reads a calibration.
     *
     * @param path of the file
     * @param model that it has to be made for
     * @return the calibration
     * @throws org.myobalance.io.FaultyInputException with every fault of the file, such as a model that has changed since
     */
    public static Calibration read(Path path, Model model) {
        return read(path, model, false).orElseThrow();
    }

    /**
     * Reads a calibration, unless it was made for another model or for this one before it was changed.
     *
     * @param path of the file
     * @param model that it should be made for
     * @return the calibration; empty if it is of another model
     * @throws org.myobalance.io.FaultyInputException with every fault of the file, if it is of this model
     */
    static Optional<Calibration> readUnlessStale(Path path, Model model) {
        return read(path, model, true);
    }

    private static Optional<Calibration> read(Path path, Model model, boolean skipsStale) {
        Faults faults = new Faults();
        CalibrationReader reader = new CalibrationReader(model);
        Optional<JsonObject> root = JsonDocument.read(path, faults).root().object();
        if (skipsStale && root.filter(reader::isStale).isPresent()) {
            return Optional.empty();
        }
        Optional<Calibration> calibration = root.filter(object -> FileFormat.is(object, FORMAT, "calibration"))
                .flatMap(reader::calibration);
        faults.throwIfAny();
        return Optional.of(calibration.orElseThrow());
    }

    /** Whether a calibration says that it was made for another model, or for this one before it was changed. */
    private boolean isStale(JsonObject root) {
        Optional<String> id = quietly(root, "model");
        Optional<String> modelHash = quietly(root, "modelHash");
        return id.isPresent()
                && modelHash.isPresent()
                && !(id.get().equals(model.id()) && modelHash.get().equals(hash));
    }

    /** A text without a fault if it is none: that is told where the file is read. */
    private static Optional<String> quietly(JsonObject root, String key) {
        return root.find(key)
                .filter(value -> value.kind() == JsonValue.Kind.TEXT)
                .flatMap(JsonValue::text);
    }

    private Optional<Calibration> calibration(JsonObject root) {
        root.findText("$schema");
        Optional<String> id = root.text("model");
        Optional<String> modelHash = root.text("modelHash");
        checkModel(root, id, modelHash);
        Optional<String> dataHash = root.text("dataHash");
        Optional<String> command = root.text("command");
        OptionalInt seed = root.integer("seed", 0, MANY);
        Optional<Boolean> robust = root.get("robust").flatMap(JsonValue::flag);
        OptionalInt rows = root.integer("rows", 0, MANY);
        OptionalInt studies = root.integer("studies", 0, MANY);
        OptionalDouble logLikelihood = root.number("logLikelihood");
        OptionalDouble logPrior = root.number("logPrior");
        root.list("parameters").forEach(this::parameter);
        List<List<Double>> draws = new ArrayList<>();
        root.list("draws").forEach(value -> draws.add(draw(value, draws.size() + 1)));
        Optional<Sampler> sampler = root.findObject("sampler").flatMap(SamplerReader::read);
        root.refuseOthers();
        if (!root.value().faults().isEmpty()) {
            return Optional.empty();
        }
        checkSums(root, draws);
        if (!root.value().faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Calibration(
                id.orElseThrow(),
                modelHash.orElseThrow(),
                dataHash.orElseThrow(),
                command.orElseThrow(),
                seed.orElseThrow(),
                robust.orElseThrow(),
                rows.orElseThrow(),
                studies.orElseThrow(),
                logLikelihood.orElseThrow(),
                logPrior.orElseThrow(),
                read,
                draws,
                sampler));
    }

    /** A fault if the best values or a draw break a sum that the model declares. */
    private void checkSums(JsonObject root, List<List<Double>> draws) {
        List<String> ids = read.stream().map(Calibrated::id).toList();
        sumFault(ids, read.stream().map(Calibrated::value).toList())
                .ifPresent(what -> root.faultAtKey("parameters", what, SUM_REMEDY));
        for (int i = 0; i < draws.size(); i++) {
            Optional<String> what = sumFault(ids, draws.get(i));
            if (what.isPresent()) {
                root.faultAtKey("draws", "draw " + (i + 1) + ": " + what.get(), SUM_REMEDY);
                return;
            }
        }
    }

    private Optional<String> sumFault(List<String> ids, List<Double> values) {
        return model.sumFault(ids, id -> {
            int at = ids.indexOf(id);
            return at < 0 ? model.parameter(id).value() : read.get(at).unit().toBase(values.get(at));
        });
    }

    private void checkModel(JsonObject root, Optional<String> id, Optional<String> modelHash) {
        if (id.isPresent() && !id.get().equals(model.id())) {
            root.find("model")
                    .ifPresent(value -> value.fault(
                            "made for model \"" + id.get() + "\", not for \"" + model.id() + "\"",
                            "Name the calibration of this model, or use the model file's own values:"
                                    + " --calibration none."));
        } else if (modelHash.isPresent() && !modelHash.get().equals(hash)) {
            root.find("modelHash")
                    .ifPresent(value -> value.fault(
                            "the equations or numbers of model \"" + model.id()
                                    + "\" have changed since it was calibrated",
                            "Calibrate it anew, restore the model file, or use the model file's own values:"
                                    + " --calibration none."));
        }
    }

    private void parameter(JsonValue value) {
        int before = value.faults().size();
        Optional<JsonObject> object = value.object();
        if (object.isEmpty()) {
            known.add(Optional.empty());
            return;
        }
        JsonObject at = object.get();
        Optional<String> id = at.text("id");
        Optional<Parameter> parameter = id.flatMap(word -> named(at, word));
        known.add(parameter);
        Optional<Unit> unit = at.unit("unit");
        OptionalDouble best = at.number("value");
        OptionalDouble low = at.findNumber("low");
        OptionalDouble high = at.findNumber("high");
        Optional<Verdict> verdict = at.findChoice("verdict", EnumNames.of(Verdict.values()));
        var prior = unit.flatMap(u -> PriorReader.find(at, u));
        at.refuseOthers();
        if (low.isPresent() != high.isPresent()) {
            at.fault("the 90 % interval has one end", "Give both \"low\" and \"high\", or neither.");
        } else if (low.isPresent() && !(low.getAsDouble() <= high.getAsDouble())) {
            at.faultAtKey("low", "\"low\" is above \"high\"", "Write the lower end first.");
        }
        if (parameter.isEmpty() || unit.isEmpty() || best.isEmpty()) {
            return;
        }
        Unit own = parameter.get().unit();
        if (!unit.get().dimension().equals(own.dimension())) {
            at.faultAtKey(
                    "unit",
                    "\"" + id.orElseThrow() + "\" is measured in " + UnitParser.spell(own.dimension()) + ", not in "
                            + unit.get(),
                    "Write \"unit\": \"" + own + "\", and its numbers in that.");
            return;
        }
        at.find("value").ifPresent(place -> bounded(place, parameter.get(), unit.get(), best.getAsDouble(), ""));
        if (value.faults().size() == before) {
            read.add(new Calibrated(id.orElseThrow(), unit.get(), best.getAsDouble(), prior, low, high, verdict));
        }
    }

    private Optional<Parameter> named(JsonObject at, String id) {
        Optional<Parameter> parameter =
                model.parameters().stream().filter(p -> p.id().equals(id)).findFirst();
        boolean isSolved =
                model.solved().map(Solved::unknown).filter(id::equals).isPresent();
        boolean isRepeated =
                known.stream().anyMatch(p -> p.isPresent() && p.get().id().equals(id));
        if (parameter.isEmpty()) {
            at.faultAtKey(
                    "id",
                    "model \"" + model.id() + "\" has no parameter \"" + id + "\"",
                    Names.hint(
                            id, model.parameters().stream().map(Parameter::id).toList()));
        } else if (isSolved) {
            at.faultAtKey("id", "\"" + id + "\" is solved for each parameter set, never calibrated", "Leave it out.");
        } else if (isRepeated) {
            at.faultAtKey("id", "\"" + id + "\" stands here already", "Leave one of them out.");
        }
        return parameter;
    }

    /** A fault if a number is outside the bounds of its parameter. */
    private static void bounded(JsonValue place, Parameter parameter, Unit unit, double number, String where) {
        double low = unit.fromBase(parameter.lower());
        double high = unit.fromBase(parameter.upper());
        if (!(number >= low && number <= high)) {
            place.fault(
                    where + parameter.id() + " = " + number + " is outside " + low + " to " + high + " " + unit
                            + ", the bounds of the model file",
                    "Calibrate within them.");
        }
    }

    private List<Double> draw(JsonValue value, int number) {
        List<JsonValue> numbers = value.list();
        List<Double> draw = new ArrayList<>();
        if (value.kind() == JsonValue.Kind.LIST && numbers.size() != known.size()) {
            value.fault(
                    "draw " + number + " has " + numbers.size() + (numbers.size() == 1 ? " number" : " numbers")
                            + ", but there are " + known.size() + " parameters",
                    "A draw has one number for each parameter, in their order.");
            return draw;
        }
        for (int i = 0; i < numbers.size(); i++) {
            OptionalDouble drawn = numbers.get(i).number();
            if (drawn.isPresent()) {
                draw.add(drawn.getAsDouble());
                // where the parameters have faults, positions in the two lists differ
                if (read.size() == known.size()) {
                    bounded(
                            numbers.get(i),
                            known.get(i).orElseThrow(),
                            read.get(i).unit(),
                            drawn.getAsDouble(),
                            "draw " + number + ": ");
                }
            }
        }
        return draw;
    }
}
