package org.myobalance.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Source;
import org.myobalance.model.State;

/** The reference pages of a model: states, and all that stands beside states and parameters. Numbers have the units of its file. */
final class ModelPages {
    private ModelPages() {}

    static String states(Model model) {
        return heading(model, "States")
                + Markdown.table(
                        List.of("state", "unit", "initial", "clock", "d/dt", "meaning"),
                        model.states().stream().map(ModelPages::state).toList());
    }

    private static List<String> state(State state) {
        return List.of(
                Markdown.code(state.id()),
                Markdown.escaped(state.unit().text()),
                Numbers.significant(state.unit().fromBase(state.initial())),
                EnumNames.of(state.clock()),
                Markdown.escaped(ModelTables.derivative(state)),
                Markdown.escaped(state.meaning()));
    }

    static String parts(Model model) {
        return heading(model, "Inputs, observables, hypotheses, mechanisms and sources")
                + part("Inputs", ModelTables.inputs(model))
                + Markdown.section(
                        "Observables",
                        Markdown.table(
                                List.of("observable", "unit", "meaning"),
                                model.observables().stream()
                                        .map(each -> List.of(
                                                Markdown.code(each.id()),
                                                Markdown.escaped(each.unit().text()),
                                                Markdown.escaped(each.meaning())))
                                        .toList()))
                + Markdown.section(
                        "Hypotheses",
                        Markdown.table(
                                List.of("hypothesis", "meaning", "sets"),
                                model.hypotheses().stream()
                                        .map(each -> List.of(
                                                Markdown.code(each.id()),
                                                Markdown.escaped(each.meaning()),
                                                Markdown.escaped(ModelTables.sets(model, each))))
                                        .toList()))
                + Markdown.section(
                        "Mechanisms",
                        Markdown.table(
                                List.of("row", "statement", "contested", "carried by", "shows in", "note"),
                                model.mechanisms().stream()
                                        .map(ModelPages::mechanism)
                                        .toList()))
                + Markdown.section(
                        "Sources",
                        Markdown.table(
                                List.of("source", "status", "species", "numbers", "citation", "note"),
                                model.sources().values().stream()
                                        .sorted(Comparator.comparing(Source::id))
                                        .map(each -> source(model, each))
                                        .toList()));
    }

    private static List<String> mechanism(Mechanism mechanism) {
        Mechanism.Measure measure = mechanism.measure();
        return List.of(
                Markdown.code(mechanism.id()),
                Markdown.escaped(mechanism.statement()),
                mechanism.contested() ? "yes" : "",
                Markdown.code(mechanism.parameter()),
                Markdown.code(measure.observable())
                        + String.format(Locale.ROOT, ", %.4g to %.4g h", measure.from(), measure.to()),
                Markdown.escaped(mechanism.note().orElse("")));
    }

    private static List<String> source(Model model, Source source) {
        long numbers = model.parameters().stream()
                .filter(parameter -> parameter.source().equals(source.id()))
                .count();
        return List.of(
                Markdown.code(source.id()),
                EnumNames.of(source.status()),
                Markdown.escaped(source.species().orElse("")),
                Long.toString(numbers),
                Markdown.escaped(source.citation()) + doi(source.doi().orElse("")),
                Markdown.escaped(source.note().orElse("")));
    }

    /** A link to a paper; empty for one without. */
    static String doi(String doi) {
        // in an address, brackets and angle brackets would end the link
        String address =
                doi.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
        return doi.isEmpty() ? "" : " [" + Markdown.escaped(doi) + "](https://doi.org/" + address + ")";
    }

    static String heading(Model model, String what) {
        return Markdown.heading(1, what + " of " + model.id()) + Markdown.paragraph(model.title());
    }

    private static String part(String heading, String text) {
        return Markdown.section(heading, Markdown.block("text", text));
    }
}
