package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.myobalance.person.Belief;
import org.myobalance.person.NextMeasurement;
import org.myobalance.person.PersonResult;
import org.myobalance.population.Baseline;
import org.myobalance.population.WeightedNormals;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** The tables of what can be said of one person. */
public final class PersonTables {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final String INDEX = "alm_index";
    private static final String GRIP = "grip_strength";

    private PersonTables() {}

    /**
     * One point of a curve.
     *
     * @param future id of what the person does
     * @param quantity what it is a curve of
     * @param age [h]
     * @param person what is believed of the person
     * @param population persons of the same sex and age
     */
    record Point(String future, Baseline quantity, double age, WeightedNormals person, WeightedNormals population) {}

    /**
     * The probability of being below a cut-off.
     *
     * @param future id of what the person does
     * @param cutOff name of the consensus
     * @param quantity what is compared
     * @param value the cut-off [base units]
     * @param age [h]
     * @param probability of the person [-]
     * @param share of the population of the same sex and age [-]
     * @param both probability that the person is below the cut-offs of lean mass and of grip at once; empty where one of the two
     *     is not told [-]
     * @param shareBoth the same of the population [-]
     */
    record Below(
            String future,
            String cutOff,
            Baseline quantity,
            double value,
            double age,
            double probability,
            double share,
            OptionalDouble both,
            OptionalDouble shareBoth) {}

    /**
     * Ages at which the answer is told: now, each five years on, and the end.
     *
     * @param result of a person
     * @return rising [h]
     */
    public static List<Double> ages(PersonResult result) {
        List<Double> ages = new ArrayList<>();
        double age = result.person().subject().age();
        while (age < result.person().until()) {
            ages.add(age);
            age += 5 * Hours.YEAR;
        }
        ages.add(result.person().until());
        return ages;
    }

    /**
     * Writes {@code curve.csv}: each quantity from 25 y on, as before and under each regimen.
     *
     * @param path of the file
     * @param result of a person
     */
    public static void writeCurve(Path path, PersonResult result) {
        List<Point> points = new ArrayList<>();
        for (PersonResult.Future future : result.all()) {
            for (int i = 0; i < result.person().group().baselines().size(); i++) {
                Baseline quantity = result.person().group().baselines().get(i);
                for (double age : yearly(result)) {
                    points.add(new Point(
                            future.id(),
                            quantity,
                            age,
                            future.belief().at(i, age),
                            result.population().at(i, age)));
                }
            }
        }
        Table.<Point>of(
                        words("future", Point::future),
                        words("quantity", point -> point.quantity().id()),
                        words("unit", point -> point.quantity().unit().text()),
                        numbers("age [y]", point -> Numbers.age(point.age())),
                        numbers(
                                "median",
                                point -> value(point.quantity(), point.person().quantile(0.5))),
                        numbers(
                                "5 %",
                                point -> value(point.quantity(), point.person().quantile(LOW))),
                        numbers(
                                "95 %",
                                point -> value(point.quantity(), point.person().quantile(HIGH))),
                        numbers(
                                "population 5 %",
                                point -> value(
                                        point.quantity(), point.population().quantile(LOW))),
                        numbers(
                                "population 50 %",
                                point -> value(
                                        point.quantity(), point.population().quantile(0.5))),
                        numbers(
                                "population 95 %",
                                point -> value(
                                        point.quantity(), point.population().quantile(HIGH))),
                        numbers(
                                "percentile of the median",
                                point -> number(100
                                        * point.population()
                                                .below(point.person().quantile(0.5)))))
                .write(path, points);
    }

    /** Whole years of age, the age now and the end. */
    private static List<Double> yearly(PersonResult result) {
        Set<Double> ages = new TreeSet<>(
                List.of(result.person().subject().age(), result.person().until()));
        for (double age = 25 * Hours.YEAR; age < result.person().until(); age += Hours.YEAR) {
            ages.add(age);
        }
        return List.copyOf(ages);
    }

    private static List<Below> below(PersonResult result) {
        List<Below> rows = new ArrayList<>();
        boolean woman = result.person().subject().female();
        for (PersonResult.Future future : result.all()) {
            for (CutOff cutOff : CutOff.values()) {
                for (String id : List.of(INDEX, GRIP)) {
                    result.person().group().position(id).ifPresent(position -> {
                        double value = id.equals(INDEX) ? cutOff.base(woman) : cutOff.baseOfGrip(woman);
                        for (double age : ages(result)) {
                            rows.add(new Below(
                                    future.id(),
                                    cutOff.name(),
                                    result.person().group().baselines().get(position),
                                    value,
                                    age,
                                    future.belief().at(position, age).below(value),
                                    result.population().at(position, age).below(value),
                                    belowBoth(result, future.belief(), cutOff, age),
                                    belowBoth(result, result.population(), cutOff, age)));
                        }
                    });
                }
            }
        }
        return rows;
    }

    /** Low lean mass and low grip at once, over the same lives. */
    static OptionalDouble belowBoth(PersonResult result, Belief belief, CutOff cutOff, double age) {
        Optional<Integer> index = result.person().group().position(INDEX);
        Optional<Integer> grip = result.person().group().position(GRIP);
        boolean woman = result.person().subject().female();
        return index.isPresent() && grip.isPresent()
                ? OptionalDouble.of(
                        belief.both(index.get(), grip.get(), age).below(cutOff.base(woman), cutOff.baseOfGrip(woman)))
                : OptionalDouble.empty();
    }

    private static Table<Below> belowTable() {
        return Table.of(
                words("future", Below::future),
                words("cut-off", Below::cutOff),
                words("quantity", row -> row.quantity().id()),
                numbers("below", row -> value(row.quantity(), row.value())),
                words("unit", row -> row.quantity().unit().text()),
                numbers("age [y]", row -> Numbers.age(row.age())),
                TableColumn.<Below>numbers("probability", row -> number(row.probability()))
                        .inText(row -> percent(row.probability())),
                TableColumn.<Below>numbers("share of the population", row -> number(row.share()))
                        .inText("population", row -> percent(row.share())),
                TableColumn.<Below>numbers("probability below both", row -> number(row.both()))
                        .inText("both", row -> percent(row.both())),
                TableColumn.<Below>numbers("share of the population below both", row -> number(row.shareBoth()))
                        .inText("population, both", row -> percent(row.shareBoth())));
    }

    /**
     * Writes {@code cut-offs.csv}.
     *
     * @param path of the file
     * @param result of a person
     */
    public static void writeCutOffs(Path path, PersonResult result) {
        belowTable().write(path, below(result));
    }

    /**
     * The probabilities of being below each cut-off.
     *
     * @param result of a person
     * @return the table for a terminal
     */
    public static String cutOffs(PersonResult result) {
        return belowTable().text(below(result));
    }

    private static Table<NextMeasurement> nextTable(Baseline answer) {
        return Table.of(
                words("measurement", next -> next.baseline().id()),
                words("method", next -> next.method().id()),
                numbers("age [y]", next -> Numbers.age(next.age())),
                TableColumn.<NextMeasurement>numbers("SD now", next -> value(answer, next.before()))
                        .in(answer.unit().text()),
                TableColumn.<NextMeasurement>numbers("SD after", next -> value(answer, next.after()))
                        .in(answer.unit().text()),
                TableColumn.<NextMeasurement>numbers("narrower by", next -> number(next.narrowing()))
                        .inText(next -> tenths(next.narrowing())),
                TableColumn.<NextMeasurement>numbers(
                                "standard error of the difference to the first", next -> number(next.error()))
                        .inText("SE of the difference", next -> tenths(next.error())));
    }

    /**
     * Writes {@code next.csv}: what each further measurement would do to the answer.
     *
     * @param path of the file
     * @param result of a person
     */
    public static void writeNext(Path path, PersonResult result) {
        nextTable(answer(result)).write(path, result.next());
    }

    /**
     * What each further measurement would do to the answer.
     *
     * @param result of a person
     * @return the table for a terminal
     */
    public static String next(PersonResult result) {
        return nextTable(answer(result)).text(result.next());
    }

    private static Baseline answer(PersonResult result) {
        return result.person()
                .group()
                .baselines()
                .get(result.person().group().position(INDEX).orElse(0));
    }

    private static String value(Baseline quantity, double base) {
        return number(quantity.unit().fromBase(base));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String tenths(double share) {
        return Numbers.percent(share, 1, 1);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : "";
    }
}
