package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars with intervals, and the plane of elementary effects, as they are drawn. */
class SensitivityFigureTest {
    private static final List<SharePanel.Bar> BARS = List.of(
            new SharePanel.Bar("large", 0.5, 0.4, 0.7, 0),
            new SharePanel.Bar("large", 0.6, 0.6, 0.6, 1),
            new SharePanel.Bar("small", 0.1, -0.1, 0.2, 0),
            new SharePanel.Bar("small", 0.2, 0.1, 0.3, 1));

    private static Drawing ranking() {
        return Drawing.of(SensitivityFigure.ranking(
                "mass", Axis.of("Share of the variance", "1"), List.of("alone", "in all"), BARS, 2, List.of()));
    }

    private static List<Rectangle2D> downwards(List<Drawing.Mark> marks) {
        return marks.stream()
                .map(Drawing.Mark::bounds)
                .sorted(Comparator.comparingDouble(Rectangle2D::getCenterY))
                .toList();
    }

    @Test
    void barsOfOneInputStandTogetherInTheColoursOfTheirKinds() {
        Drawing drawn = ranking();
        Drawing.Scale across = drawn.across(0);
        List<Rectangle2D> alone = downwards(drawn.filled(0, drawn.legend("alone")));
        List<Rectangle2D> all = downwards(drawn.filled(0, drawn.legend("in all")));
        assertEquals(across.at(0.5), alone.get(0).getMaxX(), Drawing.CLOSE);
        assertEquals(across.at(0.6), all.get(0).getMaxX(), Drawing.CLOSE);
        assertEquals(across.at(0.1), alone.get(1).getMaxX(), Drawing.CLOSE);
        assertEquals(across.at(0.2), all.get(1).getMaxX(), Drawing.CLOSE);
        assertEquals(across.at(0), all.get(1).getX(), Drawing.CLOSE);
        assertEquals(alone.get(0).getMaxY(), all.get(0).getY(), 1, "the second below the first, without a gap");
        double name = drawn.texts("large", FigureStyle.TEXT).get(0).getCenterY();
        assertEquals(name, alone.get(0).getMaxY(), 6, "the name stands between them");
    }

    @Test
    void intervalsRunFromEndToEndInTheMiddleOfTheirBar() {
        Drawing drawn = ranking();
        Drawing.Scale across = drawn.across(0);
        List<Rectangle2D> bars = downwards(drawn.filled(0, drawn.legend("alone")));
        List<Rectangle2D> intervals = downwards(drawn.lines(0, FigureStyle.INK).stream()
                .filter(mark -> mark.bounds().getWidth() > 20 && mark.bounds().getHeight() < 1)
                .filter(mark -> mark.bounds().getMaxY() < drawn.area(0).getMaxY() - 10)
                .toList());
        assertEquals(3, intervals.size(), "none for an interval without length");
        assertEquals(across.at(0.4), intervals.get(0).getX(), Drawing.CLOSE);
        assertEquals(across.at(0.7), intervals.get(0).getMaxX(), Drawing.CLOSE);
        assertEquals(bars.get(0).getCenterY(), intervals.get(0).getCenterY(), 1);
        assertEquals(across.at(-0.1), intervals.get(1).getX(), Drawing.CLOSE);
    }

    @Test
    void pointsOfThePlaneStandWhereTheirMeasuresAre() {
        Drawing drawn = Drawing.of(SensitivityFigure.plane(
                "mass",
                "kg",
                List.of(
                        new SensitivityFigure.Point("first", 4, 1),
                        new SensitivityFigure.Point("second", 2, 3),
                        new SensitivityFigure.Point("", 1, 0)),
                List.of()));
        List<Drawing.Mark> points = drawn.filled(0, FigureStyle.colour(1)).stream()
                .filter(mark -> Math.abs(mark.bounds().getWidth() - 2 * CurveDots.RADIUS) < 0.1)
                .toList();
        assertEquals(3, points.size());
        double[] muStar = {4, 2, 1};
        double[] sigma = {1, 3, 0};
        for (int i = 0; i < 3; i++) {
            Rectangle2D box = points.get(i).bounds();
            assertEquals(drawn.across(0).at(muStar[i]), box.getCenterX(), Drawing.CLOSE);
            assertEquals(drawn.up(0).at(sigma[i]), box.getCenterY(), Drawing.CLOSE);
        }
        for (String line : List.of("σ = μ*", "σ = 0.5 μ*", "σ = 0.1 μ*")) {
            assertEquals(1, drawn.texts(line, FigureStyle.TEXT).size(), line);
        }
        Rectangle2D half = drawn.lines(0, drawn.legend("σ = 0.5 μ*")).get(0).bounds();
        assertEquals(drawn.up(0).at(2), half.getY(), Drawing.CLOSE, "half of 4");
        assertEquals(1, drawn.texts("first", FigureStyle.SMALL).size());
    }

    /** A dozen inputs close together, as where most do nothing. */
    @Test
    void namesInACrowdDoNotHideEachOther() {
        List<SensitivityFigure.Point> crowd = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            crowd.add(new SensitivityFigure.Point(
                    "satellite_number_" + i, 1 + 0.3 * (i % 4), 0.3 + 0.2 * Math.floorDiv(i, 4)));
        }
        Drawing drawn = Drawing.of(SensitivityFigure.plane("mass", "kg", crowd, List.of()));
        List<Rectangle2D> names = crowd.stream()
                .map(point -> drawn.texts(point.name(), FigureStyle.SMALL).get(0))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                assertFalse(names.get(i).intersects(names.get(j)), i + " and " + j);
            }
        }
    }

    @Test
    void aPlaneWhereNothingMovesIsDrawn() {
        Figure figure = SensitivityFigure.plane(
                "mass", "kg", List.of(new SensitivityFigure.Point("still", 0, 0)), List.of("A note."));
        assertTrue(FigureRenderer.render(figure, Format.PNG).length > 1000);
    }

    @Test
    void anIntervalThatCannotBeDrawnIsRefused() {
        assertEquals(
                "bar \"x\": 2.0 to 1.0 is no finite interval",
                assertThrows(IllegalArgumentException.class, () -> new SharePanel.Bar("x", 1, 2, 1, 0))
                        .getMessage());
    }
}
