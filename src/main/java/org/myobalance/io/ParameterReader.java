package org.myobalance.io;

import static org.myobalance.io.JsonValue.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Source;
import org.myobalance.model.Status;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;

/** Reads one parameter: its value with unit, bounds, prior and where the number comes from. */
final class ParameterReader {
    private static final Map<String, Boolean> SCALES = new LinkedHashMap<>();
    private static final Map<String, Identifiability> CLASSES = new LinkedHashMap<>();

    static {
        SCALES.put("lin", false);
        SCALES.put("log", true);
        CLASSES.put("fixed", Identifiability.FIXED);
        CLASSES.put("estimable", Identifiability.ESTIMABLE);
        CLASSES.put("prior-only", Identifiability.PRIOR_ONLY);
    }

    private final ModelDraft draft;
    private final ModelDraft.Declared declared;
    private final String id;
    private final JsonObject at;

    ParameterReader(ModelDraft draft, ModelDraft.Declared declared) {
        this.draft = draft;
        this.declared = declared;
        this.id = declared.id();
        this.at = declared.at();
    }

    /** The parameter; empty after a fault. */
    Optional<Parameter> read(Optional<Unit> unit) {
        int before = at.value().faults().size();
        Optional<MemberValues.Found> found = new MemberValues(draft, declared).parameter();
        OptionalDouble value = found.map(each -> each.value().number()).orElse(OptionalDouble.empty());
        if (unit.isPresent() && value.isPresent()) {
            found.get().value().numberIn(unit.get());
        }
        Optional<String> meaning = draft.meaning(declared);
        boolean logarithmic = at.findChoice("scale", SCALES).orElse(false);
        double[] bounds = bounds(logarithmic);
        Optional<Identifiability> identifiability = at.choice("identifiability", CLASSES);
        Optional<String> source = found.flatMap(MemberValues.Found::row)
                .filter(row -> row.has("source"))
                .map(row -> rowSource(row))
                .orElseGet(() -> source(draft, at, "number"));
        Optional<Status> status = status(source);
        Optional<String> reason = at.findText("reason");
        Optional<String> subject = at.findText("subject");
        boolean isSwitch = at.flag("switch", false);
        if (at.has("sumsTo") && declared.isPlain()) {
            at.faultAtKey(
                    "sumsTo", "\"" + id + "\" stands over no set, so it sums to nothing", "Leave \"sumsTo\" out.");
        }
        Optional<Prior> prior = unit.flatMap(u -> PriorReader.find(at, u, value));
        at.refuseOthers();
        // a value outside its bounds is a fault already, and so would be the prior that is centred on it
        boolean isOnValue = unit.isPresent()
                && value.isPresent()
                && prior.filter(p -> p.centre() == unit.get().toBase(value.getAsDouble()))
                        .isPresent();
        if (unit.isPresent() && prior.isPresent() && at.has("bounds") && !isOnValue) {
            checkPrior(prior.get(), unit.get(), bounds);
        }
        subject.filter(field -> !Parameter.SUBJECT_FIELDS.contains(field))
                .ifPresent(field -> at.faultAtKey(
                        "subject",
                        "a subject file has no field \"" + field + "\"",
                        Names.hint(field, new TreeSet<>(Parameter.SUBJECT_FIELDS))));
        value.ifPresent(v -> checkValue(found.get(), v, bounds, logarithmic, isSwitch, unit));
        status.filter(s -> s == Status.ASSUMED).ifPresent(s -> checkAssumed());
        if (identifiability.filter(c -> c == Identifiability.PRIOR_ONLY).isPresent() && !at.has("prior")) {
            at.fault("parameter \"" + id + "\" is prior-only but has no prior", "Add one, or make it fixed.");
        }
        if (at.value().faults().size() > before || unit.isEmpty() || value.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        Unit u = unit.get();
        if (!isFiniteIn(u, bounds, prior)) {
            return Optional.empty();
        }
        return Optional.of(new Parameter(
                id,
                u,
                u.toBase(value.getAsDouble()),
                u.toBase(bounds[0]),
                u.toBase(bounds[1]),
                logarithmic,
                prior,
                identifiability.orElseThrow(),
                source.orElseThrow(),
                status.orElseThrow(),
                reason,
                subject,
                isSwitch,
                meaning.orElseThrow()));
    }

    /** The source that an object names; a fault if it names none or an unknown one. */
    static Optional<String> source(ModelDraft draft, JsonObject at, String what) {
        Optional<String> source = at.get(
                        "source",
                        "A " + what
                                + " needs the id of its source in the evidence file; \"assumed\" needs bounds and a reason.")
                .flatMap(JsonValue::text);
        source.ifPresent(draft.cited::add);
        return source.filter(word -> {
            boolean known = !draft.sourcesRead || draft.sources.containsKey(word);
            if (!known) {
                at.find("source")
                        .ifPresent(value -> value.fault(
                                "unknown source \"" + word + "\"", Names.hint(word, draft.sources.keySet())));
            }
            return known;
        });
    }

    /** The source of a row, which was checked with the set. */
    private Optional<String> rowSource(JsonObject row) {
        at.find("source").ifPresent(own -> source(draft, at, "number"));
        return row.findText("source");
    }

    /** Whether bounds and prior are numbers in base units too; a fault if not. */
    private boolean isFiniteIn(Unit unit, double[] bounds, Optional<Prior> prior) {
        boolean isInRange = at.find("bounds").isEmpty()
                || (Double.isFinite(unit.toBase(bounds[0])) && Double.isFinite(unit.toBase(bounds[1])));
        boolean isPriorInRange = prior.filter(p -> !Double.isFinite(p.centre()) || !Double.isFinite(p.spread()))
                .isEmpty();
        if (!isInRange || !isPriorInRange) {
            at.faultAtKey(
                    isInRange ? "prior" : "bounds", "a number is too large in base units", "Write smaller numbers.");
        }
        return isInRange && isPriorInRange;
    }

    /** A fault if what is believed lies outside what is allowed. */
    private void checkPrior(Prior prior, Unit unit, double[] bounds) {
        boolean isFlat = prior.kind() == Prior.Kind.UNIFORM;
        double low = unit.fromBase(prior.centre());
        double high = isFlat ? unit.fromBase(prior.spread()) : low;
        // a bound may differ from the same number of the prior by the rounding of the unit
        double slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        if (!(low >= bounds[0] - slack && high <= bounds[1] + slack)) {
            at.faultAtKey(
                    "prior",
                    "the prior of \"" + id + "\" " + (isFlat ? "reaches" : "is centred") + " outside its bounds "
                            + plain(bounds[0]) + " to " + plain(bounds[1]),
                    "Mend the prior or the bounds.");
        }
    }

    private Optional<Status> status(Optional<String> source) {
        Optional<Status> own = at.findChoice("status", EvidenceReader.STATUSES);
        return own.or(() -> source.map(draft.sources::get).map(Source::status));
    }

    private double[] bounds(boolean logarithmic) {
        double[] bounds = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        Optional<JsonValue> given = at.find("bounds");
        if (given.isEmpty()) {
            return bounds;
        }
        List<JsonValue> ends = given.get().list();
        if (ends.size() != 2) {
            if (given.get().kind() == JsonValue.Kind.LIST) {
                given.get().fault("bounds have " + ends.size() + " numbers", "Write [lower, upper].");
            }
            return bounds;
        }
        OptionalDouble lower = ends.get(0).number();
        OptionalDouble upper = ends.get(1).number();
        if (lower.isEmpty() || upper.isEmpty()) {
            return bounds;
        }
        if (!(lower.getAsDouble() < upper.getAsDouble())) {
            given.get()
                    .fault(
                            "bounds " + plain(lower.getAsDouble()) + " to " + plain(upper.getAsDouble())
                                    + " enclose nothing",
                            "Write the lower one first.");
            return bounds;
        }
        if (logarithmic && !(lower.getAsDouble() > 0)) {
            given.get().fault("a logarithmic scale needs bounds above 0", "Raise the lower bound, or use \"lin\".");
        }
        return new double[] {lower.getAsDouble(), upper.getAsDouble()};
    }

    private void checkValue(
            MemberValues.Found found,
            double value,
            double[] bounds,
            boolean logarithmic,
            boolean isSwitch,
            Optional<Unit> unit) {
        if (!(value >= bounds[0] && value <= bounds[1])) {
            fault(
                    found,
                    "value " + plain(value) + " of \"" + id + "\" is outside its bounds " + plain(bounds[0]) + " to "
                            + plain(bounds[1]),
                    "Mend the value or the bounds.");
        }
        if (logarithmic && !(value > 0)) {
            fault(found, "value " + plain(value) + " cannot stand on a logarithmic scale", "Use \"scale\": \"lin\".");
        }
        if (isSwitch && (value != 0 && value != 1)) {
            fault(found, "a switch is 0 or 1, not " + plain(value), "Write 0 or 1.");
        }
        if (isSwitch && unit.filter(u -> !u.dimension().isNone()).isPresent()) {
            at.faultAtKey("unit", "a switch has no unit", "Write \"1\".");
        }
    }

    /** A fault of the value: at the key of the entry, or where the number of one member stands. */
    private void fault(MemberValues.Found found, String what, String remedy) {
        if (at.find("value").filter(found.value()::equals).isPresent()) {
            at.faultAtKey("value", what, remedy);
        } else {
            found.value().fault(what, remedy);
        }
    }

    private void checkAssumed() {
        if (!at.has("bounds")) {
            at.fault(
                    "assumed number \"" + id + "\" has no bounds",
                    "Add \"bounds\": [lower, upper] within which it may be.");
        }
        if (!at.has("reason")) {
            at.fault("assumed number \"" + id + "\" has no reason", "Add \"reason\": why this value.");
        }
    }
}
