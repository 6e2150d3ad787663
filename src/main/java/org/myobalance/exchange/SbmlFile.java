package org.myobalance.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.State;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.StateVector;
import org.myobalance.units.Dimension;
import org.myobalance.units.Unit;

/**
 * A model as one SBML Level 3 Version 2 core file, in base units with time in hours: parameters, input levels and states with their
 * values, rates and observables as assignment rules, and the stops of a regimen as events.
 *
 * <p>States between which a rate carries something are species, and that rate a reaction; every other state is a parameter with a
 * rate rule, because most states of ours are relative and nothing is conserved among them.
 */
public final class SbmlFile {
    /** What every file of ours begins with. */
    public static final String BEGINNING =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Written by myobalance. -->\n";

    private static final String CORE = "http://www.sbml.org/sbml/level3/version2/core";
    private static final String COMPARTMENT = "body";

    private final Model model;
    private final ParameterSet values;
    private final SbmlIds ids;
    private final SbmlUnits units = new SbmlUnits();
    private final MathFunctions functions;
    private final ContentMath math;
    private final Transfers transfers;
    private final SbmlNotes notes;
    private final String compartment;
    private final List<Recorder> recorders;

    private SbmlFile(Model model, ParameterSet values, String context, List<Recorder> recorders) {
        this.model = model;
        this.values = values;
        ids = idsOf(model);
        functions = new MathFunctions(ids);
        math = new ContentMath(model, ids, units, functions);
        transfers = Transfers.of(model, units);
        notes = new SbmlNotes(model, values, ids, context);
        recorders.forEach(each -> ids.claim(each.id()));
        this.recorders = recorders;
        compartment = ids.fresh(COMPARTMENT);
    }

    /** The ids of all parts of a model, which are given before any other id, so that two files of one model agree. */
    static SbmlIds idsOf(Model model) {
        SbmlIds ids = new SbmlIds();
        model.states().forEach(state -> ids.of(state.id()));
        model.parameters().forEach(parameter -> ids.of(parameter.id()));
        model.inputs().forEach(input -> ids.of(input.id()));
        model.rates().forEach(rate -> ids.of(rate.id()));
        model.observables().forEach(observable -> ids.of(observable.id()));
        return ids;
    }

    /**
     * The symbols of a model in its files.
     *
     * @param model the model
     * @return id in SBML by id in the model, of states, parameters, inputs, rates and observables
     */
    public static Map<String, String> symbols(Model model) {
        SbmlIds ids = idsOf(model);
        Map<String, String> symbols = new LinkedHashMap<>();
        model.states().forEach(each -> symbols.put(each.id(), ids.of(each.id())));
        model.parameters().forEach(each -> symbols.put(each.id(), ids.of(each.id())));
        model.inputs().forEach(each -> symbols.put(each.id(), ids.of(each.id())));
        model.rates().forEach(each -> symbols.put(each.id(), ids.of(each.id())));
        model.observables().forEach(each -> symbols.put(each.id(), ids.of(each.id())));
        return symbols;
    }

    /**
     * A model without a regimen: input levels stay at rest.
     *
     * @param model the model
     * @param parameters values of its parameters [base units]
     * @param context one or more sentences for the notes, such as which parameter set was taken
     * @return the text of the file
     */
    public static String of(Model model, ParameterSet parameters, String context) {
        double[] initial = model.states().stream().mapToDouble(State::initial).toArray();
        double[] rest = model.inputs().stream().mapToDouble(Input::rest).toArray();
        SbmlFile file = new SbmlFile(model, parameters, context, List.of());
        return file.write(initial, rest, Optional.empty());
    }

    /**
     * A model with the person and the regimen of one run.
     *
     * @param model the model
     * @param parameters values of its parameters [base units]
     * @param start states at time zero of the timetable, before what it gives at that instant
     * @param timetable whose stops are written as events
     * @param context one or more sentences for the notes, such as which parameter set was taken
     * @return the text of the file
     * @throws org.myobalance.model.RequestException if too many stops of the timetable do not repeat
     */
    public static String of(
            Model model, ParameterSet parameters, StateVector start, Timetable timetable, String context) {
        return of(model, parameters, start, timetable, context, List.of());
    }

    /**
     * A model with the person and the regimen of one run, and parameters that record.
     *
     * @param model the model
     * @param parameters values of its parameters [base units]
     * @param start states at time zero of the timetable, before what it gives at that instant
     * @param timetable whose stops are written as events
     * @param context one or more sentences for the notes, such as which parameter set was taken
     * @param recorders parameters to add
     * @return the text of the file
     * @throws org.myobalance.model.RequestException if too many stops of the timetable do not repeat
     * @throws IllegalArgumentException if the id of a recorder is that of something else
     */
    public static String of(
            Model model,
            ParameterSet parameters,
            StateVector start,
            Timetable timetable,
            String context,
            List<Recorder> recorders) {
        RegimenStops stops = RegimenStops.of(model, parameters, timetable);
        double[] initial = start.toArray();
        for (int i = 0; i < initial.length; i++) {
            initial[i] += stops.dosesAtStart().get(i);
        }
        SbmlFile file = new SbmlFile(model, parameters, context, recorders);
        double[] levels =
                stops.levelsAtStart().stream().mapToDouble(Double::doubleValue).toArray();
        return file.write(initial, levels, Optional.of(stops));
    }

    private String write(double[] initial, double[] levels, Optional<RegimenStops> stops) {
        Optional<SbmlEvents> events = stops.map(each -> SbmlEvents.of(model, ids, units, each));
        XmlText rules = rules();
        XmlText species = species(initial);
        XmlText reactions = reactions();
        XmlText parameters = parameters(initial, levels, stops, events);
        String hours = units.of(Dimension.of("time"));
        String amount = transfers.unit().orElse(SbmlUnits.DIMENSIONLESS);
        XmlText text = new XmlText();
        text.open("sbml", "xmlns", CORE, "xmlns:sbml", CORE, "level", "3", "version", "2");
        text.open(
                "model",
                "metaid",
                "meta_model",
                "sboTerm",
                "SBO:0000293",
                "id",
                ids.fresh(model.id()),
                "name",
                model.title().isEmpty() ? model.id() : model.title(),
                "timeUnits",
                hours,
                "substanceUnits",
                amount,
                "extentUnits",
                amount);
        notes.ofModel(text, events.map(SbmlEvents::size).orElse(0));
        functions.write(text);
        units.write(text);
        text.lines(species)
                .lines(parameters)
                .lines(initialAssignments())
                .lines(rules)
                .lines(reactions);
        events.ifPresent(each -> each.write(text));
        return BEGINNING + text.close().close();
    }

    private String unit(Unit unit) {
        return units.of(unit.dimension());
    }

    private XmlText species(double[] initial) {
        XmlText text = XmlText.at(2);
        if (transfers.species().isEmpty()) {
            return text;
        }
        String litre = units.of(Dimension.of("volume"));
        text.open("listOfCompartments")
                .empty(
                        "compartment",
                        "sboTerm",
                        "SBO:0000290",
                        "id",
                        compartment,
                        "name",
                        "one litre that only carries the species; no rate depends on it",
                        "spatialDimensions",
                        "3",
                        "size",
                        "1",
                        "units",
                        litre,
                        "constant",
                        "true")
                .close();
        text.open("listOfSpecies");
        for (int i = 0; i < initial.length; i++) {
            State state = model.states().get(i);
            if (transfers.species().contains(state.id())) {
                notes.described(
                        text,
                        "species",
                        state.id(),
                        SbmlNotes.of(state),
                        Set.of(),
                        "compartment",
                        compartment,
                        "initialAmount",
                        Double.toString(initial[i]),
                        "substanceUnits",
                        unit(state.unit()),
                        "hasOnlySubstanceUnits",
                        "true",
                        "boundaryCondition",
                        "false",
                        "constant",
                        "false");
            }
        }
        return text.close();
    }

    private XmlText parameters(
            double[] initial, double[] levels, Optional<RegimenStops> stops, Optional<SbmlEvents> events) {
        XmlText text = XmlText.at(2);
        text.open("listOfParameters");
        for (int i = 0; i < initial.length; i++) {
            State state = model.states().get(i);
            if (!transfers.species().contains(state.id())) {
                parameter(text, state.id(), SbmlNotes.of(state), Set.of(), state.unit(), initial[i], false);
            }
        }
        for (Parameter each : model.parameters()) {
            double value = values.value(each.id());
            parameter(text, each.id(), notes.of(each), Set.of(each.source()), each.unit(), value, true);
        }
        for (int i = 0; i < levels.length; i++) {
            Input input = model.inputs().get(i);
            if (!input.isDose()) {
                int at = i;
                boolean isConstant = stops.stream()
                        .flatMap(each -> each.levels().stream())
                        .allMatch(row -> row.get(at) == levels[at]);
                parameter(text, input.id(), SbmlNotes.of(input), Set.of(), input.unit(), levels[i], isConstant);
            }
        }
        model.rates().forEach(each -> computed(text, each.id(), each.unit(), "Rate: " + each.meaning() + "."));
        model.observables()
                .forEach(each -> computed(text, each.id(), each.unit(), "Observable: " + each.meaning() + "."));
        events.ifPresent(each -> text.lines(each.parameters()));
        recorders.forEach(each -> each.parameter(text, units));
        return text.close();
    }

    private void parameter(
            XmlText text, String id, String note, Set<String> sources, Unit unit, double value, boolean isConstant) {
        notes.described(
                text,
                "parameter",
                id,
                note,
                sources,
                "value",
                Double.toString(value),
                "units",
                unit(unit),
                "constant",
                Boolean.toString(isConstant));
    }

    private void computed(XmlText text, String id, Unit unit, String note) {
        String shown = note + " File unit " + unit + ".";
        notes.described(text, "parameter", id, shown, Set.of(), "units", unit(unit), "constant", "false");
    }

    private XmlText initialAssignments() {
        XmlText text = XmlText.at(2);
        if (recorders.stream().noneMatch(each -> each.initial().isPresent())) {
            return text;
        }
        text.open("listOfInitialAssignments");
        recorders.forEach(each -> each.initialAssignment(text, ids));
        return text.close();
    }

    private XmlText rules() {
        XmlText text = XmlText.at(2);
        text.open("listOfRules");
        model.rates().forEach(rate -> rule(text, "assignmentRule", rate.id(), math.of(rate.law())));
        model.observables().forEach(seen -> rule(text, "assignmentRule", seen.id(), math.of(seen.law())));
        for (State state : model.states()) {
            if (!transfers.species().contains(state.id())) {
                rule(text, "rateRule", state.id(), ContentMath.math(derivative(state)));
            }
        }
        recorders.forEach(each -> each.rule(text, ids));
        return text.close();
    }

    private void rule(XmlText text, String kind, String variable, String law) {
        text.open(kind, "variable", ids.of(variable)).xml(law).close();
    }

    /** Sum of the rates of a state, one after another as the equations add them. */
    private String derivative(State state) {
        String sum = "";
        for (State.Term term : state.derivative()) {
            String rate = ContentMath.ci(ids.of(term.rate()));
            if (sum.isEmpty()) {
                sum = term.sign() < 0 ? ContentMath.apply("minus", rate) : rate;
            } else {
                sum = ContentMath.apply(term.sign() < 0 ? "minus" : "plus", sum, rate);
            }
        }
        String perHour = units.of(state.unit().dimension().per(Dimension.of("time")));
        return sum.isEmpty() ? ContentMath.number(0, perHour) : sum;
    }

    private XmlText reactions() {
        XmlText text = XmlText.at(2);
        if (transfers.rates().isEmpty()) {
            return text;
        }
        text.open("listOfReactions");
        for (String rate : transfers.rates()) {
            text.open("reaction", "sboTerm", "SBO:0000167", "id", ids.fresh("reaction_" + rate), "reversible", "false");
            side(text, "listOfReactants", transfers.touched(model, rate, -1));
            side(text, "listOfProducts", transfers.touched(model, rate, 1));
            text.open("kineticLaw", "sboTerm", "SBO:0000001")
                    .xml(ContentMath.math(ContentMath.ci(ids.of(rate))))
                    .close()
                    .close();
        }
        return text.close();
    }

    private void side(XmlText text, String list, List<String> states) {
        if (!states.isEmpty()) {
            text.open(list);
            states.forEach(state ->
                    text.empty("speciesReference", "species", ids.of(state), "stoichiometry", "1", "constant", "true"));
            text.close();
        }
    }
}
