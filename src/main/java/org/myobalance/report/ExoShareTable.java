package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.myobalance.io.CsvTable;
import org.myobalance.whatif.ExoShare;
import org.myobalance.whatif.Interval;

/** {@code effects.csv} and its form for a terminal: what each arm does to muscle mass, and EXO's part in it. */
public final class ExoShareTable {
    private static final double GRAMS = 1e-3;
    private static final double PERCENT = 100;

    private ExoShareTable() {}

    /** Writes the table. */
    public static void write(Path path, List<ExoShare> shares) {
        CsvTable.write(
                path,
                List.of(
                        "arm",
                        "compared with",
                        "effect on muscle mass at the end [kg]",
                        "effect 5 % [kg]",
                        "effect 95 % [kg]",
                        "EXO contribution to this effect [%]",
                        "contribution 5 % [%]",
                        "contribution 95 % [%]",
                        "draws",
                        "verdict"),
                rows -> shares.forEach(share -> rows.row(cells(share))));
    }

    private static List<String> cells(ExoShare share) {
        List<String> cells = new ArrayList<>();
        cells.add(share.plan().id());
        cells.add(share.reference().orElse("its own start"));
        cells.add(number("%.4f", GRAMS, OptionalDouble.of(share.effect())));
        cells.addAll(ends("%.4f", GRAMS, share.effectBand()));
        cells.add(number("%.3f", PERCENT, share.share()));
        cells.addAll(ends("%.3f", PERCENT, share.shareBand()));
        cells.add(Integer.toString(share.draws()));
        cells.add(verdict(share));
        return cells;
    }

    private static List<String> ends(String format, double factor, Optional<Interval> band) {
        return List.of(
                number(format, factor, value(band.map(Interval::low))),
                number(format, factor, value(band.map(Interval::high))));
    }

    private static OptionalDouble value(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    private static String number(String format, double factor, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, factor * value.getAsDouble()) : "";
    }

    private static String verdict(ExoShare share) {
        if (!share.isEffect()) {
            return "no effect to share";
        }
        return share.shareBand()
                .map(band -> band.holdsZero() ? "cannot be told from zero" : "differs from zero")
                .orElse("no draws to tell it from zero");
    }

    /** One line an arm. */
    public static String text(List<ExoShare> shares) {
        return shares.stream().map(ExoShareTable::line).collect(Collectors.joining("\n"));
    }

    private static String line(ExoShare share) {
        StringBuilder line = new StringBuilder(share.plan().id())
                .append(number(": %+.2f kg", GRAMS, OptionalDouble.of(share.effect())))
                .append(share.effectBand()
                        .map(band -> String.format(
                                Locale.ROOT, " (90 %% band %+.2f to %+.2f)", GRAMS * band.low(), GRAMS * band.high()))
                        .orElse(""))
                .append(share.reference().map(id -> " against " + id).orElse(" since its start"));
        if (!share.isEffect()) {
            return line.append("; no effect to share with EXO").toString();
        }
        line.append(number("; EXO contribution to this effect: %.1f %%", PERCENT, share.share()));
        share.shareBand()
                .ifPresent(band -> line.append(String.format(
                        Locale.ROOT,
                        " (90 %% band %.1f to %.1f)%s",
                        PERCENT * band.low(),
                        PERCENT * band.high(),
                        band.holdsZero() ? ", cannot be told from zero" : "")));
        return line.toString();
    }
}
