package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.myobalance.inference.PosteriorDraws;
import org.myobalance.io.EnumNames;
import org.myobalance.sample.Marginal;
import org.myobalance.units.Unit;

/** What draws after data say of each parameter, for a terminal. Values are in the units of the model file. */
public final class PosteriorTable {
    private PosteriorTable() {}

    /**
     * One line for each parameter, then what the draws are worth.
     *
     * @param draws all of them
     * @return the text
     */
    public static String text(PosteriorDraws draws) {
        List<Integer> parameters =
                IntStream.range(0, draws.marginals().size()).boxed().toList();
        return table(draws).text(parameters)
                + String.format(
                        Locale.ROOT,
                        "%n%d draws of %d chains; %.0f %% of proposals were taken, %d had no predictions; largest R-hat %.3f,"
                                + " smallest ESS %.0f of the bulk and %.0f of the tails.%nESS: effective sample size, the"
                                + " number of independent draws that the chains are worth for the bulk, and for the 5 %% and"
                                + " 95 %% quantiles.%nThe verdict is that of the data alone, by profiles of the model"
                                + " linearised at the optimum.",
                        draws.draws().size(),
                        draws.draws().chains(),
                        100 * draws.accepted(),
                        draws.failed(),
                        draws.largestRHat(),
                        draws.smallestBulkSize(),
                        draws.smallestTailSize());
    }

    /** Its items are positions of the parameters. */
    private static Table<Integer> table(PosteriorDraws draws) {
        return Table.of(
                words("parameter", i -> draws.marginals().get(i).parameter().id()),
                words("unit", i -> draws.unit(i).text()),
                numbers("best", i -> Numbers.significant(draws.best(i))),
                numbers(
                        "90 % of draws",
                        i -> middle(draws.unit(i), draws.marginals().get(i))),
                words(
                        "verdict of the data",
                        i -> EnumNames.of(draws.profiles().get(i).verdict())),
                number("R-hat", 3, i -> draws.marginals().get(i).rHat()),
                number("bulk ESS", 0, i -> draws.marginals().get(i).bulkSize()),
                number("tail ESS", 0, i -> draws.marginals().get(i).tailSize()));
    }

    private static TableColumn<Integer> number(String heading, int decimals, ToDoubleFunction<Integer> value) {
        return numbers(heading, i -> Numbers.fixed(OptionalDouble.of(value.applyAsDouble(i)), decimals));
    }

    private static String middle(Unit unit, Marginal marginal) {
        return Numbers.significant(unit.fromBase(marginal.low())) + " to "
                + Numbers.significant(unit.fromBase(marginal.high()));
    }
}
