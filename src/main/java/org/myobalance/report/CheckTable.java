package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.units.Hours;
import org.myobalance.whatif.Difference;

/** {@code check.csv} and its short form: how far a run lies from the same run solved directly. */
public final class CheckTable {
    private static final String NUMBER = "%.2e";

    private static final Table<Difference> TABLE = Table.of(
            words("arm", Difference::arm),
            words("quantity", difference -> difference.column().id()),
            words("kind", difference -> difference.column().averaged() ? "mean" : "value"),
            TableColumn.<Difference>numbers("largest difference", difference -> text(NUMBER, difference.largest()))
                    .in("-"),
            TableColumn.<Difference>numbers("at age", difference -> text("%.3f", difference.age() / Hours.YEAR))
                    .in("y"),
            TableColumn.<Difference>numbers("difference at the end", difference -> text(NUMBER, difference.atEnd()))
                    .in("-"));

    private CheckTable() {}

    /**
     * Writes the table.
     *
     * @param path of the file
     * @param differences one for each line
     */
    public static void write(Path path, List<Difference> differences) {
        TABLE.write(path, differences);
    }

    /**
     * One line for each arm: muscle mass, then the worst of what is written as a value, then of what is written as a mean.
     *
     * @param differences of all arms and quantities
     * @return the lines
     */
    public static String text(List<Difference> differences) {
        StringBuilder text = new StringBuilder();
        for (String arm : differences.stream().map(Difference::arm).distinct().toList()) {
            List<Difference> own =
                    differences.stream().filter(d -> d.arm().equals(arm)).toList();
            text.append(text.isEmpty() ? "" : System.lineSeparator())
                    .append(arm)
                    .append(" against the direct run:");
            own.stream()
                    .filter(d -> d.column().id().equals("muscle_mass"))
                    .forEach(d -> text.append(" muscle_mass ")
                            .append(text(NUMBER, d.largest()))
                            .append(", ")
                            .append(text(NUMBER, d.atEnd()))
                            .append(" at the end;"));
            append(text, " values at most ", worst(own, false));
            append(text, "; means at most ", worst(own, true));
        }
        return text.toString();
    }

    private static Optional<Difference> worst(List<Difference> differences, boolean averaged) {
        return differences.stream()
                .filter(d -> d.column().averaged() == averaged)
                .max(Comparator.comparingDouble(Difference::largest));
    }

    private static void append(StringBuilder text, String words, Optional<Difference> worst) {
        worst.ifPresent(d -> text.append(words)
                .append(text(NUMBER, d.largest()))
                .append(" (")
                .append(d.column().id())
                .append(')'));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
