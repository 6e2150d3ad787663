package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.io.EnumNames;
import org.myobalance.observe.SampleReport;
import org.myobalance.observe.SampleReport.Fact;
import org.myobalance.observe.SampleReport.Item;
import org.myobalance.observe.SampleReport.Use;
import org.myobalance.study.Preparation;

/** {@code misev.csv} and its forms for a terminal: what studies state of how samples of vesicles were made, and what is done with it. */
public final class SampleReportTable {
    /** What a study that does not state an item may still have done; for below the tables. */
    public static final String NOTE =
            "\"not stated\" means not stated in what was read of the study, which for most is the abstract.";

    /** One item of one study. */
    private record Line(SampleReport report, Fact fact) {}

    private static final Table<Line> LINES = Table.of(
            words("study", line -> line.report.study().id()),
            words("preparation", line -> preparation(line.report)),
            words("item", line -> line.fact.item().words()),
            words("stated", line -> line.fact.stated()),
            words("use", line -> line.fact.use().words()),
            words("how", line -> line.fact.how()),
            words("status", SampleReportTable::status));

    private static final Table<SampleReport> STUDIES = Table.of(
            words("study", report -> report.study().id()),
            TableColumn.<SampleReport>words("preparation", SampleReportTable::preparation)
                    .shownIf(reports ->
                            reports.stream().anyMatch(each -> each.preparation().isPresent())),
            words("used", report -> stated(report, Use.USED)),
            words("checked", report -> stated(report, Use.CHECKED)),
            words("stated, not used", report -> stated(report, Use.NOT_USED)),
            words("not stated", SampleReportTable::notStated));

    private SampleReportTable() {}

    /** Isolation stands in the measurements, and serum says by itself that blood clotted: what a preparation states has its status. */
    private static String status(Line line) {
        boolean isOfPreparation = line.fact.item() != Item.ISOLATION && line.fact.use() != Use.NOT_STATED;
        return line.report
                .preparation()
                .filter(each -> isOfPreparation)
                .map(each -> EnumNames.of(each.status()))
                .orElse("");
    }

    private static String preparation(SampleReport report) {
        return report.preparation().map(Preparation::id).orElse("");
    }

    private static String stated(SampleReport report, Use use) {
        return report.facts().stream()
                .filter(fact -> fact.use() == use)
                .map(fact -> fact.item().words() + ": " + fact.stated())
                .collect(Collectors.joining("; "));
    }

    private static String notStated(SampleReport report) {
        boolean isAll = report.facts().stream().allMatch(fact -> fact.use() == Use.NOT_STATED);
        return isAll
                ? "everything"
                : report.facts().stream()
                        .filter(fact -> fact.use() == Use.NOT_STATED)
                        .map(fact -> fact.item().words())
                        .collect(Collectors.joining(", "));
    }

    /**
     * Writes one line for each item of each preparation.
     *
     * @param path of the file
     * @param reports of the studies
     */
    public static void write(Path path, List<SampleReport> reports) {
        LINES.write(
                path,
                reports.stream()
                        .flatMap(report -> report.facts().stream().map(fact -> new Line(report, fact)))
                        .toList());
    }

    /**
     * One line for each preparation of each study.
     *
     * @param reports of the studies
     * @return the text
     */
    public static String text(List<SampleReport> reports) {
        return STUDIES.text(reports);
    }

    /**
     * How many studies state each item.
     *
     * @param reports of the studies
     * @return the text; empty where no study measured vesicles
     */
    public static String summary(List<SampleReport> reports) {
        if (reports.isEmpty()) {
            return "";
        }
        Table<Item> table = Table.of(
                words("asked by MISEV2023", Item::words),
                numbers("used", item -> count(reports, item, Use.USED)),
                numbers("checked", item -> count(reports, item, Use.CHECKED)),
                numbers("stated, not used", item -> count(reports, item, Use.NOT_USED)),
                numbers("not stated", item -> count(reports, item, Use.NOT_STATED)));
        return ObservationText.count(studies(reports), "study", "studies") + " of vesicles: how samples were made\n\n"
                + table.text(Arrays.asList(Item.values()));
    }

    private static long studies(List<SampleReport> reports) {
        return reports.stream().map(each -> each.study().id()).distinct().count();
    }

    /** Studies with several preparations count where one of them is so, the most used first. */
    private static String count(List<SampleReport> reports, Item item, Use use) {
        return Long.toString(
                reports.stream()
                        .collect(Collectors.groupingBy(each -> each.study().id()))
                        .values()
                        .stream()
                        .filter(own -> own.stream()
                                        .map(each -> each.fact(item).use())
                                        .min(Use::compareTo)
                                        .orElse(Use.NOT_STATED)
                                == use)
                        .count());
    }
}
