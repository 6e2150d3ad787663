package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.List;
import org.myobalance.physiology.Finding;

/** A validation as a table: value, range, verdict. */
public final class FindingsTable {
    private static final Table<Finding> TABLE = Table.of(
            words("target", finding -> finding.target().id()),
            numbers("value", finding -> Numbers.significant(finding.value())),
            numbers("low", finding -> Numbers.significant(finding.target().low())),
            numbers("high", finding -> Numbers.significant(finding.target().high())),
            words("unit", finding -> finding.target().unit()),
            words("verdict", finding -> finding.agrees() ? "agrees" : "OUTSIDE"),
            words("what", finding -> finding.target().statement()),
            words("source", finding -> finding.target().source()));

    private FindingsTable() {}

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
