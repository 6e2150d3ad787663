package org.myobalance.report;

import java.util.Locale;
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
        TextTable table = new TextTable(
                "parameter", "unit", "best", "90 % of draws", "verdict of the data", "R-hat", "bulk ESS", "tail ESS");
        for (int i = 0; i < draws.marginals().size(); i++) {
            Marginal each = draws.marginals().get(i);
            Unit unit = draws.unit(i);
            table.row(
                    each.parameter().id(),
                    unit.text(),
                    Numbers.significant(draws.best(i)),
                    number(unit, each.low()) + " to " + number(unit, each.high()),
                    EnumNames.of(draws.profiles().get(i).verdict()),
                    String.format(Locale.ROOT, "%.3f", each.rHat()),
                    String.format(Locale.ROOT, "%.0f", each.bulkSize()),
                    String.format(Locale.ROOT, "%.0f", each.tailSize()));
        }
        return table.text()
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

    private static String number(Unit unit, double base) {
        return Numbers.significant(unit.fromBase(base));
    }
}
