package org.myobalance.report;

import java.util.List;
import org.myobalance.physiology.Finding;

/** A validation as a table: value, range, verdict. */
public final class FindingsTable {
    private FindingsTable() {}

    /** The table and a count. */
    public static String text(List<Finding> findings) {
        TextTable table = new TextTable("target", "value", "low", "high", "unit", "verdict", "what", "source");
        for (Finding finding : findings) {
            table.row(
                    finding.target().id(),
                    Numbers.significant(finding.value()),
                    Numbers.significant(finding.target().low()),
                    Numbers.significant(finding.target().high()),
                    finding.target().unit(),
                    finding.agrees() ? "agrees" : "OUTSIDE",
                    finding.target().statement(),
                    finding.target().source());
        }
        long agree = findings.stream().filter(Finding::agrees).count();
        return table.text() + "\n" + agree + " of " + findings.size() + " targets agree.\n";
    }
}
