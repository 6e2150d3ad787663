package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.myobalance.inference.ComparisonResult;
import org.myobalance.observe.Course;
import org.myobalance.observe.CourseCurve;
import org.myobalance.observe.Prediction;
import org.myobalance.plot.ComparisonFigure;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.PairsPanel;
import org.myobalance.plot.Series;
import org.myobalance.report.HandMadeModel;
import org.myobalance.report.HandMadeStudies;
import org.myobalance.sample.Criteria;
import org.myobalance.sample.CrossValidation;
import org.myobalance.sample.StudyScore;
import org.myobalance.whatif.Interval;

/** What figures of courses, comparisons and pairs are given to draw; where they draw it is tested with the figures. */
class CommandFiguresTest {
    /** A course of the fold of 1.5 after a bout; its one time is an hour after the zero. */
    private static Course course(double zero) {
        Prediction fold = HandMadeStudies.predictions().get(0);
        return new Course(fold.study(), List.of(fold.measurement()), zero, fold.study());
    }

    private static CourseCurve.Point point(double time, double predicted, boolean isDrawn) {
        return new CourseCurve.Point(
                time,
                predicted,
                predicted - 1,
                predicted + 2,
                isDrawn
                        ? Optional.of(Interval.of(DoubleStream.of(predicted - 0.25, predicted + 0.5)
                                .toArray()))
                        : Optional.empty());
    }

    private static CurvePanel panel(double zero, boolean isRatio, boolean... drawn) {
        return CourseFigures.panel(new CourseCurve(
                        course(zero),
                        isRatio,
                        List.of(point(0, 0.5, drawn[0]), point(480, 0.75, drawn[1])),
                        List.of(new CourseCurve.Report(240, 0.6, 0.4, 0.9))))
                .orElseThrow();
    }

    private static void assertSeries(Series series, String label, double... xyLowHigh) {
        assertEquals(label, series.label());
        assertArrayEquals(
                xyLowHigh,
                new double[] {
                    series.x(0), series.y(0), series.low(0), series.high(0),
                    series.x(1), series.y(1), series.low(1), series.high(1)
                },
                1e-12);
    }

    @Test
    void aCourseShowsReportsAndTheBandThatTheyAreExpectedIn() {
        CurvePanel panel = panel(0, true, false, false);
        assertEquals("alpha-2000, bout", panel.title());
        assertEquals("After the bout (h)", panel.x().label());
        assertEquals("fsr (log2 of fold)", panel.y().label());
        assertEquals(1, panel.series().size());
        assertSeries(
                panel.series().get(0),
                "Model, with 90 % band of reports (grey)",
                0,
                0.5,
                -0.5,
                2.5,
                480,
                0.75,
                -0.25,
                2.75);
        assertEquals(List.of(new Dot(240, 0.6, 0.4, 0.9)), panel.dots());
        assertEquals(0, panel.marks().get(0).value(), "no change");
    }

    @Test
    void aLongCourseIsInDays() {
        CurvePanel panel = panel(-479, false, false, false);
        assertEquals("After the bout (d)", panel.x().label());
        assertEquals("fsr", panel.y().label());
        assertEquals(20, panel.series().get(0).x(1));
        assertEquals(List.of(new Dot(10, 0.6, 0.4, 0.9)), panel.dots());
        assertEquals(List.of(), panel.marks(), "zero is no mark of a value");
    }

    @Test
    void drawsHaveACurveOfTheirOwnWhereEveryPointHasThem() {
        CurvePanel whole = panel(0, true, true, true);
        assertEquals(2, whole.series().size());
        Interval middle = Interval.of(new double[] {0.25, 1.0});
        assertEquals("Model, with 90 % of draws", whole.series().get(0).label());
        assertEquals(middle.low(), whole.series().get(0).low(0));
        assertEquals(middle.high(), whole.series().get(0).high(0));
        assertEquals("90 % band of reports (grey)", whole.series().get(1).label());
        assertEquals(1, panel(0, true, true, false).series().size());
    }

    @Test
    void aCourseWithoutReportsOrOfOnePointIsNotDrawn() {
        List<CourseCurve.Point> points = List.of(point(0, 1, false), point(1, 1, false));
        List<CourseCurve.Report> reports = List.of(new CourseCurve.Report(1, 1, 1, 1));
        assertFalse(CourseFigures.panel(new CourseCurve(course(0), true, points, List.of()))
                .isPresent());
        assertFalse(CourseFigures.panel(new CourseCurve(course(0), true, points.subList(0, 1), reports))
                .isPresent());
    }

    private static ComparisonResult.Entry entry(String name, double alpha, double beta) {
        List<StudyScore> scores = List.of(
                new StudyScore("alpha", 3, alpha, 0.3, 0.4, false), new StudyScore("beta", 2, beta, 0.4, 0.5, false));
        return new ComparisonResult.Entry(
                name, new CrossValidation(new Criteria(5, 2, 1, -6), scores), OptionalInt.empty(), "", List.of());
    }

    /** Behind by 1 and 3 nats: 4 in sum, √(2·2) = 2 between studies. */
    @Test
    void hypothesesAreDrawnBehindTheBestAndThoseRuledOutAreNot() {
        ComparisonResult.Group all = new ComparisonResult.Group(
                "all",
                "All observations",
                List.of(
                        entry("no-exo", -3, -6),
                        entry("both", -2, -3),
                        entry("impossible", Double.NEGATIVE_INFINITY, -1)));
        assertEquals(
                List.of(new ComparisonFigure.Group(
                        "All observations",
                        List.of(
                                new ComparisonFigure.Hypothesis("both", 0, 0),
                                new ComparisonFigure.Hypothesis("no-exo", -4, 2)))),
                ComparisonFigures.groups(new ComparisonResult(List.of(all), List.of(), true)));
    }

    @Test
    void pairsAreDrawnInTheUnitsOfTheModelFile() {
        List<PairsPanel.Column> columns = PairsOfParameters.columns(
                List.of(HandMadeModel.MODEL.parameter("turnover"), HandMadeModel.START),
                List.of(List.of(2.0, 30.0), List.of(2.5, 31.0), List.of(1.5, 29.0)));
        assertEquals(2, columns.size());
        assertEquals("turnover (1/d)", columns.get(0).value().label());
        assertArrayEquals(new double[] {2, 2.5, 1.5}, columns.get(0).draws());
        assertEquals("start (kg)", columns.get(1).value().label());
        assertArrayEquals(new double[] {30, 31, 29}, columns.get(1).draws());
    }
}
