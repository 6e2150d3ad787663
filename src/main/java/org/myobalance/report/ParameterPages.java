package org.myobalance.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Family;
import org.myobalance.model.IndexSet;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;

/**
 * The reference pages of parameters: one with a line for each quantity, one with the members of those that stand over sets. Numbers
 * have the units of the model's file.
 */
final class ParameterPages {
    /** More values than these of one column are counted: the page of members has them all. */
    private static final int MOST = 3;

    private static final String KNOWN_AS =
            "Known as: first how well the number is known, then what human data can say of it."
                    + " What each source is stands under [sources](model-parts.md#sources).";

    private ParameterPages() {}

    /** Every quantity by its name as the file has it, with its parameters in file order. */
    private static Map<String, List<Parameter>> quantities(Model model) {
        return model.parameters().stream()
                .collect(Collectors.groupingBy(
                        parameter -> model.families()
                                .of(parameter.id())
                                .map(Family::id)
                                .orElse(parameter.id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static String parameters(Model model) {
        Collection<List<Parameter>> quantities = quantities(model).values();
        boolean hasMembers = quantities.stream().anyMatch(each -> each.size() > 1);
        return ModelPages.heading(model, "Parameters")
                + KNOWN_AS
                + (hasMembers
                        ? " A quantity that stands over sets is one line, with the lowest and the highest of its values;"
                                + " each member has its own line among the [members](model-members.md)."
                        : "")
                + "\n\n"
                + Markdown.table(
                        List.of(
                                "parameter",
                                "members",
                                "meaning",
                                "value [unit]",
                                "range",
                                "prior",
                                "known as",
                                "source"),
                        quantities.stream().map(each -> quantity(model, each)).toList());
    }

    private static List<String> quantity(Model model, List<Parameter> members) {
        Parameter first = members.get(0);
        boolean isOne = members.size() == 1;
        String reason = all(members, each -> each.reason().orElse(""), "reasons");
        return List.of(
                Markdown.code(isOne ? first.id() : first.id().replaceAll("\\..*", "")),
                isOne ? "" : members.size() + " (" + Markdown.escaped(sets(model, first)) + ")",
                Markdown.escaped((isOne ? first.meaning() : EquationsPage.meaning(model, first.id(), first.meaning()))
                        + (reason.isEmpty() ? "" : ". Why this value: " + reason)),
                Markdown.escaped(values(members) + " [" + first.unit().text() + "]"),
                Markdown.escaped(all(members, ModelTables::range, "ranges")),
                Markdown.escaped(all(members, ModelTables::prior, "priors")),
                all(members, ParameterPages::knownAs, "kinds"),
                all(members, each -> Markdown.code(each.source()), "sources"));
    }

    private static String sets(Model model, Parameter member) {
        return model.families().of(member.id()).stream()
                .flatMap(family -> family.over().stream())
                .map(IndexSet::id)
                .collect(Collectors.joining(", "));
    }

    /** The lowest and the highest value, written as that of one parameter is. */
    private static String values(List<Parameter> members) {
        List<Parameter> sorted = members.stream()
                .sorted(Comparator.comparingDouble(Parameter::value))
                .toList();
        String lowest = ModelTables.value(sorted.get(0));
        String highest = ModelTables.value(sorted.get(sorted.size() - 1));
        return lowest.equals(highest) ? lowest : lowest + " to " + highest;
    }

    /** The different words of a column, or how many there are. */
    private static String all(List<Parameter> members, Function<Parameter, String> column, String many) {
        List<String> words = members.stream()
                .map(column)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.size() > MOST ? words.size() + " " + many : String.join(" / ", words);
    }

    private static String knownAs(Parameter parameter) {
        return EnumNames.of(parameter.status()) + "; " + EnumNames.of(parameter.identifiability());
    }

    /** A part for each quantity that stands over sets; empty for a model without any. */
    static String members(Model model) {
        StringBuilder parts = new StringBuilder();
        quantities(model).forEach((name, members) -> {
            if (members.size() > 1) {
                parts.append(Markdown.section(
                        name,
                        Markdown.paragraph(EquationsPage.meaning(
                                        model,
                                        members.get(0).id(),
                                        members.get(0).meaning()))
                                + Markdown.table(
                                        List.of(
                                                "parameter",
                                                "value [unit]",
                                                "range",
                                                "prior",
                                                "known as",
                                                "source",
                                                "why"),
                                        members.stream()
                                                .map(ParameterPages::member)
                                                .toList())));
            }
        });
        return parts.isEmpty() ? "" : ModelPages.heading(model, "Members of sets") + KNOWN_AS + "\n\n" + parts;
    }

    private static List<String> member(Parameter parameter) {
        return List.of(
                Markdown.code(parameter.id()),
                Markdown.escaped(
                        ModelTables.value(parameter) + " [" + parameter.unit().text() + "]"),
                Markdown.escaped(ModelTables.range(parameter)),
                Markdown.escaped(ModelTables.prior(parameter)),
                knownAs(parameter),
                Markdown.code(parameter.source()),
                Markdown.escaped(parameter.reason().orElse("")));
    }
}
