package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;
import org.myobalance.whatif.Interval;

/**
 * {@code bands.csv}: at every sample of every arm, the middle 90 % of the draws and their median, for each quantity that
 * figures of a life show; and the muscle mass without EXO, at the best values and over the draws.
 */
public final class BandTable {
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    private BandTable() {}

    /** The bands of one arm: one list for each quantity, one interval for each sample. */
    private record Bands(
            ArmResult arm, Optional<ArmResult> withoutExo, List<List<Interval>> of, List<Interval> without) {}

    /** One sample of an arm, at a time since its start [h]. */
    private record Sample(Bands bands, double time, int at) {}

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param results at the best values; the samples are theirs
     * @param ensemble the same arms under draws
     */
    public static void write(Path path, List<ArmResult> results, Ensemble ensemble) {
        List<Column> quantities = results.stream()
                .flatMap(result -> result.outcome().stream())
                .findFirst()
                .map(outcome -> outcome.only(Ensemble.KEPT).trajectory().columns())
                .orElse(List.of());
        new Table<>(columns(quantities, !ensemble.withoutExo().isEmpty()))
                .write(
                        path,
                        () -> IntStream.range(0, results.size())
                                .boxed()
                                .flatMap(arm -> samples(results.get(arm), ensemble, arm, quantities)));
    }

    private static List<TableColumn<Sample>> columns(List<Column> quantities, boolean hasWithoutExo) {
        List<TableColumn<Sample>> columns = new ArrayList<>(List.of(
                words("arm", sample -> sample.bands.arm.plan().id()),
                TableColumn.<Sample>numbers("age", sample -> TrajectoryTable.age(sample.bands.arm, sample.time))
                        .in("y")));
        for (int c = 0; c < quantities.size(); c++) {
            int at = c;
            addBand(columns, quantities.get(c), "", sample -> sample.bands.of.get(at));
        }
        for (Column quantity : quantities) {
            if (hasWithoutExo && quantity.id().equals(Ensemble.MASS)) {
                columns.add(column(quantity, " without EXO", BandTable::withoutExo));
                addBand(columns, quantity, " without EXO", sample -> sample.bands.without);
            }
        }
        return columns;
    }

    private static void addBand(
            List<TableColumn<Sample>> columns, Column quantity, String suffix, Function<Sample, List<Interval>> band) {
        columns.add(column(quantity, suffix + " 5 %", sample -> at(band, sample).low()));
        columns.add(
                column(quantity, suffix + " 50 %", sample -> at(band, sample).median()));
        columns.add(
                column(quantity, suffix + " 95 %", sample -> at(band, sample).high()));
    }

    private static TableColumn<Sample> column(Column quantity, String suffix, ToDoubleFunction<Sample> base) {
        return TableColumn.<Sample>numbers(
                        quantity.id() + suffix, sample -> TrajectoryTable.cell(quantity, base.applyAsDouble(sample)))
                .in(quantity.unit().text());
    }

    private static Interval at(Function<Sample, List<Interval>> band, Sample sample) {
        List<Interval> all = band.apply(sample);
        return sample.at < all.size() ? all.get(sample.at) : NONE;
    }

    private static Stream<Sample> samples(ArmResult arm, Ensemble ensemble, int index, List<Column> quantities) {
        if (arm.outcome().isEmpty()) {
            return Stream.empty();
        }
        double[] times = arm.outcome().get().trajectory().times();
        List<ArmResult> draws = ensemble.ofArm(index);
        Bands bands = new Bands(
                arm,
                ensemble.withoutExo().stream().skip(index).findFirst(),
                quantities.stream()
                        .map(quantity -> Ensemble.band(draws, times, quantity.id()))
                        .toList(),
                Ensemble.band(ensemble.ofArmWithoutExo(index), times, Ensemble.MASS));
        return IntStream.range(0, times.length).mapToObj(at -> new Sample(bands, times[at], at));
    }

    private static double withoutExo(Sample sample) {
        Optional<Trajectory> curve = sample.bands
                .withoutExo
                .flatMap(ArmResult::outcome)
                .map(Outcome::trajectory)
                .filter(t -> t.size() > 0 && t.time(t.size() - 1) >= sample.time);
        return curve.map(t -> t.valueAt(Ensemble.MASS, sample.time)).orElse(Double.NaN);
    }
}
