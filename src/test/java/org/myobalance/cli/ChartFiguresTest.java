package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.observe.PublishedNumber;
import org.myobalance.physiology.Chart;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.study.Reported.Kind;

/** Each curve and each published number of a chart stands where it belongs. */
class ChartFiguresTest {
    private static final Map<String, PublishedNumber> PUBLISHED = Map.of(
            "alpha-2000/size", new PublishedNumber(Kind.PERCENT, 5, 4, 7),
            "beta-2001/size", new PublishedNumber(Kind.FOLD, 1.5, 1.25, 2));

    private static Chart.Curve curve(String label, double first, double second, Chart.Comparison... comparisons) {
        return new Chart.Curve(
                label, List.of(new Chart.Point(1, first), new Chart.Point(3, second)), List.of(comparisons));
    }

    private static Chart.Panel panel(String title, Chart.Curve... curves) {
        return new Chart.Panel(
                title,
                new Chart.Quantity("Time", "d"),
                new Chart.Quantity("Size", "%"),
                List.of(curves),
                List.of(new Chart.CutOff("limit", 6.5)));
    }

    private static Figure figure(Chart.Panel... panels) {
        return ChartFigures.of(
                new Chart("size", List.of(panels), List.of("A note.")),
                name -> Optional.ofNullable(PUBLISHED.get(name)));
    }

    private static void assertSeries(Series series, String label, int slot, double first, double second) {
        assertEquals(label, series.label());
        assertEquals(slot, series.slot().orElseThrow());
        assertEquals(List.of(1.0, first, 3.0, second), List.of(series.x(0), series.y(0), series.x(1), series.y(1)));
    }

    @Test
    void aPublishedNumberHasTheColourOfItsCurve() {
        Figure figure = figure(
                panel("left", curve("young", 10, 20)),
                panel(
                        "right",
                        curve("old", 11, 21, new Chart.Comparison("alpha-2000/size", 2, 0, "")),
                        curve(
                                "young",
                                12,
                                22,
                                new Chart.Comparison("beta-2001/size", 3, 8, "8 wk"),
                                new Chart.Comparison("gamma-2002/size", 3, 8, ""))));
        CurvePanel left = (CurvePanel) figure.panels().get(0);
        CurvePanel right = (CurvePanel) figure.panels().get(1);
        assertEquals("left", left.title());
        assertEquals("Time (d)", left.x().label());
        assertEquals("Size (%)", left.y().label());
        assertEquals(List.of(new ReferenceLine("limit", 6.5)), left.marks());
        assertSeries(left.series().get(0), "young", 0, 10, 20);
        assertEquals(List.of(), left.dots());
        assertSeries(right.series().get(0), "old", 1, 11, 21);
        assertSeries(right.series().get(1), "young", 0, 12, 22);
        assertEquals(
                List.of(new Dot(2, 5, 4, 7, "alpha-2000", 1), new Dot(3, 12, 10, 16, "beta-2001 (8 wk)", 0)),
                right.dots(),
                "1.5-fold of 8; what no study file has is not drawn");
        assertEquals("A note.", figure.footnotes().get(1));
    }

    @Test
    void fourPanelsStandInTwoRows() {
        Chart.Panel one = panel("p", curve("young", 10, 20));
        assertEquals(1, figure(one).columns());
        assertEquals(3, figure(one, one, one).columns());
        assertEquals(1, figure(one, one, one).rows());
        assertEquals(2, figure(one, one, one, one).columns());
        assertEquals(2, figure(one, one, one, one).rows());
    }
}
