package org.myobalance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprLatex;
import org.myobalance.model.ExprNames;
import org.myobalance.model.ExprTables;
import org.myobalance.model.ExprText;
import org.myobalance.model.Input;
import org.myobalance.model.Model;

/**
 * What bouts put on the inputs of a model, to read and to typeset: the laws of its file, which runs evaluate, what a bout takes
 * that states no effort or engaged share, and the sources of the numbers in them.
 */
final class BoutEquations {
    private static final String HEADING =
            "what each adds to inputs while it lasts, by its intensity, duration [h], sets,"
                    + " reps, engaged (share of the body's muscle) and effort (repetitions in reserve)";
    private static final String ENGAGED = "engaged";

    private final Model model;

    BoutEquations(Model model) {
        this.model = model;
    }

    /** Plain text; empty for a model without laws of bouts. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (BoutLaw mode : modes()) {
            text.append(
                    "  " + mode.mode() + ": " + mode.meaning() + "; intensity 1 is " + mode.intensityMeaning() + "\n");
            levels(
                    mode,
                    (input, law) -> text.append(
                            line(input.id(), ExprText.of(law), input.unit().text())));
            defaults(mode)
                    .forEach((variable, law) -> text.append(line(variable + " if not given", ExprText.of(law), "1")));
            sources(mode)
                    .forEach((source, names) ->
                            text.append("    from " + source + ": " + String.join(", ", names) + "\n"));
        }
        return text.isEmpty() ? "" : "\nBouts: " + HEADING + "\n" + text;
    }

    /** LaTeX: one {@code align*} for each mode and a paragraph on its sources; empty for a model without laws of bouts. */
    String latex() {
        StringBuilder text = new StringBuilder();
        for (BoutLaw mode : modes()) {
            List<String> lines = new ArrayList<>();
            levels(mode, (input, law) -> lines.add(ExprLatex.id(input.id()) + " &= " + ExprLatex.of(law)));
            defaults(mode)
                    .forEach((variable, law) -> lines.add(
                            ExprLatex.id(variable) + " &= " + ExprLatex.of(law) + " \\quad\\text{if not given}"));
            text.append(Equations.align("bouts of " + mode.mode() + ": " + HEADING, lines));
            String sources = sources(mode).entrySet().stream()
                    .map(source -> source.getKey() + " (" + String.join(", ", source.getValue()) + ")")
                    .collect(Collectors.joining("; "));
            text.append("\\noindent Bouts of " + mode.mode() + ". "
                    + (sources.isEmpty() ? "" : "Sources: " + sources.replace("_", "\\_") + ".") + "\\par\n");
        }
        return text.toString();
    }

    /** The modes that have laws, by name. */
    private List<BoutLaw> modes() {
        return model.bouts().values().stream()
                .filter(mode -> !mode.levels().isEmpty() || !defaults(mode).isEmpty())
                .sorted(Comparator.comparing(BoutLaw::mode))
                .toList();
    }

    /** Each law of a mode with its input, in the order of the inputs. */
    private void levels(BoutLaw mode, BiConsumer<Input, Expr> law) {
        for (Input input : model.inputs()) {
            Expr level = mode.levels().get(input.id());
            if (level != null) {
                law.accept(input, level);
            }
        }
    }

    /** What a bout takes that does not state a variable. */
    private static Map<String, Expr> defaults(BoutLaw mode) {
        Map<String, Expr> defaults = new LinkedHashMap<>();
        mode.effort().ifPresent(law -> defaults.put(BoutLaw.EFFORT, law));
        if (mode.engaged() != 1) {
            defaults.put(ENGAGED, new Expr.Literal(mode.engaged()));
        }
        return defaults;
    }

    /** What a mode takes from each source: parameters, tables and the engaged share. */
    private Map<String, List<String>> sources(BoutLaw mode) {
        Map<String, List<String>> sources = new TreeMap<>();
        List<Expr> laws = Stream.concat(mode.levels().values().stream(), mode.effort().stream())
                .toList();
        laws.stream()
                .flatMap(law -> ExprNames.used(law).stream())
                .distinct()
                .sorted()
                .filter(name -> model.parameterIndex(name).isPresent())
                .forEach(name -> add(sources, model.parameter(name).source(), name));
        ExprTables.used(laws.stream()).forEach(table -> add(sources, table.source(), table.id()));
        mode.engagedSource().ifPresent(source -> add(sources, source, ENGAGED));
        return sources;
    }

    private static void add(Map<String, List<String>> sources, String source, String name) {
        sources.computeIfAbsent(source, key -> new ArrayList<>()).add(name);
    }

    private static String line(String left, String right, String unit) {
        return "    " + left + " = " + right + "   [" + unit + "]\n";
    }
}
