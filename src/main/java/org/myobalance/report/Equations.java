package org.myobalance.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.myobalance.model.ExprLatex;
import org.myobalance.model.ExprText;
import org.myobalance.model.Families;
import org.myobalance.model.Family;
import org.myobalance.model.IndexSet;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/** A model's equations, to read and to typeset. What stands over sets is one equation with indices, or one for each member. */
public final class Equations {
    private final Model model;
    private final Families families;
    private final Set<String> shown = new HashSet<>();

    private Equations(Model model, boolean expanded) {
        this.model = model;
        this.families = expanded ? Families.NONE : model.families();
    }

    /**
     * Plain text: sets, rates in the order in which they use each other, derivatives, observables, bouts with their sources,
     * tables.
     *
     * @param model whose equations they are
     * @param expanded whether each member of a set has an equation of its own
     * @return one equation a line, each with its unit
     */
    public static String text(Model model, boolean expanded) {
        return new Equations(model, expanded).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(families.sets().isEmpty() ? "" : "Sets\n");
        families.sets().values().forEach(set -> text.append(line(left(set), members(set), set.meaning())));
        text.append(families.sets().isEmpty() ? "" : "\n").append("Rates\n");
        for (Rate rate : model.rates()) {
            text.append(line(rate.id(), "", ExprText.of(rate.law()), rate.unit().text()));
        }
        text.append("\nDerivatives\n");
        for (State state : model.states()) {
            text.append(line(state.id(), "d ", sum(state), derivativeUnit(model, state)));
        }
        text.append("\nObservables\n");
        for (Observable observable : model.observables()) {
            text.append(line(
                    observable.id(),
                    "",
                    ExprText.of(observable.law()),
                    observable.unit().text()));
        }
        text.append(new BoutEquations(model).text());
        if (!model.tables().isEmpty()) {
            text.append("\nTables: straight lines between these points, constant outside\n");
        }
        for (LookupTable table : model.tables()) {
            String units = table.unit() + " over " + table.of();
            text.append(line(table.id(), table.text(), units));
        }
        return text.toString();
    }

    /**
     * LaTeX: one {@code align*} for each part, to be put in a document that loads amsmath.
     *
     * @param model whose equations they are
     * @param expanded whether each member of a set has an equation of its own
     * @return the text of the equations
     */
    public static String latex(Model model, boolean expanded) {
        return new Equations(model, expanded).latex();
    }

    private String latex() {
        List<String> rates = model.rates().stream()
                .flatMap(rate -> typeset(rate.id(), "", ExprLatex.of(rate.law())).stream())
                .toList();
        List<String> derivatives = model.states().stream()
                .flatMap(state ->
                        typeset(state.id(), "\\frac{\\mathrm{d}}{\\mathrm{d}t} ", sum(state, ExprLatex::id)).stream())
                .toList();
        List<String> observables = model.observables().stream()
                .flatMap(seen -> typeset(seen.id(), "", ExprLatex.of(seen.law())).stream())
                .toList();
        List<String> tables = model.tables().stream()
                .map(table -> ExprLatex.id(table.id()) + " &:\\ " + table.text())
                .toList();
        return align("rates", rates)
                + align("derivatives", derivatives)
                + align("observables", observables)
                + new BoutEquations(model).latex()
                + align("tables: straight lines between points (argument, value), constant outside", tables);
    }

    /** One equation; empty for a further member of a family whose equation is there. */
    private Optional<String> typeset(String id, String before, String right) {
        Optional<Family> family = families.of(id);
        if (family.isEmpty()) {
            return Optional.of(before + ExprLatex.id(id) + " &= " + right);
        }
        String law = family.get()
                .law()
                .map(each -> ExprLatex.of(each, families, family.get().over()))
                .orElse(right);
        return shown.add(family.get().id())
                ? Optional.of(before + ExprLatex.id(family.get()) + " &= " + law)
                : Optional.empty();
    }

    /** One {@code align*} under a comment; empty without lines. */
    static String align(String what, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "% " + what + "\n\\begin{align*}\n" + String.join(" \\\\\n", lines) + "\n\\end{align*}\n";
    }

    private static String left(IndexSet set) {
        return set.id()
                + set.within().stream()
                        .findFirst()
                        .map(larger -> " within " + larger)
                        .orElse("");
    }

    private static String members(IndexSet set) {
        return set.members().stream()
                .map(member -> member.id() + (member.name().equals(member.id()) ? "" : " (" + member.name() + ")"))
                .collect(Collectors.joining(", "));
    }

    /** One equation; nothing for a further member of a family whose equation is there. */
    private String line(String id, String before, String right, String unit) {
        String after = before.isEmpty() ? "" : "/dt";
        Optional<Family> family = families.of(id);
        if (family.isEmpty()) {
            return line(before + id + after, right, unit);
        }
        List<String> over = family.get().over().stream().map(IndexSet::id).toList();
        String sets = over.isEmpty() ? "" : "[" + String.join(", ", over) + "]";
        String law = family.get().law().map(ExprText::of).orElse(right);
        return shown.add(family.get().id()) ? line(before + family.get().id() + sets + after, law, unit) : "";
    }

    private static String line(String left, String right, String unit) {
        return "  " + left + " = " + right + "   [" + unit + "]\n";
    }

    /** The unit of what stands on the right: that of the first rate, since the rates of a state may be per hour or per day. */
    static String derivativeUnit(Model model, State state) {
        return state.derivative().stream()
                .findFirst()
                .flatMap(term -> model.rates().stream()
                        .filter(rate -> rate.id().equals(term.rate()))
                        .findFirst())
                .map(rate -> rate.unit().text())
                .orElseGet(() -> state.unit().text() + "/h");
    }

    private static String sum(State state) {
        return sum(state, UnaryOperator.identity());
    }

    /** The rates of a state with their signs; a first plus is left out. */
    private static String sum(State state, UnaryOperator<String> name) {
        StringBuilder sum = new StringBuilder();
        for (State.Term term : state.derivative()) {
            sum.append(sum.isEmpty() ? (term.sign() < 0 ? "-" : "") : (term.sign() < 0 ? " - " : " + "));
            sum.append(name.apply(term.rate()));
        }
        return sum.toString();
    }
}
