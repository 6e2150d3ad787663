package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.inference.FitConditions;
import org.myobalance.inference.PredictionRun;
import org.myobalance.inference.StudyData;
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
        VesicleFigure made =
                new VesicleFigure(courses, data.model(), data.laboratory(), run.best(ProgressMonitor.NONE));
        Figure figure = made.figure();
        assertEquals(
                List.of(
                        "Plasma EXO, endurance",
                        "Flot-1 of plasma EXO",
                        "miR-486 in isolated EXO",
                        "Delivered miRNA load"),
                figure.panels().stream().map(panel -> panel.title()).toList());
        CurvePanel count = (CurvePanel) figure.panels().get(0);
        Series first = count.series().get(0);
        assertTrue(first.label().startsWith("default, both"), first.label());
        assertEquals(
                1,
                count.series().stream()
                        .filter(each -> each.label().equals("quality"))
                        .count());
        // the value at the start of the bout, 17 min before its end, is rest
        int start = 0;
        while (first.x(start) < -17 / 60.0 - 1e-9) {
            start++;
        }
        assertEquals(1, first.y(start), 1e-3);
        Series quality = count.series().stream()
                .filter(each -> each.label().equals("quality"))
                .findFirst()
                .orElseThrow();
        assertTrue(highest(first) > 1.3 && highest(quality) < 1.1, "with cargo alone the number hardly changes");
        assertEquals(
                List.of(new Dot(0, 2.7, 2.7, 2.7, "1", 0, true), new Dot(0, 1.5, 1.5, 1.5, "2", 0, true)),
                count.dots(),
                "no error is printed; both are second-hand");
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
        assertEquals(List.of(5.2), marker.dots().stream().map(Dot::y).toList());
        assertEquals(List.of("2", "3"), marker.lanes().stream().map(Lane::name).toList());
        assertEquals(3, made.numbers().get("helmig-2015/running"));
        assertTrue(
                figure.footnotes()
                        .get(2)
                        .startsWith("Endurance, curves for Fruehbeis 2015, J Extracell Vesicles 4 (Incremental"
                                + " cycling, 50 W per 3 min, 17 min): 1 Fruehbeis 2015, "),
                figure.footnotes().get(2));
        assertTrue(figure.footnotes().get(3).contains(" other reports, and all sources, are in exo-points.csv."));
    }

    private static double highest(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::y).max().orElseThrow();
    }
}
