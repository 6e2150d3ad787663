package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.myobalance.calibration.Verdict;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.io.EnumNames;
import org.myobalance.sample.Convergence;
import org.myobalance.sample.Marginal;
import org.myobalance.units.Unit;

/** What draws after data say of each parameter, for a terminal. Values are in the units of the model file. */
public final class PosteriorTable {
    static final Table<Line> TABLE = Table.of(
            words("parameter", line -> line.marginal.parameter().id()),
            words("unit", line -> line.unit.text()),
            numbers("best", line -> Numbers.significant(line.best)),
            numbers(
                    "90 % of draws",
                    line -> inUnit(line, line.marginal.low()) + " to " + inUnit(line, line.marginal.high())),
            words("verdict of the data", line -> EnumNames.of(line.verdict)),
            number("R-hat", 3, Marginal::rHat),
            number("bulk ESS", 0, Marginal::bulkSize),
            number("tail ESS", 0, Marginal::tailSize));

    private PosteriorTable() {}

    /**
     * What draws say of one parameter.
     *
     * @param marginal of its draws [base units]
     * @param unit of the model file
     * @param best value where the fit ended, in that unit
     * @param verdict of its profile
     */
    record Line(Marginal marginal, Unit unit, double best, Verdict verdict) {}

    /**
     * One line for each parameter, then what the draws are worth.
     *
     * @param draws all of them
     * @return the text
     */
    public static String text(PosteriorDraws draws) {
        List<Line> lines = IntStream.range(0, draws.marginals().size())
                .mapToObj(i -> new Line(
                        draws.marginals().get(i),
                        draws.unit(i),
                        draws.best(i),
                        draws.profiles().get(i).verdict()))
                .toList();
        return TABLE.text(lines)
                + String.format(
                        Locale.ROOT,
                        "%n%s; largest R-hat %.3f,"
                                + " smallest ESS %.0f of the bulk and %.0f of the tails.%s%nESS: effective sample size, the"
                                + " number of independent draws that the chains are worth for the bulk, and for the 5 %% and"
                                + " 95 %% quantiles.%nThe verdict is that of the data alone, by profiles of the model"
                                + " linearised at the optimum.",
                        made(draws),
                        draws.largestRHat(),
                        draws.smallestBulkSize(),
                        draws.smallestTailSize(),
                        ended(draws))
                + draws.check()
                        .map(check -> System.lineSeparator() + SurrogateCheckText.text(check))
                        .orElse("");
    }

    private static String made(PosteriorDraws draws) {
        return draws.check().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%d draws of the posterior linearised at the optimum, equally spaced over %d states of %d chains",
                        draws.size(),
                        draws.draws().size(),
                        draws.draws().chains())
                : String.format(
                        Locale.ROOT,
                        "%d draws of %d chains; %.0f %% of proposals were taken, %d had no predictions",
                        draws.size(),
                        draws.draws().chains(),
                        100 * draws.accepted(),
                        draws.failed());
    }

    /** That chains of the linearised model were ended before they agreed. */
    private static String ended(PosteriorDraws draws) {
        return draws.check().isEmpty() || draws.isConverged()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%nThe chains reached their greatest length before R-hat was %s and ESS %d for every parameter.",
                        Convergence.LARGEST_R_HAT,
                        Convergence.SMALLEST_SIZE);
    }

    private static TableColumn<Line> number(String heading, int decimals, ToDoubleFunction<Marginal> value) {
        return numbers(heading, line -> Numbers.fixed(OptionalDouble.of(value.applyAsDouble(line.marginal)), decimals));
    }

    private static String inUnit(Line line, double base) {
        return Numbers.significant(line.unit.fromBase(base));
    }
}
