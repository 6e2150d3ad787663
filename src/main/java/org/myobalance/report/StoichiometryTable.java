package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myobalance.io.EnumNames;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.Range;
import org.myobalance.stoichiometry.Supply;

/** What plasma EXO can bring of each miRNA, what muscle holds, and what a model needs. */
public final class StoichiometryTable {
    private static final Table<GateNumber> NUMBERS = Table.of(
            words("number", number -> number.part.key()),
            numbers(
                    "value",
                    number -> ends(
                            number.entry.unit().fromBase(number.entry.range().low()),
                            number.entry.unit().fromBase(number.entry.range().high()))),
            words("unit", number -> number.entry.unit().text()),
            words("status", number -> EnumNames.of(number.entry.status())),
            words("source", number -> number.entry.source()));

    private StoichiometryTable() {}

    /** A number of the count. */
    private record GateNumber(Gate.Part part, Gate.Entry entry) {}

    /** A miRNA, and under how many of the draws it needs more than arrives. */
    private record Line(Supply supply, int over, int draws) {}

    /**
     * The numbers of the count with their sources, then a line for each miRNA.
     *
     * @param gate the numbers of the count
     * @param supplies at the model's or the best values
     * @param draws the same under each draw of a calibration; may be none
     * @return the text
     */
    public static String text(Gate gate, List<Supply> supplies, List<List<Supply>> draws) {
        List<GateNumber> numbers = Arrays.stream(Gate.Part.values())
                .flatMap(part -> Optional.ofNullable(gate.numbers().get(part)).stream()
                        .map(entry -> new GateNumber(part, entry)))
                .toList();
        Table<Line> table = Table.of(
                words("miRNA", line -> line.supply.mirna()),
                numbers("arriving [copies/d]", line -> ends(line.supply.arriving())),
                numbers("in muscle [copies]", line -> ends(line.supply.pool())),
                numbers("ratio [1/d]", line -> ends(line.supply.ratio())),
                numbers("model needs [1/d]", line -> Numbers.formatted("%.3g", 1, line.supply.need())),
                words("note", line -> note(gate, line)));
        List<Line> lines = IntStream.range(0, supplies.size())
                .mapToObj(i -> new Line(supplies.get(i), over(draws, i), draws.size()))
                .toList();
        return NUMBERS.text(numbers) + "\n" + table.text(lines)
                + "\nThe ratio bounds what plasma can bring; what fibres pass to each other without plasma is not bounded by it."
                + "\nThe model needs the slope of a pool's production by the logarithm of what is delivered, at rest, as a share"
                + " of the pool.\n";
    }

    private static int over(List<List<Supply>> draws, int mirna) {
        return (int) draws.stream()
                .filter(draw -> draw.get(mirna).needsMoreThanArrives())
                .count();
    }

    private static String note(Gate gate, Line line) {
        Supply supply = line.supply;
        int over = line.over;
        String under =
                line.draws == 0 || supply.need().isEmpty() ? "" : " (" + over + " of " + line.draws + " draws do)";
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
