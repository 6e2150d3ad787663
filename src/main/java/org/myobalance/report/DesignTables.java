package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.myobalance.design.Curve;
import org.myobalance.design.Design;
import org.myobalance.design.DesignResult;
import org.myobalance.design.DesignResult.FindAnswer;
import org.myobalance.design.DesignResult.Separation;
import org.myobalance.design.Sizes;
import org.myobalance.io.CsvTable;
import org.myobalance.io.EnumNames;
import org.myobalance.study.Reported;

/** Powers, sizes and costs of the experiments of a design. */
public final class DesignTables {
    private DesignTables() {}

    /**
     * Writes {@code finds.csv}: changes that experiments are to find.
     *
     * @param path of the file
     * @param design that was asked
     * @param result its answer
     */
    public static void writeFinds(Path path, Design design, DesignResult result) {
        finds(design).write(path, result.finds());
    }

    /**
     * Writes {@code pairs.csv}: hypotheses that experiments are to tell apart.
     *
     * @param path of the file
     * @param design that was asked
     * @param result its answer
     */
    public static void writePairs(Path path, Design design, DesignResult result) {
        pairs(design).write(path, result.separations());
    }

    /**
     * Writes {@code curves.csv}: power against people.
     *
     * @param path of the file
     * @param result answer of a design
     */
    public static void writeCurves(Path path, DesignResult result) {
        List<Point> points = Stream.concat(
                        result.finds().stream()
                                .flatMap(each -> points(
                                        each.experiment().id(),
                                        each.row().id() + ": " + each.find().words() + ", "
                                                + each.basis().words(),
                                        each.sizes())),
                        result.separations().stream()
                                .flatMap(each -> points(
                                        each.experiment().id(),
                                        each.pair().first() + " or "
                                                + each.pair().second(),
                                        each.sizes())))
                .toList();
        Table.<Point>of(
                        words("experiment", Point::experiment),
                        words("question", Point::question),
                        numbers("people of smallest group", each -> Integer.toString(each.point.people())),
                        numbers("power", each -> CsvTable.cell(each.point.power())))
                .write(path, points);
    }

    private record Point(String experiment, String question, Curve.Point point) {}

    private static Stream<Point> points(String experiment, String question, Sizes sizes) {
        return sizes.curve().points().stream().map(each -> new Point(experiment, question, each));
    }

    /**
     * Both tables.
     *
     * @param design that was asked
     * @param result its answer
     * @return the text; a table without lines is left out
     */
    public static String text(Design design, DesignResult result) {
        List<String> parts = new ArrayList<>();
        if (!result.finds().isEmpty()) {
            parts.add(finds(design).text(result.finds()));
        }
        if (!result.separations().isEmpty()) {
            parts.add(pairs(design).text(result.separations()));
        }
        return String.join("\n", parts);
    }

    private static Table<FindAnswer> finds(Design design) {
        List<TableColumn<FindAnswer>> columns = new ArrayList<>(List.of(
                words("experiment", each -> each.experiment().id()),
                words("row", each -> each.row().id()),
                words("to find", each -> EnumNames.of(each.find().direction())),
                words("size", each -> each.find().words()),
                words("taken", each -> each.basis().words()),
                TableColumn.<FindAnswer>numbers("effect [unit or fold]", each -> CsvTable.cell(inUnit(each)))
                        .inText("effect", DesignTables::effect)));
        columns.addAll(sizes(design, FindAnswer::sizes));
        return new Table<>(columns);
    }

    private static Table<Separation> pairs(Design design) {
        List<TableColumn<Separation>> columns = new ArrayList<>(List.of(
                words("first", each -> each.pair().first()),
                words("second", each -> each.pair().second()),
                words("experiment", each -> each.experiment().id()),
                words("verdict", DesignTables::verdict),
                TableColumn.<Separation>words("differ most in", Separation::farthest)
                        .onlyCsv(),
                TableColumn.<Separation>numbers(
                                "difference there [SD of a report]", each -> CsvTable.cell(each.distance()))
                        .onlyCsv(),
                nats("ln BF if first", Separation::logOfFirst),
                nats("ln BF if second", Separation::logOfSecond)));
        if (!design.currency().isEmpty()) {
            columns.add(TableColumn.<Separation>numbers(
                            "ln BF per 1000 " + design.currency() + " [nats]",
                            each -> Numbers.exact(each.perThousand()))
                    .inText(
                            "ln BF per 1000 " + design.currency(),
                            each -> Numbers.formatted("%.3f", 1, each.perThousand())));
        }
        columns.add(TableColumn.<Separation>numbers("n for 80 % of persons alone", each -> number(each.ofPersons())));
        columns.addAll(sizes(design, Separation::sizes));
        return new Table<>(columns);
    }

    private static TableColumn<Separation> nats(String heading, Function<Separation, Double> value) {
        return TableColumn.<Separation>numbers(heading + " [nats]", each -> CsvTable.cell(value.apply(each)))
                .inText(heading, each -> String.format(Locale.ROOT, "%.3f", value.apply(each)));
    }

    /** Told in one word whether an experiment can separate a pair. */
    private static String verdict(Separation each) {
        return each.isSame() ? "predict the same" : each.isSeparable() ? "can tell" : "cannot tell";
    }

    private static <T> List<TableColumn<T>> sizes(Design design, Function<T, Sizes> of) {
        List<TableColumn<T>> columns = new ArrayList<>(List.of(
                TableColumn.<T>numbers(
                        "n planned", each -> Integer.toString(of.apply(each).planned())),
                share("power", each -> of.apply(each).power()),
                size("n for 80 %", each -> of.apply(each).forEighty(), each -> of.apply(each), 0.8, design.largest()),
                size("n for 90 %", each -> of.apply(each).forNinety(), each -> of.apply(each), 0.9, design.largest()),
                share("power at most", each -> of.apply(each).ofAllPeople()),
                TableColumn.<T>numbers(
                        "people for 80 %", each -> number(of.apply(each).peopleOfEighty()))));
        if (!design.currency().isEmpty()) {
            columns.add(price("cost planned", design, each -> of.apply(each).price()));
            columns.add(price("cost for 80 %", design, each -> of.apply(each).priceOfEighty()));
        }
        return columns;
    }

    private static <T> TableColumn<T> share(String heading, Function<T, Double> share) {
        return TableColumn.<T>numbers(heading, each -> CsvTable.cell(share.apply(each)))
                .inText(each -> String.format(Locale.ROOT, "%.3f", share.apply(each)));
    }

    private static <T> TableColumn<T> size(
            String heading, Function<T, OptionalInt> size, Function<T, Sizes> sizes, double target, int largest) {
        return TableColumn.<T>numbers(heading, each -> number(size.apply(each)))
                .inText(each -> size.apply(each).isPresent()
                        ? number(size.apply(each))
                        : sizes.apply(each).ofAllPeople() < target ? "no n" : "above " + largest);
    }

    private static <T> TableColumn<T> price(String heading, Design design, Function<T, OptionalDouble> price) {
        return TableColumn.<T>numbers(heading, each -> Numbers.exact(price.apply(each)))
                .in(design.currency())
                .inText(each -> Numbers.fixed(price.apply(each), 0));
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static double inUnit(FindAnswer each) {
        return each.row().reported().kind() == Reported.Kind.DIFFERENCE
                ? each.row().reported().unit().fromBase(each.effect())
                : each.effect();
    }

    /** An effect in the terms of the measurement: {@code 1.34}, {@code +12 %}, {@code +0.4 kg}. */
    static String effect(FindAnswer each) {
        String number = ObservationText.number(each.row(), each.effect());
        return switch (each.row().reported().kind()) {
            case DIFFERENCE -> number + " " + each.row().reported().unit();
            case FOLD -> number + "-fold";
            default -> number;
        };
    }
}
