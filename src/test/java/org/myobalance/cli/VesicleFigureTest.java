package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.inference.FitConditions;
import org.myobalance.inference.PredictionRun;
import org.myobalance.inference.StudyData;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.VesicleCourse;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Lane;
import org.myobalance.plot.Series;
import org.myobalance.simulate.ProgressMonitor;

/** The figure of EXO after bouts, of two shipped studies. */
class VesicleFigureTest {
    @TempDir
    private static Path folder;

    private static List<String> table;

    @BeforeAll
    static void predict() throws IOException {
        Shell shell = Shell.run(
                "predict",
                "models/studies/fruehbeis-2015.json",
                "models/studies/helmig-2015.json",
                "--out",
                folder.resolve("out"));
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        table = Files.readAllLines(folder.resolve("out").resolve(VesicleFigure.TABLE));
    }

    @Test
    void predictWritesTheFigureAndTheSourcesOfItsPoints() {
        assertTrue(Files.exists(folder.resolve("out/exo.png")));
        assertTrue(Files.exists(folder.resolve("out/exo.svg")));
        assertEquals(
                "kind of bout,number in figure,citation,study,row,arm,quantity,observable,of the model,tissue,assay,isolation,when,"
                        + "hours after the end of the bout,n,reported,status,predicted for its own protocol [fold]",
                table.get(0));
        String fold = table.stream()
                .filter(line -> line.contains("count-cycling-0h"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                fold.startsWith(
                        "Endurance,1,\"Fruehbeis 2015, J Extracell Vesicles 4\",fruehbeis-2015,count-cycling-0h,cycling,count,"
                                + "exo_concentration,exo_plasma_count,plasma,nta,uc-filtration,0.00 h after,0.000,8,2.7-fold,second-hand,"),
                fold);
        assertTrue(
                table.stream().anyMatch(line -> line.startsWith("Endurance,,") && line.contains("tsg101-cycling-0h")),
                "a marker that is not drawn is told of, without a number");
    }

    @Test
    void curvesDotsAndSignsStandInTheirPanels() {
        Path model = Path.of("models/sarcopenia/model.json");
        StudyData data = StudyData.read(
                model, Path.of("models/studies/fruehbeis-2015.json"), Path.of("models/studies/helmig-2015.json"));
        PredictionRun run = new PredictionRun(
                data, FitConditions.defaults(), DrawChoice.of(ParameterChoice.ofModelFile(), model, OptionalInt.of(0)));
        List<VesicleCourse> courses = run.vesicles(ProgressMonitor.NONE);
        assertEquals(
                List.of("default", "both", "no-exo", "quantity", "quality", "no-slow-release"),
                List.copyOf(courses.get(0).curves().keySet()));
        List<Prediction> predictions = run.best(ProgressMonitor.NONE);
        VesicleFigure made = new VesicleFigure(courses, data.model(), data.laboratory(), predictions);
        Figure figure = made.figure();
        assertEquals(
                List.of("EXO, endurance", "Flot-1 of plasma EXO", "miR-486 in isolated EXO", "Delivered miRNA load"),
                figure.panels().stream().map(panel -> panel.title()).toList());
        CurvePanel count = (CurvePanel) figure.panels().get(0);
        Series first = count.series().get(0);
        assertEquals(
                List.of(
                        "number and cargo change (default); the core alone: every EXO and miRNA gain is zero",
                        "bouts change the number of vesicles, not their cargo",
                        "bouts change cargo and markers per vesicle, not the number",
                        "no late rise of EXO after a loaded bout (Lovett)"),
                count.series().stream().map(Series::label).toList());
        // the value at the start of the bout, 17 min before its end, is rest
        int start = 0;
        while (first.x(start) < -17 / 60.0 - 1e-9) {
            start++;
        }
        assertEquals(1, first.y(start), 1e-3);
        Series quality = count.series().stream()
                .filter(each -> each.label().startsWith("bouts change cargo"))
                .findFirst()
                .orElseThrow();
        assertTrue(highest(first) > 1.3 && highest(quality) < 1.1, "with cargo alone the number hardly changes");
        assertEquals(
                List.of(
                        new Dot(0, 2.7, 2.7, 2.7, "1", 0, Dot.Shape.HOLLOW),
                        new Dot(0, 1.5, 1.5, 1.5, "2", 0, Dot.Shape.HOLLOW)),
                count.dots().stream()
                        .filter(dot -> dot.shape() != Dot.Shape.PREDICTED)
                        .toList(),
                "no error is printed; both are second-hand");
        List<Dot> scored = count.dots().stream()
                .filter(dot -> dot.shape() == Dot.Shape.PREDICTED)
                .toList();
        for (Dot dot : scored) {
            assertEquals(dot.y(), dot.low());
            assertEquals(dot.y(), dot.high());
        }
        assertEquals(
                Map.of(
                        0.0,
                        Set.of(scored("count-cycling-0h", predictions), scored("count-running-0h", predictions)),
                        1.5,
                        Set.of(scored("count-cycling-90min", predictions), scored("count-running-90min", predictions)),
                        -0.25 * 17 / 60,
                        Set.of(scored("count-cycling-during", predictions))),
                scored.stream().collect(Collectors.groupingBy(Dot::x, Collectors.mapping(Dot::y, Collectors.toSet()))),
                "of folds, and of every report of the study of the curves");
        assertTrue(
                Math.abs(scored("count-cycling-0h", predictions) - at(first, 0)) > 0.1,
                "the isolate holds other particles than the curve");
        assertEquals(
                List.of(
                        new Lane(
                                "1",
                                List.of(
                                        new Lane.Sign(1.5, Lane.Way.LEVEL, false),
                                        new Lane.Sign(-0.25 * 17 / 60, Lane.Way.UP, false))),
                        new Lane("2", List.of(new Lane.Sign(1.5, Lane.Way.UP, false)))),
                count.lanes());
        CurvePanel marker = (CurvePanel) figure.panels().get(1);
        assertEquals(
                List.of(5.2),
                marker.dots().stream()
                        .filter(dot -> dot.shape() != Dot.Shape.PREDICTED)
                        .map(Dot::y)
                        .toList());
        assertEquals(List.of("2", "3"), marker.lanes().stream().map(Lane::name).toList());
        assertEquals(3, made.numbers().get("helmig-2015/running"));
        assertEquals(
                List.of(
                        "Curves show the model's vesicles alone. Diamonds show what is scored, for folds and for the study of the"
                                + " curves: the prediction for the study's own bout and isolate, which holds other particles too.",
                        "Concentrations are counts per volume of plasma, whose volume changes."),
                figure.footnotes().subList(1, 3));
        assertTrue(
                figure.footnotes()
                        .get(4)
                        .startsWith("Endurance, curves for Fruehbeis 2015, J Extracell Vesicles 4 (Incremental"
                                + " cycling, 50 W per 3 min, 17 min): 1 Fruehbeis 2015, "),
                figure.footnotes().get(4));
        assertTrue(figure.footnotes().get(5).contains(" other reports, and all sources, are in exo-points.csv."));
    }

    private static double scored(String observation, List<Prediction> predictions) {
        return predictions.stream()
                .filter(each -> each.measurement().id().equals(observation))
                .findFirst()
                .orElseThrow()
                .result()
                .orElseThrow()
                .predicted();
    }

    private static double at(Series series, double x) {
        return IntStream.range(0, series.size())
                .filter(i -> series.x(i) >= x)
                .mapToDouble(series::y)
                .findFirst()
                .orElseThrow();
    }

    private static double highest(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::y).max().orElseThrow();
    }
}
