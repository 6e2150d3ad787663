package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.myobalance.io.CsvTable;
import org.myobalance.stoichiometry.ExoDose;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.Supply;

/** A dose of vesicles in all its units, and what it can bring of each miRNA. */
public final class ExoDoseTable {
    private static final Table<Supply> SUPPLIES = Table.of(
            words("miRNA", Supply::mirna),
            range("arriving low", each -> each.arriving().low(), "copies/d"),
            range("arriving high", each -> each.arriving().high(), "copies/d"),
            range("in muscle low", each -> each.pool().low(), "copies"),
            range("in muscle high", each -> each.pool().high(), "copies"),
            range("share of the pool low", each -> each.ratio().low(), "1/d"),
            range("share of the pool high", each -> each.ratio().high(), "1/d"),
            TableColumn.<Supply>numbers("model needs", each -> Numbers.exact(each.need()))
                    .in("1/d")
                    .inText(each -> Numbers.formatted("%.3g", 1, each.need())),
            words("verdict", ExoDoseTable::verdict));

    private ExoDoseTable() {}

    private interface Of {
        double value(Supply supply);
    }

    private static TableColumn<Supply> range(String heading, Of of, String unit) {
        return TableColumn.<Supply>numbers(heading, each -> CsvTable.cell(of.value(each)))
                .in(unit)
                .inText(each -> String.format(Locale.ROOT, "%.3g", of.value(each)));
    }

    /** What the count says of one miRNA. */
    static String verdict(Supply supply) {
        if (supply.need().isEmpty()) {
            return "no pool in the model";
        }
        if (!(supply.need().getAsDouble() > 0)) {
            return "the model fills no pool from delivered vesicles";
        }
        if (supply.needsMoreThanArrives()) {
            return "TOO LITTLE, however scarce it is in muscle";
        }
        return supply.need().getAsDouble() > supply.ratio().low()
                ? "enough only if it is scarce in muscle"
                : "enough for what the model needs";
    }

    /**
     * Writes one line for each miRNA.
     *
     * @param path of the file
     * @param supplies what the dose brings
     */
    public static void write(Path path, List<Supply> supplies) {
        SUPPLIES.write(path, supplies);
    }

    /** One unit of a dose. */
    private record Amount(String of, double amount, double perKilogram, String unit) {}

    /**
     * The dose in all its units, and the table of miRNA.
     *
     * @param dose the dose
     * @param supplies what it brings
     * @return the text
     */
    public static String text(ExoDose dose, List<Supply> supplies) {
        List<Amount> amounts = List.of(
                amount(dose, "vesicles", dose.particles(), "1"),
                amount(dose, "protein", dose.protein(), "µg"),
                amount(dose, "one miRNA", dose.copies(), "copies"));
        Table<Amount> table = Table.of(
                words("dose", Amount::of),
                numbers("amount", each -> String.format(Locale.ROOT, "%.3g", each.amount)),
                numbers("per kg of body", each -> String.format(Locale.ROOT, "%.3g", each.perKilogram)),
                words("unit", Amount::unit));
        return table.text(amounts) + "\n" + SUPPLIES.text(supplies);
    }

    private static Amount amount(ExoDose dose, String of, double amount, String unit) {
        return new Amount(of, amount, dose.perKilogram(amount), unit);
    }

    /**
     * The answer in plain sentences.
     *
     * @param dose the dose
     * @param gate numbers of the count
     * @param supplies what the dose brings
     * @return one sentence or two on each line
     */
    public static String reading(ExoDose dose, Gate gate, List<Supply> supplies) {
        List<String> tooLittle = supplies.stream()
                .filter(Supply::needsMoreThanArrives)
                .map(Supply::mirna)
                .toList();
        long pools = supplies.stream().filter(each -> each.need().isPresent()).count();
        long needy = supplies.stream().filter(each -> each.need().orElse(0) > 0).count();
        return String.format(
                        Locale.ROOT,
                        "%.3g vesicles are %.3g µg of protein and %.3g copies of one miRNA, %.3g vesicles for each kg of body, and %.3g times those that circulate in plasma.\n",
                        dose.particles(),
                        dose.protein(),
                        dose.copies(),
                        dose.perKilogram(dose.particles()),
                        dose.overPlasma(gate))
                + (needy == 0
                        ? "Cannot tell by the model whether it is enough: under this parameter set it fills none of its "
                                + pools + " pools of miRNA from delivered vesicles.\n"
                        : tooLittle.isEmpty()
                                ? "None of " + needy
                                        + " miRNA that the model fills from vesicles gets less than it needs, if it is scarce enough in muscle.\n"
                                : "Too little for " + tooLittle.size() + " of " + needy
                                        + " miRNA that the model fills from vesicles, however scarce they are in muscle: "
                                        + String.join(", ", tooLittle) + ".\n")
                + "All of the dose is taken to reach muscle, which is an upper bound: most vesicles go to liver and spleen. Particles for each µg depend on the preparation by a decade, "
                + "and copies in a vesicle on the miRNA by more: orders of magnitude, and no prescription.\n";
    }
}
