package org.myobalance.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.XYStyler;

/**
 * Colours, lines and type of all figures. Lengths are tenths of a millimetre: 25 is 7 pt type, 4.4 a 1.25 pt line.
 *
 * <p>The palette is Okabe and Ito's (Color Universal Design, 2008) without its yellow, which is too light for a line on
 * white. From the fifth curve on, lines are dashed too, so that no two differ by colour alone in grey print; from the eighth
 * on, each further round of the colours has a dash pattern of its own.
 */
final class FigureStyle {
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color QUIET = new Color(0x59, 0x59, 0x59);
    static final Color GRID = new Color(0xE6, 0xE6, 0xE6);
    static final Color SHADE = new Color(0xDD, 0xDD, 0xDD);

    static final Font TEXT = Fonts.font(Font.PLAIN, 25);
    static final Font TITLE = Fonts.font(Font.BOLD, 27);
    static final Font TICK = Fonts.font(Font.PLAIN, 23);
    static final Font HEADING = Fonts.font(Font.BOLD, 23);
    static final Font SMALL = Fonts.font(Font.PLAIN, 22);

    static final BasicStroke AXIS = new BasicStroke(2);

    static final int TICK_LENGTH = 9;
    static final int TICK_PADDING = 8;
    static final int TITLE_PADDING = 14;
    static final int CHART_PADDING = 26;

    private static final Color[] PALETTE = {
        INK,
        new Color(0x00, 0x72, 0xB2),
        new Color(0xD5, 0x5E, 0x00),
        new Color(0x00, 0x9E, 0x73),
        new Color(0xCC, 0x79, 0xA7),
        new Color(0xE6, 0x9F, 0x00),
        new Color(0x56, 0xB4, 0xE9)
    };
    private static final int SOLID_CURVES = 4;
    private static final float[] DASHED = {22, 11};
    /** Of one slot only: the curve without EXO, which goes with the first. */
    private static final float[] DASH_DOTTED = {22, 9, 5, 9};
    /** One for each further round of the colours. */
    private static final float[][] ROUNDS = {
        {5, 6}, {18, 5}, {15, 5, 4, 5}, {3, 10}, {13, 5, 3, 4, 3, 5}, {9, 5}, {17, 4, 7, 4}
    };

    private static final int FIRST_ROUND = 8;

    private FigureStyle() {}

    static Color colour(int slot) {
        return PALETTE[(slot < FIRST_ROUND ? slot : slot - FIRST_ROUND) % PALETTE.length];
    }

    /** The same hue for a band around a curve, thin enough that grid and other bands show through. */
    static Color band(int slot) {
        Color c = colour(slot);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), 46);
    }

    /** How a curve of a slot is drawn; the twin of one is dash-dotted in its colour. */
    static BasicStroke curve(int slot, boolean isDashDotted) {
        if (slot < SOLID_CURVES && !isDashDotted) {
            return line(4.4f);
        }
        float[] dash = isDashDotted
                ? DASH_DOTTED
                : slot < PALETTE.length
                        ? DASHED
                        : slot < FIRST_ROUND
                                ? DASH_DOTTED
                                : ROUNDS[(slot - FIRST_ROUND) / PALETTE.length % ROUNDS.length];
        return new BasicStroke(4.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {14, 8}, 0);
    }

    /** Makes a chart of grid and areas alone, which fills its whole size: white, no box, no text. */
    static XYChart chart(int width, int height) {
        XYChart chart = new XYChart(width, height, ChartTheme.Matlab);
        XYStyler style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setChartTitleVisible(false);
        style.setLegendVisible(false);
        style.setChartPadding(0);
        style.setPlotContentSize(1);
        style.setPlotMargin(0);
        style.setMarkerSize(0);
        style.setXAxisTitleVisible(false);
        style.setYAxisTitleVisible(false);
        style.setXAxisTicksVisible(false);
        style.setYAxisTicksVisible(false);
        style.setPlotTicksMarksVisible(false);
        style.setPlotGridLinesVisible(false);
        style.setPlotGridHorizontalLinesVisible(true);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1.8f));
        return chart;
    }
}
