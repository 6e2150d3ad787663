package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myobalance.io.EnumNames;
import org.myobalance.plan.Aim;
import org.myobalance.plan.Choice;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.Gain;
import org.myobalance.plan.Limit;
import org.myobalance.plan.Outcome;
import org.myobalance.plan.PlanAnswer;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.plan.WeeklyLoad;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Interval;

/** The tables of a plan: programmes of the front beside references, every programme tried, and those one step away. */
public final class PlanTable {
    private PlanTable() {}

    /**
     * Writes the programmes that are told.
     *
     * @param path of the file, {@code plans.csv}
     * @param answer of the plan
     */
    public static void write(Path path, PlanAnswer answer) {
        table(answer).write(path, told(answer));
    }

    /**
     * The same, for a terminal.
     *
     * @param answer of the plan
     * @return the table
     */
    public static String text(PlanAnswer answer) {
        return table(answer).text(told(answer));
    }

    /**
     * Writes every programme that was tried.
     *
     * @param path of the file, {@code tried.csv}
     * @param answer of the plan
     */
    public static void writeTried(Path path, PlanAnswer answer) {
        compared(answer.question()).write(path, answer.tried());
    }

    /**
     * Writes the programmes one step from the best, with the limits that they break.
     *
     * @param path of the file, {@code neighbours.csv}
     * @param answer of the plan
     */
    public static void writeNeighbours(Path path, PlanAnswer answer) {
        compared(answer.question()).write(path, answer.neighbours());
    }

    private static Table<Evaluation> compared(PlanQuestion question) {
        List<TableColumn<Evaluation>> columns = new ArrayList<>(choices(question));
        columns.addAll(loads());
        for (Aim aim : question.aims()) {
            // loads are there already
            aim.outcome()
                    .ifPresent(outcome -> columns.add(number(
                            aim.id() + "_" + outcome.unitText() + statistic(aim), each -> told(aim, each.value(aim)))));
        }
        columns.add(TableColumn.words(
                "limits_broken",
                each -> each.broken(question.limits()).stream()
                        .map(Limit::words)
                        .collect(Collectors.joining("; "))));
        columns.add(TableColumn.words("trouble", each -> each.trouble().orElse("")));
        return new Table<>(columns);
    }

    /** The front, best first, then the references. */
    private static List<Evaluation> told(PlanAnswer answer) {
        List<Evaluation> all = new ArrayList<>(answer.front());
        all.addAll(answer.references());
        return all;
    }

    private static Table<Evaluation> table(PlanAnswer answer) {
        PlanQuestion question = answer.question();
        List<TableColumn<Evaluation>> columns = new ArrayList<>();
        columns.add(TableColumn.words("programme", each -> each.programme().id()));
        columns.add(TableColumn.words("kind", each -> each.programme().isReference() ? "reference" : "front"));
        columns.addAll(choices(question));
        columns.addAll(loads());
        question.aims().stream()
                .flatMap(aim -> aim.outcome().stream())
                .distinct()
                .forEach(outcome -> columns.addAll(outcome(outcome, answer.references())));
        return new Table<>(columns);
    }

    private static List<TableColumn<Evaluation>> choices(PlanQuestion question) {
        List<TableColumn<Evaluation>> columns = new ArrayList<>();
        for (Choice choice : question.template().choices()) {
            columns.add(TableColumn.words(
                    choice.id(), each -> each.programme().chosen().getOrDefault(choice.id(), "")));
        }
        return columns;
    }

    private static List<TableColumn<Evaluation>> loads() {
        List<TableColumn<Evaluation>> columns = new ArrayList<>();
        for (WeeklyLoad.Measure measure : WeeklyLoad.Measure.values()) {
            String heading = measure == WeeklyLoad.Measure.PROTEIN ? "protein_g_kg_d" : measure.key() + "_per_week";
            TableColumn<Evaluation> column = number(
                    heading, each -> OptionalDouble.of(each.programme().load().of(measure)));
            columns.add(measure == WeeklyLoad.Measure.MINUTES ? column : column.onlyCsv());
        }
        return columns;
    }

    private static List<TableColumn<Evaluation>> outcome(Outcome outcome, List<Evaluation> references) {
        Unit unit = outcome.unit();
        String name = outcome.id() + "_" + outcome.unitText();
        List<TableColumn<Evaluation>> columns = new ArrayList<>();
        columns.add(number(name, each -> base(unit, each.best().get(outcome))));
        Function<Evaluation, Optional<Interval>> band = each -> Gain.band(each.known(outcome));
        columns.addAll(band(name, band, unit));
        if (!references.isEmpty()) {
            Evaluation first = references.get(0);
            String over = name + "_over_" + first.programme().id();
            columns.add(number(
                    over,
                    each -> Gain.of(each, first, outcome)
                            .map(gain -> OptionalDouble.of(unit.fromBase(gain.best())))
                            .orElse(OptionalDouble.empty())));
            columns.addAll(band(over, each -> Gain.of(each, first, outcome).flatMap(Gain::band), unit));
        }
        return columns;
    }

    private static List<TableColumn<Evaluation>> band(
            String name, Function<Evaluation, Optional<Interval>> band, Unit unit) {
        return List.of(
                edge(name + "_low", band, Interval::low, unit).onlyCsv(),
                edge(name + "_median", band, Interval::median, unit).onlyCsv(),
                edge(name + "_high", band, Interval::high, unit).onlyCsv(),
                TableColumn.<Evaluation>words(
                                "90 % of draws",
                                each -> band.apply(each)
                                        .map(interval -> range(unit, interval))
                                        .orElse(""))
                        .onlyText()
                        .shownIf(items ->
                                items.stream().anyMatch(item -> band.apply(item).isPresent())));
    }

    /** A band for a person. */
    static String range(Unit unit, Interval interval) {
        return String.format(
                Locale.ROOT, "%.3g to %.3g", unit.fromBase(interval.low()), unit.fromBase(interval.high()));
    }

    private static TableColumn<Evaluation> edge(
            String name, Function<Evaluation, Optional<Interval>> band, ToDoubleFunction<Interval> edge, Unit unit) {
        return number(
                name,
                each -> band.apply(each)
                        .map(interval -> OptionalDouble.of(unit.fromBase(edge.applyAsDouble(interval))))
                        .orElse(OptionalDouble.empty()));
    }

    private static TableColumn<Evaluation> number(String heading, Function<Evaluation, OptionalDouble> value) {
        return TableColumn.<Evaluation>numbers(heading, each -> Numbers.exact(value.apply(each)))
                .inText(heading.replace('_', ' '), each -> Numbers.significant(value.apply(each)));
    }

    private static OptionalDouble base(Unit unit, @Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(unit.fromBase(value));
    }

    private static OptionalDouble told(Aim aim, double value) {
        return Double.isNaN(value)
                ? OptionalDouble.empty()
                : OptionalDouble.of(aim.unit().fromBase(value));
    }

    /** What is aimed at over draws has another name than the best value. */
    private static String statistic(Aim aim) {
        return aim.statistic() == Aim.Statistic.BEST ? "" : "_" + EnumNames.of(aim.statistic());
    }

    /** A number for a sentence. */
    static String plain(Unit unit, double value) {
        return String.format(
                        Locale.ROOT,
                        "%.3g %s",
                        unit.fromBase(value),
                        unit.text().equals("1") ? "" : unit)
                .strip();
    }
}
