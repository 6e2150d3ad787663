package org.myobalance.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;
import org.myobalance.model.Terms;

/**
 * Turns content MathML into expressions. Functions of the model are written out where they are called; true is 1 and false is
 * 0. One per model, for one thread.
 */
final class MathReader {
    private static final double AVOGADRO = 6.02214179e23;
    private static final String SYMBOLS = "http://www.sbml.org/sbml/symbols/";

    private final Faults faults;
    private final Map<String, XmlElement> functions = new HashMap<>();
    private final Set<String> expanding = new LinkedHashSet<>();

    MathReader(Faults faults) {
        this.faults = faults;
    }

    /** Makes a function known; {@code definition} has a {@code math} with a {@code lambda}. */
    void define(String id, XmlElement definition) {
        functions.put(id, definition);
    }

    /** The expression of the {@code math} in an element; empty if there is none, or it is faulty and reported. */
    Optional<Expr> mathOf(XmlElement parent) {
        return mathOf(parent, Map.of());
    }

    /** The same, where some names stand for others, such as the parameters of one kinetic law. */
    Optional<Expr> mathOf(XmlElement parent, Map<String, Expr> local) {
        Optional<XmlElement> body =
                parent.child("math").flatMap(math -> math.children().stream().findFirst());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Scope(local).read(body.get()));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    /** A part that cannot be read; the fault is reported already. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Refused refuse(XmlElement at, String what, String remedy) {
        faults.add(at.fault(what, remedy));
        return new Refused();
    }

    /** Reads under names that stand for arguments. */
    private final class Scope {
        private final Map<String, Expr> local;

        Scope(Map<String, Expr> local) {
            this.local = local;
        }

        Expr read(XmlElement element) {
            return switch (element.name()) {
                case "cn" -> number(element);
                case "ci" -> name(element.text().strip());
                case "csymbol" -> symbol(element);
                case "true" -> Terms.ONE;
                case "false" -> Terms.ZERO;
                case "pi" -> new Expr.Literal(Math.PI);
                case "exponentiale" -> new Expr.Literal(Math.E);
                case "infinity" -> new Expr.Literal(Double.POSITIVE_INFINITY);
                case "notanumber" -> new Expr.Literal(Double.NaN);
                case "piecewise" -> piecewise(element);
                case "apply" -> apply(element);
                case "semantics" -> {
                    if (element.children().isEmpty()) {
                        throw refuse(element, "semantics without a formula", "Write the formula in it.");
                    }
                    yield read(element.children().get(0));
                }
                default ->
                    throw refuse(
                            element,
                            "<" + element.name() + "> is no part of a formula that is read here",
                            "Use the MathML of SBML Level 3 Core.");
            };
        }

        private Expr name(String id) {
            Expr stands = local.get(id);
            return stands == null ? new Expr.Name(id) : stands;
        }

        private Expr number(XmlElement element) {
            String type = element.attribute("type").orElse("real");
            try {
                String text = element.text().strip();
                List<XmlElement> parts = element.children();
                if (parts.isEmpty()) {
                    return new Expr.Literal(Double.parseDouble(text));
                }
                // <sep/> splits the letters; what is before it and after it was joined
                return parted(element, type);
            } catch (NumberFormatException e) {
                throw refuse(element, "\"" + element.text().strip() + "\" is no number", "Write it as 0.5 or 5e-1.");
            }
        }

        private Expr parted(XmlElement element, String type) {
            String[] halves = element.text().split(XmlElement.BREAK, -1);
            if (halves.length != 2) {
                throw refuse(element, "a number of " + halves.length + " parts", "Write <cn>a <sep/> b</cn>.");
            }
            String first = halves[0].strip();
            String second = halves[1].strip();
            return switch (type) {
                case "e-notation" -> new Expr.Literal(Double.parseDouble(first + "e" + second));
                case "rational" -> new Expr.Literal(Double.parseDouble(first) / Double.parseDouble(second));
                default ->
                    throw refuse(element, "a number of two parts of type " + type, "Use e-notation or rational.");
            };
        }

        private Expr symbol(XmlElement element) {
            String url = element.attribute("definitionURL").orElse("");
            return switch (url) {
                case SYMBOLS + "time" -> new Expr.Name(HybridModel.TIME);
                case SYMBOLS + "avogadro" -> new Expr.Literal(AVOGADRO);
                default -> throw refusedSymbol(element, url);
            };
        }

        private Refused refusedSymbol(XmlElement element, String url) {
            return switch (url) {
                case SYMBOLS + "delay" ->
                    refuse(
                            element,
                            "delay() makes a delay differential equation, which is not supported",
                            "Replace it by a chain of first-order steps, if the model allows.");
                case SYMBOLS + "rateOf" ->
                    refuse(element, "rateOf stands without a name", "Write rateOf(x) with the name of a variable.");
                default -> refuse(element, "unknown symbol \"" + url + "\"", "Use those of SBML Level 3 Core.");
            };
        }

        private Expr piecewise(XmlElement element) {
            Expr result = new Expr.Literal(Double.NaN);
            List<XmlElement> pieces = element.children();
            for (int i = pieces.size() - 1; i >= 0; i--) {
                XmlElement piece = pieces.get(i);
                List<XmlElement> parts = piece.children();
                if (piece.name().equals("otherwise") && parts.size() == 1) {
                    result = read(parts.get(0));
                } else if (piece.name().equals("piece") && parts.size() == 2) {
                    result = Terms.choose(MathTerms.truth(read(parts.get(1))), read(parts.get(0)), result);
                } else {
                    throw refuse(
                            piece,
                            "this is no piece of a value and a condition",
                            "Write <piece>value condition</piece>.");
                }
            }
            return result;
        }

        private Expr apply(XmlElement element) {
            if (element.children().isEmpty()) {
                throw refuse(element, "an empty <apply>", "Write an operator and its arguments.");
            }
            XmlElement head = element.children().get(0);
            List<XmlElement> rest =
                    element.children().subList(1, element.children().size());
            if (head.name().equals("ci")) {
                return expand(head, rest);
            }
            if (head.name().equals("apply") && rest.isEmpty()) {
                // parentheses that do nothing, which some programs write and libSBML reads
                return read(head);
            }
            if (head.name().equals("csymbol")) {
                String url = head.attribute("definitionURL").orElse("");
                if (url.equals(SYMBOLS + "rateOf") && rest.size() == 1 && read(rest.get(0)) instanceof Expr.Name of) {
                    return new Expr.Name(SbmlNames.rateOf(of.id()));
                }
                throw refusedSymbol(head, url);
            }
            List<Expr> arguments = new ArrayList<>();
            Optional<Expr> qualifier = Optional.empty();
            for (XmlElement each : rest) {
                if (each.name().equals("degree") || each.name().equals("logbase")) {
                    qualifier = each.children().stream().findFirst().map(this::read);
                } else {
                    arguments.add(read(each));
                }
            }
            Optional<Expr> result = MathTerms.operation(head.name(), arguments, qualifier);
            return result.orElseThrow(() -> refuse(
                    head,
                    "<" + head.name() + "> with " + arguments.size() + " argument" + (arguments.size() == 1 ? "" : "s")
                            + " is no operation that is read here",
                    "Use the MathML of SBML Level 3 Core."));
        }

        private Expr expand(XmlElement head, List<XmlElement> rest) {
            String id = head.text().strip();
            XmlElement definition = functions.get(id);
            if (definition == null) {
                throw refuse(head, "unknown function \"" + id + "\"", "Define it in listOfFunctionDefinitions.");
            }
            Optional<XmlElement> lambda = definition.child("math").flatMap(MathReader::lambda);
            if (lambda.isEmpty()) {
                throw refuse(head, "function \"" + id + "\" has no formula", "Give it a lambda.");
            }
            List<XmlElement> parts = lambda.get().children();
            List<String> names = parts.stream()
                    .filter(part -> part.name().equals("bvar"))
                    .map(part -> part.children().isEmpty()
                            ? ""
                            : part.children().get(0).text().strip())
                    .toList();
            if (names.size() != rest.size() || parts.size() != names.size() + 1) {
                throw refuse(
                        head,
                        "function \"" + id + "\" takes " + names.size() + " arguments, here it has " + rest.size(),
                        "Give it as many as its definition names.");
            }
            Map<String, Expr> bound = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                bound.put(names.get(i), read(rest.get(i)));
            }
            if (!expanding.add(id)) {
                throw refuse(head, "function \"" + id + "\" calls itself", "SBML allows no recursion.");
            }
            try {
                return new Scope(bound).read(parts.get(parts.size() - 1));
            } finally {
                expanding.remove(id);
            }
        }
    }

    private static Optional<XmlElement> lambda(XmlElement math) {
        return math.children().stream()
                .map(each -> each.name().equals("semantics") && !each.children().isEmpty()
                        ? each.children().get(0)
                        : each)
                .filter(each -> each.name().equals("lambda"))
                .findFirst();
    }
}
