package org.myobalance.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.myobalance.io.EnumNames;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/** What data there is. */
public final class StudyTables {
    private StudyTables() {}

    /** Counts by observable, species, status and reason. */
    public static String summary(List<Study> studies, Laboratory laboratory) {
        List<Measurement> all =
                studies.stream().flatMap(study -> study.measurements().stream()).toList();
        long fitted = all.stream().filter(Measurement::isFitted).count();
        StringBuilder text = new StringBuilder(studies.size() + (studies.size() == 1 ? " study, " : " studies, ")
                + all.size() + " rows: " + fitted + " used for fitting, " + (all.size() - fitted) + " not\n\n");
        text.append(counted(studies, "the model's observable", (study, row) -> {
                    Laboratory.Measured measured = laboratory.observables().get(row.observable());
                    return measured == null ? "(none)" : measured.is().orElse("(none)");
                }))
                .append('\n')
                .append(counted(
                        studies,
                        "species",
                        (study, row) -> EnumNames.of(study.arm(row.arm()).species())))
                .append('\n')
                .append(counted(studies, "status", (study, row) -> EnumNames.of(row.status())))
                .append('\n');
        TextTable reasons = new TextTable("not used because", "rows");
        for (Exclusion reason : Exclusion.values()) {
            long count = all.stream()
                    .filter(row -> row.excluded().filter(reason::equals).isPresent())
                    .count();
            reasons.row(reason.words(), Long.toString(count));
        }
        return text.append(reasons.text()).toString();
    }

    private static String counted(List<Study> studies, String heading, BiFunction<Study, Measurement, String> key) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Study study : studies) {
            for (Measurement row : study.measurements()) {
                int[] count = counts.computeIfAbsent(key.apply(study, row), word -> new int[2]);
                count[row.isFitted() ? 0 : 1]++;
            }
        }
        TextTable table = new TextTable(heading, "used", "not used");
        counts.forEach((word, count) -> table.row(word, Integer.toString(count[0]), Integer.toString(count[1])));
        return table.text();
    }

    /** Every row. */
    public static String rows(List<Study> studies) {
        TextTable table = new TextTable("row", "observable", "arm", "n", "when", "reported", "status", "use");
        for (Study study : studies) {
            for (Measurement row : study.measurements()) {
                table.row(
                        study.name(row),
                        row.observable(),
                        row.arm(),
                        row.n().isPresent() ? Integer.toString(row.n().getAsInt()) : "",
                        RowText.when(row.when()),
                        RowText.reported(row),
                        EnumNames.of(row.status()),
                        row.excluded().map(Exclusion::words).orElse("fit"));
            }
        }
        return table.text();
    }
}
