package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.myobalance.whatif.ExoShare;
import org.myobalance.whatif.Interval;

/** {@code effects.csv} and its form for a terminal: what each arm does to muscle mass, and EXO's part in it. */
public final class ExoShareTable {
    private static final double KILOGRAMS = 1e-3;
    private static final double PERCENT = 100;

    private static final Table<ExoShare> TABLE = Table.of(
            words("arm", share -> share.plan().id()),
            words("compared with", share -> share.reference().orElse("its own start")),
            effect("effect on muscle mass at the end", share -> OptionalDouble.of(share.effect())),
            effect("effect 5 %", share -> end(share, share.effectBand(), Interval::low)),
            effect("effect 95 %", share -> end(share, share.effectBand(), Interval::high)),
            contribution("EXO contribution to this effect", ExoShare::share),
            contribution("contribution 5 %", share -> end(share, share.shareBand(), Interval::low)),
            contribution("contribution 95 %", share -> end(share, share.shareBand(), Interval::high)),
            numbers("draws", share -> Integer.toString(share.draws())),
            words("verdict", ExoShareTable::verdict));

    private ExoShareTable() {}

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param shares one for each line
     */
    public static void write(Path path, List<ExoShare> shares) {
        TABLE.write(path, shares);
    }

    private static TableColumn<ExoShare> effect(String heading, Function<ExoShare, OptionalDouble> grams) {
        return TableColumn.<ExoShare>numbers(heading, share -> Numbers.formatted("%.4f", KILOGRAMS, grams.apply(share)))
                .in("kg");
    }

    private static TableColumn<ExoShare> contribution(String heading, Function<ExoShare, OptionalDouble> part) {
        return TableColumn.<ExoShare>numbers(heading, share -> Numbers.formatted("%.3f", PERCENT, part.apply(share)))
                .in("%");
    }

    /** Quantiles of few draws would say more than those do. */
    private static OptionalDouble end(ExoShare share, Optional<Interval> band, ToDoubleFunction<Interval> end) {
        return band.filter(interval -> share.hasBands())
                .map(interval -> OptionalDouble.of(end.applyAsDouble(interval)))
                .orElse(OptionalDouble.empty());
    }

    private static String verdict(ExoShare share) {
        if (!share.isEffect()) {
            return "no effect to share";
        }
        if (share.shareBand().isPresent() && !share.hasBands()) {
            return "too few draws for a verdict";
        }
        return share.shareBand()
                .map(band -> band.holdsZero() ? "cannot be told from zero" : "differs from zero")
                .orElse("no draws to tell it from zero");
    }

    /**
     * One line for each arm.
     *
     * @param shares one for each line
     * @return the lines
     */
    public static String text(List<ExoShare> shares) {
        return shares.stream().map(ExoShareTable::line).collect(Collectors.joining("\n"));
    }

    private static String band(ExoShare share) {
        return share.hasBands() ? "90 % band" : share.draws() + " draws from";
    }

    private static String line(ExoShare share) {
        StringBuilder line = new StringBuilder(share.plan().id())
                .append(Numbers.formatted(": %+.2f kg", KILOGRAMS, OptionalDouble.of(share.effect())))
                .append(share.effectBand()
                        .map(band -> String.format(
                                Locale.ROOT,
                                " (%s %+.2f to %+.2f)",
                                band(share),
                                KILOGRAMS * band.low(),
                                KILOGRAMS * band.high()))
                        .orElse(""))
                .append(share.reference().map(id -> " against " + id).orElse(" since its start"));
        if (!share.isEffect()) {
            return line.append("; too small or too uncertain to tell EXO's part of it")
                    .toString();
        }
        line.append(Numbers.formatted("; EXO contribution to this effect: %.1f %%", PERCENT, share.share()));
        share.shareBand()
                .ifPresent(band -> line.append(String.format(
                        Locale.ROOT,
                        " (%s %.1f to %.1f)%s",
                        band(share),
                        PERCENT * band.low(),
                        PERCENT * band.high(),
                        share.hasBands() && band.holdsZero() ? ", cannot be told from zero" : "")));
        line.append(share.shareBand().isEmpty() ? ", no draws to tell it from zero" : "");
        return line.append(share.share().orElse(0) < 0 ? " (below 0: larger without EXO)" : "")
                .toString();
    }
}
