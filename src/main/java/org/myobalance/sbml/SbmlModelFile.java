package org.myobalance.sbml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.InitialValues;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonText;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprCalls;
import org.myobalance.model.ExprNames;
import org.myobalance.model.ExprText;
import org.myobalance.model.Function;
import org.myobalance.model.Substitution;
import org.myobalance.model.Terms;
import org.myobalance.sbml.SbmlModel.Definition;
import org.myobalance.sbml.SbmlModel.Rule;
import org.myobalance.sbml.SbmlModel.Species;
import org.myobalance.units.TextException;
import org.myobalance.units.UnitParser;

/**
 * Writes an SBML model as a model file of our own. What the source does not state is asked for: units and values that are
 * missing are faults, each at its element. One per model, for one thread.
 */
public final class SbmlModelFile {
    private static final String SOURCE = "imported";
    private static final String TIME = "time_since_start";
    private static final String PASSING = "passing_of_time";

    private final SbmlModel source;
    private final SbmlUnits units;
    private final Map<String, String> given;
    private final Faults faults = new Faults();
    private final Map<String, Expr> assigned = new HashMap<>();
    private final Map<String, Expr> ruled = new HashMap<>();
    private final InitialValues initial;
    private final String timeUnit;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> states = new LinkedHashMap<>();
    private final Map<String, Object> rates = new LinkedHashMap<>();
    private boolean usesTime;

    private SbmlModelFile(SbmlModel source, Map<String, String> given) {
        this.source = source;
        this.given = Map.copyOf(given);
        units = new SbmlUnits(source);
        HybridModel hybrid = SbmlTranslation.of(source);
        initial = new InitialValues(hybrid, Map.of());
        for (Rule rule : source.rules()) {
            Definition definition = rule.definition();
            (rule.isRate() ? ruled : assigned).put(definition.variable(), definition.formula());
        }
        timeUnit = known("time", units.timeText().orElse(""), source.at());
    }

    /**
     * Both files of a model.
     *
     * @param model the model file, JSON
     * @param evidence the evidence file that it names, JSON
     */
    public record Text(String model, String evidence) {}

    /**
     * Turns an SBML model into the text of a model file.
     *
     * @param source the model as its file states it
     * @param given units by symbol, and that of {@code time}, where the file states none or one that is not known here
     * @param evidenceName name of the evidence file beside the model file
     * @param hash SHA-256 of the SBML file
     * @return both files
     * @throws FaultyInputException with everything that is missing, or has no place in a model file
     */
    public static Text of(SbmlModel source, Map<String, String> given, String evidenceName, String hash) {
        SbmlModelFile file = new SbmlModelFile(source, given);
        String model = file.model(evidenceName);
        file.faults.throwIfAny();
        return new Text(model, file.evidence(hash));
    }

    private String model(String evidenceName) {
        source.events()
                .forEach(event -> faults.add(event.at()
                        .fault(
                                "event \"" + event.id()
                                        + "\" has no place in a model file, whose states change by rates and doses",
                                "Run the SBML file as it is, or take the event out and write it as a regimen.")));
        source.compartments().forEach(each -> constantOrRule(each.id(), each.at()));
        source.parameters().forEach(each -> constantOrRule(each.id(), each.at()));
        Map<String, Expr> changes = SpeciesChanges.of(source, this::stoichiometry);
        source.species().forEach(each -> species(each, changes));
        source.reactions().forEach(each -> rate(each.id(), each.rate().orElse(Terms.ZERO), each.at(), quotient()));
        if (usesTime) {
            states.put(TIME, state(timeUnit, 0, "time since the start", PASSING));
            rates.put(PASSING, members("unit", "1", "law", "1", "meaning", "passing of time"));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "myobalance-model/1");
        file.put("id", source.id());
        file.put("title", source.name().isEmpty() ? source.id() : source.name());
        file.put("evidence", evidenceName);
        file.put("parameters", parameters);
        file.put("states", states);
        file.put("rates", rates);
        return JsonText.of(file);
    }

    private String evidence(String hash) {
        Map<String, Object> imported = members(
                "citation",
                "The SBML file " + source.at().file().replaceFirst("^.*[/\\\\]", "") + " of SHA-256 " + hash
                        + ". Where its numbers come from, its annotations and notes say",
                "status",
                "second-hand");
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "myobalance-evidence/1");
        file.put("sources", Map.of(SOURCE, imported));
        return JsonText.of(file);
    }

    private static Map<String, Object> members(Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], pairs[i + 1]);
        }
        return members;
    }

    private void constantOrRule(String id, XmlElement at) {
        if (assigned.containsKey(id)) {
            rate(id, assigned.get(id), at, units.text(id).orElse(""));
        } else if (ruled.containsKey(id)) {
            String unit = known(id, units.text(id).orElse(""), at);
            moving(id, unit, at, ruled.get(id));
        } else {
            parameter(id, at);
        }
    }

    private void parameter(String id, XmlElement at) {
        double value = value(id, at);
        parameters.put(
                id,
                members(
                        "value",
                        value,
                        "unit",
                        known(id, units.text(id).orElse(""), at),
                        "meaning",
                        meaning(id, at),
                        "scale",
                        "lin",
                        "identifiability",
                        "fixed",
                        "source",
                        SOURCE));
    }

    private void moving(String id, String unit, XmlElement at, Expr change) {
        String rate = "change_of_" + id;
        states.put(id, state(unit, value(id, at), meaning(id, at), rate));
        rate(rate, change, at, unit + "/" + parenthesised(timeUnit));
    }

    private static Map<String, Object> state(String unit, double start, String meaning, String derivative) {
        double scale = start == 0 ? 1 : Math.abs(start);
        return members(
                "unit",
                unit,
                "initial",
                start,
                "scale",
                scale,
                "clock",
                "fast",
                "meaning",
                meaning,
                "derivative",
                derivative,
                "source",
                SOURCE);
    }

    private Expr stoichiometry(SbmlModel.Participant participant) {
        if (participant.id().filter(assigned::containsKey).isPresent()
                || participant.formula().isPresent()) {
            faults.add(participant
                    .at()
                    .fault(
                            "a stoichiometry that is computed has no place in a model file",
                            "Run the SBML file as it is."));
        }
        return new Expr.Literal(participant
                .id()
                .map(initial::of)
                .orElse(participant.stoichiometry().orElse(Double.NaN)));
    }

    private void species(Species each, Map<String, Expr> changes) {
        String id = each.id();
        boolean isMovingVolume = ruled.containsKey(each.compartment()) || assigned.containsKey(each.compartment());
        if (assigned.containsKey(id) || ruled.containsKey(id) || each.isFixed() || !changes.containsKey(id)) {
            constantOrRule(id, each.at());
        } else if (!each.isAmount() && isMovingVolume) {
            faults.add(each.at()
                    .fault(
                            "\"" + id
                                    + "\" is a concentration in a volume that changes, which a model file does not hold",
                            "Run the SBML file as it is, or state the species as an amount."));
        } else {
            Expr change = Objects.requireNonNull(changes.get(id));
            moving(
                    id,
                    known(id, units.text(id).orElse(""), each.at()),
                    each.at(),
                    each.isAmount() ? change : Terms.divide(change, new Expr.Name(each.compartment())));
        }
    }

    private void rate(String id, Expr law, XmlElement at, String unit) {
        ExprCalls.visit(law, call -> {
            Function function = call.function();
            if (!function.isInModelFiles()) {
                faults.add(at.fault(
                        "the law of \"" + id + "\" uses " + function.form()
                                + ", a comparison or a function that repeats in time, which a model file does not hold",
                        "Run the SBML file as it is."));
            }
        });
        Map<String, Expr> renamed = new HashMap<>();
        for (String name : ExprNames.used(law)) {
            usesTime |= name.equals(HybridModel.TIME);
            String ours =
                    name.equals(HybridModel.TIME) ? TIME : name.replaceFirst("^rateOf\\((.*)\\)$", "change_of_$1");
            renamed.put(name, new Expr.Name(ours));
        }
        rates.put(
                id,
                members(
                        "unit",
                        known(id, unit, at),
                        "law",
                        ExprText.of(Substitution.of(law, renamed)),
                        "meaning",
                        meaning(id, at)));
    }

    private String quotient() {
        return units.extentText()
                .map(extent -> extent + "/" + parenthesised(timeUnit))
                .orElse("");
    }

    private static String parenthesised(String unit) {
        return unit.matches("[A-Za-z]+") ? unit : "(" + unit + ")";
    }

    private double value(String id, XmlElement at) {
        double value = initial.of(id);
        if (Double.isNaN(value)) {
            faults.add(at.fault("\"" + id + "\" has no value", "Give it one in the SBML file."));
        }
        return value;
    }

    /** A unit that is known here: the one given, else the one of the file. */
    private String known(String id, String stated, XmlElement at) {
        String unit = given.getOrDefault(id, stated);
        String remedy = "State it in the file of --units, a table with the columns id and unit.";
        if (unit.isEmpty()) {
            faults.add(at.fault("the file does not state the unit of \"" + id + "\"", remedy));
            return "1";
        }
        try {
            return UnitParser.parse(unit).text();
        } catch (TextException e) {
            faults.add(at.fault("the unit \"" + unit + "\" of \"" + id + "\" is not known here", remedy));
            return "1";
        }
    }

    private static String meaning(String id, XmlElement at) {
        return at.attribute("name").filter(name -> !name.isBlank()).orElse(id);
    }
}
