package org.myobalance.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprMathMl;
import org.myobalance.model.Family;
import org.myobalance.model.IndexSet;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.State;

/** The reference page of a model's equations, typeset. What stands over sets is one equation with the sets as indices. */
final class EquationsPage {
    private final Model model;
    private final Set<String> shown = new HashSet<>();

    private EquationsPage(Model model) {
        this.model = model;
    }

    /** The page as Markdown with MathML. */
    static String of(Model model) {
        return new EquationsPage(model).text();
    }

    private String text() {
        List<String> rates = new ArrayList<>();
        model.rates()
                .forEach(rate -> add(
                        rates, rate.id(), rate.law(), rate.unit().text(), meaning(model, rate.id(), rate.meaning())));
        List<String> derivatives = new ArrayList<>();
        model.states().forEach(state -> derivative(derivatives, state));
        List<String> observables = new ArrayList<>();
        model.observables()
                .forEach(each -> add(
                        observables,
                        each.id(),
                        each.law(),
                        each.unit().text(),
                        meaning(model, each.id(), each.meaning())));
        return Markdown.heading(1, "Equations of " + model.id())
                + Markdown.paragraph(model.title())
                + Markdown.paragraph(
                        "Made from the model file, and printed as text by ./myobalance check MODEL --show equations.")
                + "An index in italics is a set, and the equation holds for each of its members; an upright index is one member.\n\n"
                + "A small circle marks the value that a state has at 25 years. A name under it without an index that stands over a set"
                + " has the value of the first member.\n\n"
                + sets()
                + part("Rates", rates)
                + part("Derivatives", derivatives)
                + part("Observables", observables)
                + bouts()
                + tables();
    }

    private String sets() {
        return Markdown.section(
                "Sets",
                Markdown.table(
                        List.of("set", "members", "meaning"),
                        model.families().sets().values().stream()
                                .map(set ->
                                        List.of(Markdown.code(set.id()), members(set), Markdown.escaped(set.meaning())))
                                .toList()));
    }

    private static String members(IndexSet set) {
        return set.members().stream()
                .map(member -> Markdown.code(member.id())
                        + (member.name().equals(member.id()) ? "" : " (" + Markdown.escaped(member.name()) + ")"))
                .collect(Collectors.joining(", "));
    }

    private String bouts() {
        String text = new BoutEquations(model).text();
        return Markdown.section("Bouts", text.isEmpty() ? "" : Markdown.block("text", text.strip()));
    }

    private String tables() {
        return Markdown.section(
                "Tables",
                Markdown.table(
                        List.of("table", "points (argument, value)", "meaning"),
                        model.tables().stream().map(EquationsPage::table).toList()));
    }

    private static List<String> table(LookupTable table) {
        return List.of(
                Markdown.code(table.id()),
                Markdown.escaped(table.text() + " [" + table.unit() + " over " + table.of() + "]"),
                Markdown.escaped(table.meaning()));
    }

    private static String part(String heading, List<String> equations) {
        return Markdown.section(heading, String.join("", equations));
    }

    /** One equation; nothing for a further member of a family whose equation is there. */
    private void add(List<String> equations, String id, Expr law, String unit, String meaning) {
        Optional<Family> family = model.families().of(id);
        String name = family.map(Family::id).orElse(id);
        if (shown.add(name)) {
            String left = family.map(ExprMathMl::id).orElseGet(() -> ExprMathMl.id(id));
            Expr right = family.flatMap(Family::law).orElse(law);
            equations.add(
                    equation(name, left, ExprMathMl.pieces(right, model.families(), over(family)), unit, meaning));
        }
    }

    private void derivative(List<String> equations, State state) {
        Optional<Family> family = model.families().of(state.id());
        String name = family.map(Family::id).orElse(state.id());
        if (shown.add("d " + name)) {
            String left = "<mfrac><mi>d</mi><mrow><mi>d</mi><mi>t</mi></mrow></mfrac>"
                    + family.map(ExprMathMl::id).orElseGet(() -> ExprMathMl.id(state.id()));
            List<String> right = family.flatMap(Family::law)
                    .map(law -> ExprMathMl.pieces(law, model.families(), over(family)))
                    .orElseGet(() -> sum(state));
            equations.add(equation(
                    name,
                    left,
                    right,
                    Equations.derivativeUnit(model, state),
                    meaning(model, state.id(), state.meaning())));
        }
    }

    private static List<IndexSet> over(Optional<Family> family) {
        return family.map(Family::over).orElse(List.of());
    }

    /** What all members of a family mean: without the name of the first. */
    static String meaning(Model model, String id, String meaning) {
        String member =
                model.families().names(id).map(names -> " (" + names + ")").orElse("");
        return meaning.endsWith(member) ? meaning.substring(0, meaning.length() - member.length()) : meaning;
    }

    /** The rates of a state with their signs; a first plus is left out. */
    private static List<String> sum(State state) {
        StringBuilder sum = new StringBuilder();
        for (State.Term term : state.derivative()) {
            String plus = sum.isEmpty() ? "" : "<mo>+</mo>";
            sum.append(term.sign() < 0 ? "<mo>&#x2212;</mo>" : plus).append(ExprMathMl.id(term.rate()));
        }
        return List.of(sum.isEmpty() ? "<mn>0</mn>" : sum.toString());
    }

    /** A short equation stands by itself; a long one is a paragraph of pieces, which a browser breaks where the page ends. */
    private static String equation(String id, String left, List<String> right, String unit, String meaning) {
        String display = right.size() == 1 ? "display=\"block\"" : "displaystyle=\"true\"";
        List<String> pieces = new ArrayList<>(right);
        pieces.set(0, left + "<mo>=</mo>" + right.get(0));
        return Markdown.code(id) + " [" + Markdown.escaped(unit) + "]: " + Markdown.escaped(meaning) + "\n\n"
                + pieces.stream()
                        .map(piece -> "<math " + display + "><mrow>" + piece + "</mrow></math>")
                        .collect(Collectors.joining(" "))
                + "\n\n";
    }
}
