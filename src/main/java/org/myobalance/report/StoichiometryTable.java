package org.myobalance.report;

import java.util.List;
import java.util.Locale;
import org.myobalance.io.EnumNames;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.Range;
import org.myobalance.stoichiometry.Supply;

/** What plasma EXO can bring of each miRNA, what muscle holds, and what a model needs. */
public final class StoichiometryTable {
    private StoichiometryTable() {}

    /**
     * The numbers of the count with their sources, then a line for each miRNA.
     *
     * @param supplies at the model's or the best values
     * @param draws the same under each draw of a calibration; may be none
     */
    public static String text(Gate gate, List<Supply> supplies, List<List<Supply>> draws) {
        TextTable numbers = new TextTable("number", "value", "unit", "status", "source");
        for (Gate.Part part : Gate.Part.values()) {
            Gate.Entry number = gate.numbers().get(part);
            if (number != null) {
                numbers.row(
                        part.key(),
                        ends(
                                number.unit().fromBase(number.range().low()),
                                number.unit().fromBase(number.range().high())),
                        number.unit().text(),
                        EnumNames.of(number.status()),
                        number.source());
            }
        }
        TextTable table = new TextTable(
                "miRNA", "arriving [copies/d]", "in muscle [copies]", "ratio [1/d]", "model needs [1/d]", "note");
        for (int i = 0; i < supplies.size(); i++) {
            Supply supply = supplies.get(i);
            table.row(
                    supply.mirna(),
                    ends(supply.arriving()),
                    ends(supply.pool()),
                    ends(supply.ratio()),
                    supply.need().isPresent() ? plain(supply.need().getAsDouble()) : "",
                    note(gate, supply, over(draws, i), draws.size()));
        }
        return numbers.text() + "\n" + table.text()
                + "\nThe ratio bounds what plasma can bring; what fibres pass to each other without plasma is not bounded by it."
                + "\nThe model needs the slope of a pool's production by the logarithm of what is delivered, at rest, as a share"
                + " of the pool.\n";
    }

    private static int over(List<List<Supply>> draws, int mirna) {
        return (int) draws.stream()
                .filter(draw -> draw.get(mirna).needsMoreThanArrives())
                .count();
    }

    private static String note(Gate gate, Supply supply, int over, int draws) {
        String under = draws == 0 || supply.need().isEmpty() ? "" : " (" + over + " of " + draws + " draws do)";
        if (supply.needsMoreThanArrives()) {
            return "NEEDS MORE THAN ARRIVES" + under;
        }
        if (supply.ratio().high() > gate.flagAbove()) {
            return "supply above " + plain(gate.flagAbove()) + "/d: doubt the numbers" + under;
        }
        if (supply.need().isEmpty()) {
            return "no pool in the model";
        }
        if (supply.need().getAsDouble() > supply.ratio().low()) {
            return "possible if it is scarce in muscle"
                    + (over > 0 ? under.replace("do)", "need more than arrives)") : "");
        }
        return over > 0 ? under.strip().replace("do)", "need more than arrives)") : "";
    }

    private static String ends(Range range) {
        return ends(range.low(), range.high());
    }

    private static String ends(double low, double high) {
        return low == high ? plain(low) : plain(low) + " to " + plain(high);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
