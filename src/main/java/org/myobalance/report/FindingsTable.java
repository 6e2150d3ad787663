package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.myobalance.physiology.Finding;

/** A validation as a table: value, range, verdict. */
public final class FindingsTable {
    private static final Table<Finding> TABLE = Table.of(
            words("target", finding -> finding.target().id()),
            number("value", Finding::value),
            number("low", finding -> finding.target().low()),
            number("high", finding -> finding.target().high()),
            words("unit", finding -> finding.target().unit()),
            words("verdict", finding -> finding.agrees() ? "agrees" : "OUTSIDE"),
            words("what", finding -> finding.target().statement()),
            words("source", finding -> finding.target().source()));

    private FindingsTable() {}

    /** A number as it is in the file, and short in a terminal. */
    private static TableColumn<Finding> number(String heading, ToDoubleFunction<Finding> of) {
        return TableColumn.<Finding>numbers(
                        heading, finding -> Numbers.exact(OptionalDouble.of(of.applyAsDouble(finding))))
                .inText(finding -> Numbers.significant(of.applyAsDouble(finding)));
    }

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param findings one for each line
     */
    public static void write(Path path, List<Finding> findings) {
        TABLE.write(path, findings);
    }

    /**
     * The table and a count.
     *
     * @param findings one for each line
     * @return the text
     */
    public static String text(List<Finding> findings) {
        long agree = findings.stream().filter(Finding::agrees).count();
        return TABLE.text(findings) + "\n" + agree + " of " + findings.size() + " targets agree.\n";
    }
}
