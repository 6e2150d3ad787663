package org.myobalance.sbml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.XmlElement;
import org.myobalance.io.XmlReader;
import org.myobalance.model.Expr;
import org.myobalance.sbml.SbmlModel.Compartment;
import org.myobalance.sbml.SbmlModel.Constant;
import org.myobalance.sbml.SbmlModel.Definition;
import org.myobalance.sbml.SbmlModel.Reaction;
import org.myobalance.sbml.SbmlModel.Rule;
import org.myobalance.sbml.SbmlModel.Species;

/** Reads SBML files. One per file, for one thread. */
public final class SbmlReader {
    private final Faults faults;
    private final XmlElement root;
    private final Fields fields;
    private final MathReader math;
    private final int level;
    private final Set<String> ids = new HashSet<>();

    private SbmlReader(XmlElement root, Faults faults) {
        this.root = root;
        this.faults = faults;
        fields = new Fields(faults);
        math = new MathReader(faults);
        level = (int) fields.number(root, "level").orElse(0);
    }

    /**
     * Reads a file.
     *
     * @param path an SBML file
     * @return the model
     * @throws FaultyInputException with every fault, each with its line: what is not XML, not SBML, not supported or
     *     contradicts itself
     */
    public static SbmlModel read(Path path) {
        return of(XmlReader.read(path));
    }

    /**
     * Reads an SBML document that was parsed already.
     *
     * @param root its root element
     * @return the model
     * @throws FaultyInputException as {@link #read}
     */
    public static SbmlModel of(XmlElement root) {
        Faults faults = new Faults();
        SbmlModel model = new SbmlReader(root, faults).model();
        faults.throwIfAny();
        return model;
    }

    private SbmlModel model() {
        if (!root.name().equals("sbml")) {
            throw refused(root, "the root element is <" + root.name() + ">, not <sbml>", "Name an SBML file.");
        }
        if (level != 2 && level != 3) {
            throw refused(
                    root,
                    "SBML Level " + root.attribute("level").orElse("?") + " is not read",
                    "Convert it to Level 3 Version 2, with the converter of sbml.org or with COPASI.");
        }
        XmlElement model = root.child("model")
                .orElseThrow(() -> refused(root, "there is no model in it", "Name a file with a model."));
        SbmlSupport.check(root, model, faults);
        List<XmlElement> functions = model.listed("listOfFunctionDefinitions");
        functions.forEach(each -> fields.id(each).ifPresent(id -> math.define(id, each)));
        List<Constant> parameters = new ArrayList<>();
        model.listed("listOfParameters").forEach(each -> named(each, id -> parameters.add(constant(each, id))));
        List<Compartment> compartments = new ArrayList<>();
        model.listed("listOfCompartments").forEach(each -> named(each, id -> compartments.add(compartment(each, id))));
        List<Species> species = new ArrayList<>();
        model.listed("listOfSpecies").forEach(each -> named(each, id -> species.add(species(each, id, compartments))));
        List<Reaction> reactions = new ArrayList<>();
        model.listed("listOfReactions")
                .forEach(each -> named(each, id -> reactions.add(reaction(each, id, parameters))));
        String file = root.file().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[a-z]+$", "");
        return new SbmlModel(
                model,
                model.attribute("id").orElse(file),
                model.attribute("name").orElse(""),
                level,
                (int) fields.number(root, "version").orElse(1),
                model.attribute("conversionFactor"),
                compartments,
                species,
                parameters,
                definitions(model.listed("listOfInitialAssignments"), "symbol"),
                rules(model),
                reactions,
                new EventReader(fields, math).read(model.listed("listOfEvents"), level));
    }

    private static FaultyInputException refused(XmlElement at, String what, String remedy) {
        return new FaultyInputException(List.of(at.fault(what, remedy)));
    }

    private void named(XmlElement element, java.util.function.Consumer<String> use) {
        Optional<String> id = fields.id(element);
        if (id.isPresent()) {
            if (!ids.add(id.get())) {
                faults.add(element.fault("the id \"" + id.get() + "\" is used twice", "Rename one of the two."));
            }
            use.accept(id.get());
        }
    }

    private Constant constant(XmlElement element, String id) {
        return new Constant(element, id, fields.number(element, "value"));
    }

    private Compartment compartment(XmlElement element, String id) {
        double dimensions = fields.number(element, "spatialDimensions").orElse(3);
        return new Compartment(element, id, dimensions, fields.number(element, "size"));
    }

    private Species species(XmlElement element, String id, List<Compartment> compartments) {
        String in = element.attribute("compartment").orElse("");
        Optional<Compartment> compartment =
                compartments.stream().filter(each -> each.id().equals(in)).findFirst();
        if (compartment.isEmpty()) {
            faults.add(element.fault(
                    "species \"" + id + "\" is in the compartment \"" + in + "\", which there is not",
                    "Name one of listOfCompartments."));
        }
        boolean isPoint = compartment.isPresent() && compartment.get().dimensions() == 0;
        return new Species(
                element,
                id,
                in,
                fields.number(element, "initialAmount"),
                fields.number(element, "initialConcentration"),
                isPoint || fields.flag(element, "hasOnlySubstanceUnits", false),
                fields.flag(element, "boundaryCondition", false) || fields.flag(element, "constant", false),
                element.attribute("conversionFactor"));
    }

    private Reaction reaction(XmlElement element, String id, List<Constant> parameters) {
        Optional<Expr> rate = Optional.empty();
        Optional<XmlElement> law = element.child("kineticLaw");
        if (law.isPresent()) {
            Map<String, Expr> local = new HashMap<>();
            List<XmlElement> own = new ArrayList<>(law.get().listed("listOfLocalParameters"));
            own.addAll(law.get().listed("listOfParameters"));
            for (XmlElement each : own) {
                fields.id(each).ifPresent(name -> {
                    String full = id + "." + name;
                    parameters.add(constant(each, full));
                    local.put(name, new Expr.Name(full));
                });
            }
            rate = math.mathOf(law.get(), local);
        }
        return new Reaction(
                element,
                id,
                participants(element.listed("listOfReactants")),
                participants(element.listed("listOfProducts")),
                rate);
    }

    private List<SbmlModel.Participant> participants(List<XmlElement> elements) {
        List<SbmlModel.Participant> all = new ArrayList<>();
        for (XmlElement each : elements) {
            Optional<Expr> formula = each.child("stoichiometryMath").flatMap(math::mathOf);
            var number = fields.number(each, "stoichiometry");
            if (number.isEmpty() && level == 2) {
                number = java.util.OptionalDouble.of(1);
            }
            Optional<String> id = each.attribute("id");
            id.filter(name -> !ids.add(name))
                    .ifPresent(name ->
                            faults.add(each.fault("the id \"" + name + "\" is used twice", "Rename one of the two.")));
            all.add(new SbmlModel.Participant(each, each.attribute("species").orElse(""), id, number, formula));
        }
        return all;
    }

    private List<Definition> definitions(List<XmlElement> elements, String attribute) {
        List<Definition> all = new ArrayList<>();
        for (XmlElement each : elements) {
            Optional<String> variable = each.attribute(attribute);
            if (variable.isEmpty()) {
                faults.add(each.fault("there is no \"" + attribute + "\"", "Name what is set."));
            } else {
                math.mathOf(each).ifPresent(formula -> all.add(new Definition(each, variable.get(), formula)));
            }
        }
        return all;
    }

    private List<Rule> rules(XmlElement model) {
        List<Rule> rules = new ArrayList<>();
        for (XmlElement each : model.listed("listOfRules")) {
            if (!each.name().equals("algebraicRule")) { // refused elsewhere
                boolean isRate = each.name().equals("rateRule");
                definitions(List.of(each), "variable").forEach(rule -> rules.add(new Rule(isRate, rule)));
            }
        }
        return rules;
    }
}
