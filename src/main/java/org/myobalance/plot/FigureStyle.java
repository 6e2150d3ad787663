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
 * white. From the fifth curve on, lines are dashed too, so that no two differ by colour alone in grey print. Curves of more arms
 * than it has colours follow a ramp: {@link ManyCurves}.
 */
final class FigureStyle {
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color QUIET = new Color(0x59, 0x59, 0x59);
    static final Color GRID = new Color(0xE6, 0xE6, 0xE6);
    /** Sand, which differs from the grey band of the first curve in hue, and from the others' bands by its faintness. */
    static final Color PERCENTILES_OUTER = new Color(0xF5, 0xEE, 0xDC);

    static final Color PERCENTILES_INNER = new Color(0xE9, 0xDC, 0xBE);
    static final Color PERCENTILES_MEDIAN = new Color(0xB5, 0x9E, 0x6B);
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
    /** Of slots beyond the palette, which a few curves of many arms may have. */
    private static final float[] DOTTED = {5, 6};

    /** Slot of the curve that goes with the first: dash-dotted in its colour. */
    static final int DASH_DOTTED_SLOT = 7;

    /** Quarters of the lower 80 % of viridis (van der Walt and Smith 2015), whose upper end is too light on white. */
    private static final Color[] RAMP = {
        new Color(0x44, 0x01, 0x54),
        new Color(0x41, 0x44, 0x87),
        new Color(0x2A, 0x78, 0x8E),
        new Color(0x22, 0xA8, 0x84),
        new Color(0x7A, 0xD1, 0x51)
    };

    private FigureStyle() {}

    static Color colour(int slot) {
        return PALETTE[(slot <= DASH_DOTTED_SLOT ? slot : slot - DASH_DOTTED_SLOT - 1) % PALETTE.length];
    }

    /**
     * A colour of the ramp for curves in an order.
     *
     * @param share from 0, dark, to 1, light
     */
    static Color ramp(double share) {
        double at = Math.max(0, Math.min(1, share)) * (RAMP.length - 1);
        int below = Math.min(RAMP.length - 2, (int) at);
        double part = at - below;
        Color a = RAMP[below];
        Color b = RAMP[below + 1];
        return new Color(
                mixed(a.getRed(), b.getRed(), part),
                mixed(a.getGreen(), b.getGreen(), part),
                mixed(a.getBlue(), b.getBlue(), part));
    }

    private static int mixed(int one, int other, double part) {
        return (int) Math.round(one + part * (other - one));
    }

    /** The same hue for a band around a curve, thin enough that grid and other bands show through. */
    static Color band(int slot) {
        return band(colour(slot));
    }

    static Color band(Color c) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), 46);
    }

    /** How a curve of a slot is drawn; the twin of one is dash-dotted in its colour. */
    static BasicStroke curve(int slot, boolean isDashDotted) {
        if (slot < SOLID_CURVES && !isDashDotted) {
            return line(4.4f);
        }
        float[] dash =
                isDashDotted || slot == DASH_DOTTED_SLOT ? DASH_DOTTED : slot < DASH_DOTTED_SLOT ? DASHED : DOTTED;
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
