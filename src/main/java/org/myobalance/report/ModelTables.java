package org.myobalance.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.myobalance.io.EnumNames;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.Source;
import org.myobalance.model.State;
import org.myobalance.model.Status;

/** What a model is made of, as text tables in the units of its file. */
public final class ModelTables {
    private ModelTables() {}

    /** Every state with its unit, start, clock and meaning. */
    public static String states(Model model) {
        TextTable table = new TextTable("state", "unit", "initial", "clock", "d/dt", "meaning");
        for (State state : model.states()) {
            table.row(
                    state.id(),
                    state.unit().text(),
                    Numbers.significant(state.unit().fromBase(state.initial())),
                    EnumNames.of(state.clock()),
                    state.derivative().stream()
                            .map(term -> (term.sign() < 0 ? "- " : "+ ") + term.rate())
                            .collect(Collectors.joining(" ")),
                    state.meaning());
        }
        return table.text();
    }

    /** Every input with its kind and rest. */
    public static String inputs(Model model) {
        TextTable table = new TextTable("input", "unit", "kind", "rest", "meaning");
        for (Input input : model.inputs()) {
            table.row(
                    input.id(),
                    input.unit().text(),
                    input.into().map(state -> "dose into " + state).orElse("level"),
                    Numbers.significant(input.unit().fromBase(input.rest())),
                    input.meaning());
        }
        for (BoutLaw law : model.bouts().values().stream()
                .sorted(Comparator.comparing(BoutLaw::mode))
                .toList()) {
            table.row(law.mode(), "bout", "1 is " + law.intensityMeaning(), "", law.meaning());
        }
        return table.text();
    }

    /** Every parameter with its value, range, prior, status and source. */
    public static String parameters(Model model) {
        TextTable table =
                new TextTable("parameter", "value", "unit", "range", "prior", "identifiability", "status", "source");
        for (Parameter p : model.parameters()) {
            table.row(
                    p.id(),
                    Numbers.significant(p.unit().fromBase(p.value())),
                    p.unit().text(),
                    range(p),
                    p.prior().map(prior -> prior(p, prior)).orElse(""),
                    EnumNames.of(p.identifiability()),
                    EnumNames.of(p.status()),
                    p.source());
        }
        return table.text();
    }

    /** What human data can say of the parameters: counts, then those that data constrain. */
    public static String identifiability(Model model) {
        TextTable counts = new TextTable("identifiability", "parameters", "share");
        for (var kind : Identifiability.values()) {
            long count = model.parameters().stream()
                    .filter(p -> p.identifiability() == kind)
                    .count();
            counts.row(
                    EnumNames.of(kind),
                    Long.toString(count),
                    share(count, model.parameters().size()));
        }
        TextTable estimable = new TextTable("parameter", "identifiability", "prior", "meaning");
        model.parameters().stream()
                .filter(p -> p.identifiability() != Identifiability.FIXED)
                .forEach(p -> estimable.row(
                        p.id(),
                        EnumNames.of(p.identifiability()),
                        p.prior().map(prior -> prior(p, prior)).orElse(""),
                        p.meaning()));
        return counts.text() + "\n" + estimable.text();
    }

    /** Share of the numbers by status, then every source with what rests on it. */
    public static String sources(Model model) {
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        model.parameters().forEach(p -> byStatus.merge(p.status(), 1L, Long::sum));
        TextTable shares = new TextTable("status", "numbers", "share");
        byStatus.forEach((status, count) -> shares.row(
                EnumNames.of(status),
                Long.toString(count),
                share(count, model.parameters().size())));
        TextTable table = new TextTable("source", "status", "species", "numbers", "citation");
        List<Source> sources = model.sources().values().stream()
                .sorted(Comparator.comparing(Source::id))
                .toList();
        for (Source source : sources) {
            long uses = model.parameters().stream()
                    .filter(p -> p.source().equals(source.id()))
                    .count();
            table.row(
                    source.id(),
                    EnumNames.of(source.status()),
                    source.species().orElse(""),
                    Long.toString(uses),
                    source.citation() + source.doi().map(doi -> " doi:" + doi).orElse(""));
        }
        return shares.text() + "\n" + table.text();
    }

    /** Every assumed number with its range and reason. */
    public static String assumptions(Model model) {
        TextTable table = new TextTable("parameter", "value", "unit", "range", "reason");
        model.parameters().stream()
                .filter(p -> p.status() == Status.ASSUMED)
                .forEach(p -> table.row(
                        p.id(),
                        Numbers.significant(p.unit().fromBase(p.value())),
                        p.unit().text(),
                        range(p),
                        p.reason().orElse("")));
        return table.text();
    }

    /** Every hypothesis with what it sets. */
    public static String hypotheses(Model model) {
        TextTable table = new TextTable("hypothesis", "meaning", "sets");
        for (Hypothesis hypothesis : model.hypotheses()) {
            String sets = hypothesis.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> e.getKey() + "="
                            + Numbers.significant(model.parameters()
                                    .get(model.parameterIndex(e.getKey()).orElseThrow())
                                    .unit()
                                    .fromBase(e.getValue())))
                    .collect(Collectors.joining(" "));
            table.row(
                    hypothesis.id(),
                    hypothesis.meaning(),
                    sets.length() > 130 ? hypothesis.values().size() + " parameters" : sets);
        }
        return table.text();
    }

    /** Every observable with its unit. */
    public static String observables(Model model) {
        TextTable table = new TextTable("observable", "unit", "meaning");
        for (Observable observable : model.observables()) {
            table.row(observable.id(), observable.unit().text(), observable.meaning());
        }
        return table.text();
    }

    private static String range(Parameter p) {
        if (!Double.isFinite(p.lower()) && !Double.isFinite(p.upper())) {
            return "";
        }
        return "[" + Numbers.significant(p.unit().fromBase(p.lower())) + ", "
                + Numbers.significant(p.unit().fromBase(p.upper())) + "]";
    }

    private static String prior(Parameter p, Prior prior) {
        String centre = Numbers.significant(p.unit().fromBase(prior.centre()));
        return switch (prior.kind()) {
            case NORMAL -> "N(" + centre + ", " + Numbers.significant(p.unit().fromBase(prior.spread())) + ")";
            case LOG_NORMAL -> "logN(" + centre + ", " + Numbers.significant(prior.spread()) + ")";
            case UNIFORM -> "U(" + centre + ", " + Numbers.significant(p.unit().fromBase(prior.spread())) + ")";
        };
    }

    private static String share(long count, int all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / all);
    }
}
