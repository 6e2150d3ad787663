package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.myobalance.io.EnumNames;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/** What data there is. */
public final class StudyTables {
    private StudyTables() {}

    /**
     * Counts by observable, species, status and reason.
     *
     * @param studies whose observations are counted
     * @param laboratory how what they measure is told from the model
     * @return the tables
     */
    public static String summary(List<Study> studies, Laboratory laboratory) {
        List<Measurement> all =
                studies.stream().flatMap(study -> study.measurements().stream()).toList();
        long fitted = all.stream().filter(Measurement::isFitted).count();
        return ObservationText.count(studies.size(), "study", "studies") + ", "
                + ObservationText.count(all.size(), "observation", "observations") + ": " + fitted
                + " used for fitting, "
                + (all.size() - fitted) + " not\n\n"
                + counted(studies, "the model's observable", each -> observable(laboratory, each.measurement))
                + '\n'
                + counted(
                        studies,
                        "species",
                        each -> EnumNames.of(
                                each.study.arm(each.measurement.arm()).species()))
                + '\n'
                + counted(studies, "status", each -> ObservationText.status(each.measurement))
                + '\n'
                + reasons(all);
    }

    private static String observable(Laboratory laboratory, Measurement measurement) {
        Laboratory.Measured measured = laboratory.observables().get(measurement.observable());
        return measured == null ? "(none)" : measured.is().orElse("(none)");
    }

    private static String reasons(List<Measurement> all) {
        Table<Exclusion> table = Table.of(
                words("not used because", Exclusion::words),
                numbers(
                        "observations",
                        reason -> Long.toString(all.stream()
                                .filter(each ->
                                        each.excluded().filter(reason::equals).isPresent())
                                .count())));
        // studies before they are done are a reason of their own only where there are some
        return table.text(Arrays.stream(Exclusion.values())
                .filter(reason -> reason != Exclusion.PLANNED || all.stream().anyMatch(Measurement::isPlanned))
                .toList());
    }

    /** An observation with its study. */
    private record Observed(Study study, Measurement measurement) {
        static List<Observed> of(List<Study> studies) {
            return studies.stream()
                    .flatMap(study -> study.measurements().stream().map(each -> new Observed(study, each)))
                    .toList();
        }
    }

    private static String counted(List<Study> studies, String heading, Function<Observed, String> key) {
        Map<String, List<Observed>> groups =
                Observed.of(studies).stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        Table<Map.Entry<String, List<Observed>>> table = Table.of(
                words(heading, Map.Entry::getKey),
                numbers("used", group -> count(group.getValue(), true)),
                numbers("not used", group -> count(group.getValue(), false)));
        return table.text(List.copyOf(groups.entrySet()));
    }

    private static String count(List<Observed> group, boolean isFitted) {
        return Long.toString(group.stream()
                .filter(each -> each.measurement.isFitted() == isFitted)
                .count());
    }

    /**
     * Every observation.
     *
     * @param studies whose observations they are
     * @return the table
     */
    public static String rows(List<Study> studies) {
        Table<Observed> table = Table.of(
                words("observation", each -> each.study.name(each.measurement)),
                words("observable", each -> each.measurement.observable()),
                words("arm", each -> ObservationText.arm(each.measurement)),
                numbers("n", each -> ObservationText.subjects(each.measurement)),
                numbers("when", each -> ObservationText.when(each.measurement.when())),
                numbers("reported", each -> ObservationText.reported(each.measurement)),
                words("status", each -> ObservationText.status(each.measurement)),
                words("use", each -> ObservationText.use(each.measurement)));
        return table.text(Observed.of(studies));
    }
}
