package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.myobalance.population.LowShares;
import org.myobalance.population.ShareLimits;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** {@code cut-offs.csv} of a population: shares below the cut-offs of lean mass, of grip, and of both at once. */
public final class LowSharesTable {
    private static final Table<LowShares.Row> TABLE = Table.of(
            words("sex", row -> row.female() ? "women" : "men"),
            words("cut-off", row -> row.cutOff().name()),
            numbers("age [y]", row -> Numbers.age(row.age())),
            TableColumn.<LowShares.Row>numbers("persons", row -> Integer.toString(row.persons()))
                    .onlyCsv(),
            share("low lean mass", LowShares.Row::lowMass),
            limit("low lean mass", LowShares.Row::lowMass, false),
            limit("low lean mass", LowShares.Row::lowMass, true),
            share("low grip", LowShares.Row::lowGrip),
            limit("low grip", LowShares.Row::lowGrip, false),
            limit("low grip", LowShares.Row::lowGrip, true),
            share("both", LowShares.Row::both),
            limit("both", LowShares.Row::both, false),
            limit("both", LowShares.Row::both, true));

    /** Age that the reading tells [h]. */
    private static final double TOLD_AT = 80 * Hours.YEAR;

    /** Of so many lives a share of one half has a standard error of 9 of 100 persons. */
    private static final int FEWEST = 30;

    private LowSharesTable() {}

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param rows one for each line
     */
    public static void write(Path path, List<LowShares.Row> rows) {
        TABLE.write(path, rows);
    }

    /**
     * The same, for a terminal.
     *
     * @param rows one for each line
     * @return the table
     */
    public static String text(List<LowShares.Row> rows) {
        return TABLE.text(rows);
    }

    private static TableColumn<LowShares.Row> share(String heading, ToDoubleFunction<LowShares.Row> share) {
        return TableColumn.<LowShares.Row>numbers(heading, row -> PersonTables.number(share.applyAsDouble(row)))
                .inText(row -> PersonTables.percent(share.applyAsDouble(row)));
    }

    /** A limit of 95 % by the number of persons. */
    private static TableColumn<LowShares.Row> limit(
            String heading, ToDoubleFunction<LowShares.Row> share, boolean isUpper) {
        return TableColumn.<LowShares.Row>numbers(heading + (isUpper ? " 97.5 %" : " 2.5 %"), row -> {
                    ShareLimits limits = ShareLimits.of(share.applyAsDouble(row), row.persons());
                    return PersonTables.number(isUpper ? limits.high() : limits.low());
                })
                .onlyCsv();
    }

    /**
     * Each sex in a sentence, at 80 y or the nearest age.
     *
     * @param rows of all ages
     * @param judged consensus by whose cut-offs persons are judged; the table has all
     * @return one sentence for each sex; none without rows
     */
    public static List<String> reading(List<LowShares.Row> rows, CutOff judged) {
        List<String> sentences = new ArrayList<>();
        for (boolean female : new boolean[] {false, true}) {
            rows.stream()
                    .filter(row -> row.female() == female && row.cutOff() == judged)
                    .min(Comparator.comparingDouble(row -> Math.abs(row.age() - TOLD_AT)))
                    .ifPresent(row -> sentences.add("At " + Numbers.age(row.age()) + " y "
                            + PersonTables.percent(row.lowMass()) + " of " + (female ? "women" : "men")
                            + " are below the cut-off of lean mass (" + judged.name() + "), "
                            + PersonTables.percent(row.lowGrip()) + " below that of grip, and "
                            + PersonTables.percent(row.both()) + " below both, which is sarcopenia by consensus."));
        }
        return sentences;
    }

    /**
     * Says that shares of few lives tell little.
     *
     * @param lives simulated of each sex, the fewer of the two
     * @return a sentence; empty for as many as make a share
     */
    public static Optional<String> fewLives(int lives) {
        return lives < FEWEST
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%d lives of each sex were simulated: too few for the shares to be trusted; ask for more lives"
                                + " (--lives).",
                        lives))
                : Optional.empty();
    }
}
