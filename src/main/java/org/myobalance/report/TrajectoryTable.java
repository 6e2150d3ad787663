package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.myobalance.io.TableFormat;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmResult;

/**
 * {@code trajectory.csv} or {@code trajectory.parquet}: every sample of every arm. A quantity that was averaged has three
 * columns, mean, min and max over the interval that ends at the sample; the first sample, before any interval, leaves them
 * empty. CSV rounds numbers to nine digits, Parquet has them as they were computed.
 */
public final class TrajectoryTable {
    /** A model's clock says what the second column says already. */
    private static final String AGE = "age";

    private static final String INTERVAL = " of the interval that ends at the sample";

    private static final int LEAST_DECIMALS = 6;

    private TrajectoryTable() {}

    /** One sample of an arm. */
    private record Sample(ArmResult arm, Trajectory trajectory, int at) {}

    /**
     * Writes the table as CSV.
     *
     * @param path of the file
     * @param results of the arms; those that never started have no samples
     */
    public static void write(Path path, List<ArmResult> results) {
        table(results).write(path, () -> samples(results));
    }

    /**
     * Writes the table in a format of typed columns.
     *
     * @param path of the file
     * @param format of the file
     * @param notes about the run
     * @param results of the arms; those that never started have no samples
     */
    public static void write(Path path, TableFormat format, Map<String, String> notes, List<ArmResult> results) {
        table(results).write(path, format, notes, () -> samples(results));
    }

    private static Table<Sample> table(List<ArmResult> results) {
        List<Column> quantities = results.stream()
                .flatMap(result -> result.outcome().stream())
                .findFirst()
                .map(outcome -> outcome.trajectory().columns())
                .orElse(List.of());
        return new Table<>(columns(quantities));
    }

    private static Stream<Sample> samples(List<ArmResult> results) {
        return results.stream().flatMap(TrajectoryTable::samples);
    }

    private static Stream<Sample> samples(ArmResult arm) {
        return arm.outcome().map(Outcome::trajectory).stream()
                .flatMap(trajectory ->
                        IntStream.range(0, trajectory.size()).mapToObj(at -> new Sample(arm, trajectory, at)));
    }

    private static List<TableColumn<Sample>> columns(List<Column> quantities) {
        List<TableColumn<Sample>> columns = new ArrayList<>(List.of(
                words("arm", sample -> sample.arm.plan().id()),
                TableColumn.<Sample>numbers("age", sample -> age(sample.arm, sample.trajectory.time(sample.at)))
                        .in("y")
                        .exactly(sample -> years(sample.arm, sample.trajectory.time(sample.at)), "age of the person"),
                TableColumn.<Sample>numbers("time", sample -> hours(sample.trajectory.time(sample.at)))
                        .in("h")
                        .exactly(sample -> sample.trajectory.time(sample.at), "time since the start of the arm")));
        for (int c = 0; c < quantities.size(); c++) {
            Column quantity = quantities.get(c);
            int at = c;
            ToDoubleFunction<Sample> value = sample -> sample.trajectory.value(at, sample.at);
            if (quantity.id().equals(AGE)) {
                continue;
            }
            if (quantity.averaged()) {
                columns.add(column(quantity, " mean", "mean" + INTERVAL, value));
                columns.add(
                        column(quantity, " min", "lowest" + INTERVAL, sample -> sample.trajectory.low(at, sample.at)));
                columns.add(column(
                        quantity, " max", "highest" + INTERVAL, sample -> sample.trajectory.high(at, sample.at)));
            } else {
                columns.add(column(quantity, "", "at the sample", value));
            }
        }
        return columns;
    }

    /** @param statistic which value of the quantity it is */
    private static TableColumn<Sample> column(
            Column quantity, String suffix, String statistic, ToDoubleFunction<Sample> base) {
        return TableColumn.<Sample>numbers(quantity.id() + suffix, sample -> cell(quantity, base.applyAsDouble(sample)))
                .in(quantity.unit().text())
                .exactly(
                        sample -> quantity.unit().fromBase(base.applyAsDouble(sample)),
                        quantity.meaning() + "; " + statistic);
    }

    /**
     * Time since the start of an arm, to a few thousandths of a second.
     *
     * @param time since the start [h]
     * @return decimal number without an exponent [h]
     */
    private static String hours(double time) {
        BigDecimal rounded = BigDecimal.valueOf(time).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * Age at a time of an arm, with as many digits as tell its samples apart: six, more where they stand closer than an
     * hour.
     *
     * @param arm whose start counts
     * @param time since the start [h]
     * @return age [y]
     */
    static String age(ArmResult arm, double time) {
        return String.format(Locale.ROOT, "%." + decimals(arm) + "f", years(arm, time));
    }

    private static double years(ArmResult arm, double time) {
        return (arm.plan().from() + time) / Hours.YEAR;
    }

    /** A hundredth of the mean interval between samples shows in the last digit. */
    private static int decimals(ArmResult arm) {
        double interval = arm.outcome()
                .map(Outcome::trajectory)
                .filter(samples -> samples.size() > 1)
                .map(samples -> (samples.time(samples.size() - 1) - samples.time(0)) / (samples.size() - 1))
                .orElse(Hours.YEAR);
        return (int) Math.max(LEAST_DECIMALS, Math.ceil(Math.log10(100 * Hours.YEAR / interval)));
    }

    /**
     * A value in the unit of its quantity, with nine digits: more than any tolerance gives, and half the file.
     *
     * @param quantity whose unit it has
     * @param base value [base unit]
     * @return empty for no number
     */
    static String cell(Column quantity, double base) {
        return Double.isNaN(base) ? "" : NineDigits.of(quantity.unit().fromBase(base));
    }
}
