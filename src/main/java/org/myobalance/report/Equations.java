package org.myobalance.report;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.myobalance.model.ExprLatex;
import org.myobalance.model.ExprText;
import org.myobalance.model.LookupTable;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/** A model's equations, to read and to typeset. */
public final class Equations {
    private Equations() {}

    /**
     * Plain text: rates in the order in which they use each other, derivatives, observables.
     *
     * @param model whose equations they are
     * @return one equation a line, each with its unit
     */
    public static String text(Model model) {
        StringBuilder text = new StringBuilder("Rates\n");
        for (Rate rate : model.rates()) {
            text.append(line(rate.id(), ExprText.of(rate.law()), rate.unit().text()));
        }
        text.append("\nDerivatives\n");
        for (State state : model.states()) {
            text.append(line("d " + state.id() + "/dt", sum(state), state.unit().text() + " per time"));
        }
        text.append("\nObservables\n");
        for (Observable observable : model.observables()) {
            text.append(line(
                    observable.id(),
                    ExprText.of(observable.law()),
                    observable.unit().text()));
        }
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
     * @return the text of the equations
     */
    public static String latex(Model model) {
        String rates = model.rates().stream()
                .map(rate -> ExprLatex.id(rate.id()) + " &= " + ExprLatex.of(rate.law()))
                .collect(Collectors.joining(" \\\\\n"));
        String derivatives = model.states().stream()
                .map(state -> "\\frac{\\mathrm{d}}{\\mathrm{d}t} " + ExprLatex.id(state.id()) + " &= "
                        + sum(state, ExprLatex::id))
                .collect(Collectors.joining(" \\\\\n"));
        String observables = model.observables().stream()
                .map(o -> ExprLatex.id(o.id()) + " &= " + ExprLatex.of(o.law()))
                .collect(Collectors.joining(" \\\\\n"));
        String tables = model.tables().stream()
                .map(table -> ExprLatex.id(table.id()) + " &:\\ " + table.text())
                .collect(Collectors.joining(" \\\\\n"));
        return align("rates", rates)
                + align("derivatives", derivatives)
                + align("observables", observables)
                + align("tables: straight lines between points (argument, value), constant outside", tables);
    }

    private static String align(String what, String lines) {
        return lines.isEmpty() ? "" : "% " + what + "\n\\begin{align*}\n" + lines + "\n\\end{align*}\n";
    }

    private static String line(String left, String right, String unit) {
        return "  " + left + " = " + right + "   [" + unit + "]\n";
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
