package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.myobalance.io.EnumNames;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.VesicleBouts;
import org.myobalance.study.Measurement;

/** {@code exo-points.csv}: every report of EXO after one bout, with its source and what the model gives for its own protocol. */
public final class VesiclePointTable {
    /**
     * One report.
     *
     * @param kind of the bout
     * @param number of the study in the figure; empty where the report is not in it
     * @param point what was reported
     * @param predicted the fold for the protocol of the study itself; empty where it was not simulated
     */
    private record Line(String kind, String number, VesicleBouts.Point point, String predicted) {
        Measurement row() {
            return point.observation();
        }
    }

    private static final Table<Line> TABLE = Table.of(
            words("kind of bout", Line::kind),
            words("number in figure", Line::number),
            words("citation", line -> line.point().study().citation()),
            words("study", line -> line.point().study().id()),
            words("row", line -> line.row().id()),
            words("arm", line -> line.row().arm()),
            words("quantity", line -> EnumNames.of(line.point().quantity())),
            words("observable", line -> line.row().observable()),
            words("of the model", line -> line.point().observable()),
            words("tissue", line -> line.row().tissue().orElse("")),
            words("assay", line -> line.row().assay()),
            words("isolation", line -> line.row().isolation().orElse("")),
            words("when", line -> ObservationText.when(line.row().when())),
            TableColumn.numbers(
                    "hours after the end of the bout",
                    line -> String.format(Locale.ROOT, "%.4g", line.point().hours())),
            TableColumn.numbers("n", line -> ObservationText.subjects(line.row())),
            words("reported", line -> ObservationText.reported(line.row())),
            words("status", line -> ObservationText.status(line.row())),
            TableColumn.numbers("predicted for its own protocol [fold]", Line::predicted));

    private VesiclePointTable() {}

    /**
     * Writes the table.
     *
     * @param file to write
     * @param kinds of bout with their reports
     * @param numbers of studies' arms in the figure, by {@link #key}
     * @param predictions of all observations
     */
    public static void write(
            Path file, List<VesicleBouts> kinds, Map<String, Integer> numbers, List<Prediction> predictions) {
        TABLE.write(
                file,
                kinds.stream()
                        .flatMap(kind -> kind.points().stream().map(point -> line(kind, point, numbers, predictions)))
                        .toList());
    }

    /**
     * What names the arm of a report.
     *
     * @param point the report
     * @return study and arm
     */
    public static String key(VesicleBouts.Point point) {
        return point.study().id() + "/" + point.observation().arm();
    }

    private static Line line(
            VesicleBouts kind, VesicleBouts.Point point, Map<String, Integer> numbers, List<Prediction> predictions) {
        String name = point.study().name(point.observation());
        String predicted = predictions.stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> each.result() instanceof Prediction.Result.Predicted)
                .map(each -> String.format(
                        Locale.ROOT, "%.4g", each.result().orElseThrow().predicted()))
                .findFirst()
                .orElse("");
        String number = point.isShown() ? String.valueOf(numbers.get(key(point))) : "";
        return new Line(kind.kind(), number, point, predicted);
    }
}
