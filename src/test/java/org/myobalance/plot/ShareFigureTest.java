package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars of shares in the colours of their kinds. */
class ShareFigureTest {
    private static final List<String> KINDS = List.of("measured", "assumed");

    private static final List<SharePanel.Bar> BARS = List.of(
            new SharePanel.Bar("small", 2, 0),
            new SharePanel.Bar("against", -9, 1),
            new SharePanel.Bar("large", 80, 0),
            new SharePanel.Bar("tiny", 1, 0),
            new SharePanel.Bar("other", 3, 1));

    @Test
    void theLargestAreNamedAndTheRestSummedByKind() {
        assertEquals(
                List.of(
                        new SharePanel.Bar("large", 80, 0),
                        new SharePanel.Bar("against", -9, 1),
                        new SharePanel.Bar("the rest, measured (2)", 3, 0),
                        new SharePanel.Bar("the rest, assumed (1)", 3, 1)),
                ShareFigure.largest(KINDS, BARS, 2));
        assertEquals(5, ShareFigure.largest(KINDS, BARS, 20).size(), "no rest");
    }

    @Test
    void itIsDrawnWithTheMeaningOfEachColour() {
        Figure figure = ShareFigure.of(
                "mass",
                KINDS,
                BARS,
                3,
                List.of(new SharePanel.Bar("measured", 60, 0), new SharePanel.Bar("assumed", 40, 1)),
                List.of());
        Legend legend = new Legend(figure);
        assertTrue(legend.height(2000) > 0, "it says what the colours mean");
        assertTrue(FigureRenderer.render(figure, Format.PNG).length > 1000);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SharePanel.Bar("x", Double.NaN, 0));
        Axis axis = Axis.of("Share", "%");
        assertThrows(IllegalArgumentException.class, () -> new SharePanel("t", axis, KINDS, List.of()));
        List<SharePanel.Bar> unknown = List.of(new SharePanel.Bar("x", 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new SharePanel("t", axis, KINDS, unknown));
    }
}
