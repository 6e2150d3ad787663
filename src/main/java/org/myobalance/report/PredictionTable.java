package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.io.CsvTable;
import org.myobalance.io.EnumNames;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictive;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Measurement;

/** {@code predictions.csv} and its form for a terminal: one line a row of the studies. */
public final class PredictionTable {
    private static final List<String> HEADINGS = List.of(
            "study",
            "row",
            "arm",
            "species",
            "observable",
            "assay",
            "tissue",
            "isolation",
            "when",
            "n",
            "kind",
            "unit",
            "status",
            "use",
            "reported",
            "reported [base unit or fold]",
            "predicted [base unit or fold]",
            "low of 90 % band",
            "high of 90 % band",
            "spread (of the logarithm where log is true)",
            "log",
            "z",
            "probability",
            "verdict",
            "sign",
            "in own 95 %",
            "why not");

    private PredictionTable() {}

    /**
     * Writes the table, with what draws of a calibration add.
     *
     * @param predictive one for each prediction, in their order; none at all when nothing was drawn
     */
    public static void write(Path path, List<Prediction> predictions, List<Optional<Predictive>> predictive) {
        if (predictive.isEmpty()) {
            CsvTable.write(path, HEADINGS, rows -> predictions.forEach(each -> rows.row(cells(each))));
            return;
        }
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.addAll(List.of(
                "draws",
                "SD over draws (of the logarithm where log is true)",
                "low of 90 % predictive band",
                "high of 90 % predictive band",
                "verdict by it"));
        CsvTable.write(path, headings, rows -> {
            for (int i = 0; i < predictions.size(); i++) {
                List<String> cells = new ArrayList<>(cells(predictions.get(i)));
                cells.addAll(predictive
                        .get(i)
                        .map(band -> List.of(
                                Integer.toString(band.draws()),
                                CsvTable.cell(band.between()),
                                CsvTable.cell(band.low()),
                                CsvTable.cell(band.high()),
                                band.verdict().words()))
                        .orElse(List.of("", "", "", "", "")));
                rows.row(cells);
            }
        });
    }

    private static List<String> cells(Prediction prediction) {
        Measurement row = prediction.row();
        Prediction.Result.Predicted number =
                prediction.result() instanceof Prediction.Result.Predicted found ? found : null;
        String why = prediction.result() instanceof Prediction.Result.Missing missing ? missing.why() : "";
        return List.of(
                prediction.study().id(),
                row.id(),
                row.arm(),
                EnumNames.of(prediction.study().arm(row.arm()).species()),
                row.observable(),
                row.assay(),
                row.tissue().orElse(""),
                row.isolation().orElse(""),
                RowText.when(row.when()),
                row.n().isPresent() ? Integer.toString(row.n().getAsInt()) : "",
                EnumNames.of(row.reported().kind()),
                row.reported().unit().text(),
                EnumNames.of(row.status()),
                use(row),
                RowText.reported(row),
                number == null ? "" : CsvTable.cell(number.reported().orElse(Double.NaN)),
                number == null ? "" : CsvTable.cell(number.predicted()),
                number == null ? "" : CsvTable.cell(number.low()),
                number == null ? "" : CsvTable.cell(number.high()),
                number == null ? "" : CsvTable.cell(number.spread()),
                number == null ? "" : Boolean.toString(number.isLog()),
                number == null ? "" : CsvTable.cell(number.z().orElse(Double.NaN)),
                number == null ? "" : CsvTable.cell(number.probability()),
                number == null ? "" : number.verdict().words(),
                number == null ? "" : number.sign().words(),
                prediction
                        .isInOwnInterval()
                        .map(isInside -> isInside ? "yes" : "no")
                        .orElse(""),
                why);
    }

    private static String use(Measurement row) {
        return row.excluded().map(Exclusion::words).orElse("fit");
    }

    /** One line a row; those that cannot be simulated stand at the end with the reason. */
    public static String text(List<Prediction> predictions) {
        TextTable table =
                new TextTable("row", "observable", "use", "reported", "predicted", "90 % band", "z", "verdict", "sign");
        TextTable missing = new TextTable("not simulated", "observable", "reported", "because");
        int absent = 0;
        for (Prediction each : predictions) {
            Measurement row = each.row();
            if (each.result() instanceof Prediction.Result.Predicted number) {
                table.row(
                        each.name(),
                        row.observable(),
                        use(row),
                        RowText.reported(row),
                        RowText.number(row, number.predicted()),
                        RowText.number(row, number.low()) + " to " + RowText.number(row, number.high()),
                        number.z().isPresent()
                                ? String.format(Locale.ROOT, "%+.2f", number.z().getAsDouble())
                                : String.format(Locale.ROOT, "p %.2f", number.probability()),
                        number.verdict().words(),
                        number.sign().words());
            } else if (each.result() instanceof Prediction.Result.Missing reason) {
                absent++;
                missing.row(each.name(), row.observable(), RowText.reported(row), reason.why());
            }
        }
        return table.text() + (absent == 0 ? "" : "\n" + missing.text());
    }
}
