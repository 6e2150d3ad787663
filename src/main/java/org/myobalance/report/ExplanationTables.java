package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.myobalance.explain.Explanation;
import org.myobalance.explain.MechanismInfluence;
import org.myobalance.explain.ParameterShare;
import org.myobalance.explain.StudyLink;
import org.myobalance.explain.Uncertain;
import org.myobalance.io.CsvTable;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Source;
import org.myobalance.units.Unit;

/** The tables of an explanation: parameters, groups of them, sources and mechanisms. */
public final class ExplanationTables {
    private static final int STUDIES_NAMED = 3;
    /** Changes below this share of the number are its round-off [-]. */
    private static final double ROUND_OFF = 1e-9;

    private ExplanationTables() {}

    /** A group of parameters and what it does to the number. */
    private record Group(String by, String name, List<ParameterShare> shares) {}

    /**
     * Writes all tables.
     *
     * @param folder where {@code parameters.csv}, {@code groups.csv}, {@code sources.csv} and {@code mechanisms.csv} go
     * @param explanation of a number
     */
    public static void write(Path folder, Explanation explanation) {
        parameters(explanation).write(folder.resolve("parameters.csv"), explanation.shares());
        groups(explanation).write(folder.resolve("groups.csv"), grouped(explanation));
        sources(explanation).write(folder.resolve("sources.csv"), bySource(explanation));
        mechanisms(explanation).write(folder.resolve("mechanisms.csv"), explanation.mechanisms());
    }

    /**
     * The parameters that move the number most, for a terminal.
     *
     * @param explanation of a number
     * @param most how many
     * @return the table
     */
    public static String parameterText(Explanation explanation, int most) {
        List<ParameterShare> shares = explanation.shares();
        return parameters(explanation).text(shares.subList(0, Math.min(most, shares.size())));
    }

    /**
     * The mechanisms, for a terminal: the columns that fit there. {@code mechanisms.csv} has all.
     *
     * @param explanation of a number
     * @return the table
     */
    public static String mechanismText(Explanation explanation) {
        return shortMechanisms(explanation).text(explanation.mechanisms());
    }

    /** Changes are in per cent of the number; a difference of arms may be near zero, so there they are in its unit. */
    private static Table<MechanismInfluence> shortMechanisms(Explanation explanation) {
        Unit unit = explanation.question().observable().unit();
        boolean isDifference = explanation.question().against().isPresent();
        return Table.of(
                words("mechanism", each -> each.mechanism().id()),
                words("carrier", each -> each.mechanism().parameter()),
                words("moved", each -> each.isOnTheWay() ? each.move() : "not on the way"),
                isDifference
                        ? numbers(
                                "change of the difference [" + unit.text() + "]",
                                each -> Numbers.signed(unitOf(change(each, explanation), unit)))
                        : numbers(
                                "change [% of the number]",
                                each -> Numbers.formatted(
                                        "%+.3g", 100 / Math.abs(explanation.value()), change(each, explanation))),
                numbers("share now [%]", each -> Numbers.formatted("%.1f", 100, each.share())),
                words("status", ExplanationTables::statuses),
                numbers("studies", each -> Integer.toString(each.studies().size())),
                words(
                        "nearest study",
                        each -> each.studies().stream()
                                .map(link -> link.study().id())
                                .findFirst()
                                .orElse(each.papers().isEmpty() ? "none, and no paper" : "none")));
    }

    /** What a mechanism does; a change that is nothing but round-off of the number is zero. */
    private static OptionalDouble change(MechanismInfluence each, Explanation explanation) {
        boolean isRoundOff = each.change().isPresent()
                && Math.abs(each.change().getAsDouble()) < ROUND_OFF * Math.abs(explanation.value());
        return isRoundOff ? OptionalDouble.of(0) : each.change();
    }

    private static OptionalDouble unitOf(OptionalDouble base, Unit unit) {
        return base.isPresent() ? OptionalDouble.of(unit.fromBase(base.getAsDouble())) : base;
    }

    /** Status of the carriers' numbers, each once. */
    private static String statuses(MechanismInfluence each) {
        return each.carriers().stream()
                .map(carrier -> EnumNames.of(carrier.status()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Table<ParameterShare> parameters(Explanation explanation) {
        Unit unit = explanation.question().observable().unit();
        return Table.of(
                words("parameter", share -> share.parameter().id()),
                TableColumn.<ParameterShare>words(
                                "meaning",
                                share -> share.parameter().parameter().meaning())
                        .onlyCsv(),
                share("share now", explanation::shareOf),
                share(
                                "share now if alone",
                                share -> share.alone() / explanation.rests().now())
                        .onlyCsv(),
                share("standard error within the calibrated", ParameterShare::standardError)
                        .onlyCsv(),
                share(
                        "share before the fit",
                        share -> share.before() / explanation.rests().before()),
                TableColumn.<ParameterShare>numbers(
                                "change with +1 SD", share -> CsvTable.cell(unit.fromBase(share.perSd())))
                        .in(unit.text())
                        .inText(share -> Numbers.significant(unit.fromBase(share.perSd()))),
                TableColumn.<ParameterShare>numbers(
                                "value",
                                share -> CsvTable.cell(
                                        share.parameter().parameter().unit().fromBase(share.value())))
                        .onlyCsv(),
                TableColumn.<ParameterShare>words(
                                "unit",
                                share -> share.parameter().parameter().unit().text())
                        .onlyCsv(),
                words("calibrated", share -> share.parameter().isCalibrated() ? "yes" : "no"),
                share("learnt", share -> share.parameter().learnt()),
                words(
                        "verdict",
                        share -> share.parameter().verdict().map(EnumNames::of).orElse("not calibrated")),
                words(
                        "status",
                        share -> EnumNames.of(share.parameter().parameter().status())),
                words("evidence", share -> share.parameter().evidence().words()),
                words("source", share -> share.parameter().source().id()),
                TableColumn.<ParameterShare>words("failure", share -> SummaryTable.oneLine(share.trouble()))
                        .onlyCsv());
    }

    private static TableColumn<ParameterShare> share(String heading, Function<ParameterShare, Double> value) {
        return TableColumn.<ParameterShare>numbers(heading, share -> CsvTable.cell(100 * value.apply(share)))
                .in("%")
                .inText(share -> String.format(java.util.Locale.ROOT, "%.1f", 100 * value.apply(share)));
    }

    private static Table<Group> groups(Explanation explanation) {
        return Table.of(
                words("by", Group::by),
                words("group", Group::name),
                numbers("parameters", group -> Integer.toString(group.shares().size())),
                TableColumn.<Group>numbers("share now", group -> percent(sum(group, explanation::shareOf)))
                        .in("%"),
                TableColumn.<Group>numbers(
                                "share before the fit",
                                group -> percent(sum(group, ParameterShare::before)
                                        / explanation.rests().before()))
                        .in("%"));
    }

    private static double sum(Group group, Function<ParameterShare, Double> value) {
        return group.shares().stream().mapToDouble(value::apply).sum();
    }

    private static List<Group> grouped(Explanation explanation) {
        List<Group> groups = new ArrayList<>();
        List<ParameterShare> all = explanation.shares();
        groups.addAll(by("evidence", all, each -> each.evidence().words()));
        groups.addAll(by("status", all, each -> EnumNames.of(each.parameter().status())));
        groups.addAll(by("species", all, each -> each.source().species().orElse("none")));
        groups.addAll(by("calibrated", all, each -> each.isCalibrated() ? "yes" : "no"));
        groups.addAll(
                by("verdict", all, each -> each.verdict().map(EnumNames::of).orElse("not calibrated")));
        return groups;
    }

    private static List<Group> by(String by, List<ParameterShare> shares, Function<Uncertain, String> name) {
        Map<String, List<ParameterShare>> groups = new LinkedHashMap<>();
        for (ParameterShare share : shares) {
            groups.computeIfAbsent(name.apply(share.parameter()), key -> new ArrayList<>())
                    .add(share);
        }
        return groups.entrySet().stream()
                .map(each -> new Group(by, each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Group> bySource(Explanation explanation) {
        return by("source", explanation.shares(), each -> each.source().id());
    }

    private static Table<Group> sources(Explanation explanation) {
        return Table.of(
                words("source", Group::name),
                words("citation", group -> source(group).citation()),
                words("doi", group -> source(group).doi().orElse("")),
                words("status", group -> EnumNames.of(source(group).status())),
                words("species", group -> source(group).species().orElse("")),
                words(
                        "parameters",
                        group -> group.shares().stream()
                                .map(share -> share.parameter().id())
                                .collect(Collectors.joining(" "))),
                TableColumn.<Group>numbers("share now", group -> percent(sum(group, explanation::shareOf)))
                        .in("%"));
    }

    private static Source source(Group group) {
        return group.shares().get(0).parameter().source();
    }

    /** All that is known, for the file. */
    private static Table<MechanismInfluence> mechanisms(Explanation explanation) {
        Unit unit = explanation.question().observable().unit();
        double value = Math.abs(explanation.value());
        return Table.of(
                words("mechanism", each -> each.mechanism().id()),
                words("carrier", each -> each.mechanism().parameter()),
                words("on the way", each -> each.isOnTheWay() ? "yes" : "no"),
                words("moved", MechanismInfluence::move),
                TableColumn.<MechanismInfluence>numbers("change", each -> number(change(each, explanation), unit))
                        .in(unit.text()),
                TableColumn.<MechanismInfluence>numbers(
                                "change", each -> value == 0 ? "" : percent(change(each, explanation), value))
                        .in("% of the " + (explanation.question().against().isPresent() ? "difference" : "number")),
                words("how", ExplanationTables::how),
                TableColumn.<MechanismInfluence>numbers("share now", each -> percent(each.share(), 1))
                        .in("%"),
                TableColumn.<MechanismInfluence>numbers("learnt", each -> percent(each.learnt(), 1))
                        .in("%"),
                words(
                        "sources",
                        each -> each.sources().stream()
                                .map(source -> source.id() + " (" + EnumNames.of(source.status()) + ")")
                                .collect(Collectors.joining("; "))),
                words("number", ExplanationTables::statuses),
                numbers(
                        "studies that can inform",
                        each -> Integer.toString(each.studies().size())),
                words("nearest studies", ExplanationTables::nearest),
                words("evidence", ExplanationTables::backing),
                words("statement", each -> each.mechanism().statement()),
                words("failure", each -> SummaryTable.oneLine(each.trouble())));
    }

    private static String how(MechanismInfluence each) {
        if (!each.isOnTheWay() || each.change().isEmpty()) {
            return "";
        }
        return each.isInterpolated() ? "from +1 SD" : "run";
    }

    /** What stands behind a mechanism, or that nothing does. */
    private static String backing(MechanismInfluence each) {
        if (each.hasNothing()) {
            return "none: no paper and no fitted measurement";
        }
        List<String> parts = new ArrayList<>();
        if (!each.papers().isEmpty()) {
            parts.add(each.papers().stream().map(Source::id).collect(Collectors.joining(" ")));
        }
        int rows = each.studies().stream().mapToInt(StudyLink::measurements).sum();
        if (rows > 0) {
            parts.add(rows + " fitted measurements can inform it");
        }
        return String.join("; ", parts);
    }

    private static String nearest(MechanismInfluence each) {
        return each.studies().stream()
                .limit(STUDIES_NAMED)
                .map(link -> link.study().id() + " (" + link.measurements() + " at " + link.laws() + " laws)")
                .collect(Collectors.joining("; "));
    }

    private static String number(OptionalDouble base, Unit unit) {
        return base.isPresent() ? CsvTable.cell(unit.fromBase(base.getAsDouble())) : "";
    }

    private static String percent(OptionalDouble part, double whole) {
        return part.isPresent() ? percent(part.getAsDouble() / whole) : "";
    }

    private static String percent(double share) {
        return CsvTable.cell(100 * share);
    }
}
