package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Forest plots: what was predicted and what was reported, one line for each observation under the heading of its study, and how
 * far the two lie apart. What has not one unit has not one axis: each plot is a panel of its own.
 */
public final class ForestFigure {
    /** Of a page, with its panels' titles and axes, in lines: 240 mm. */
    private static final int MOST_LINES = 46;
    /** What title, numbers and name of the axis of a panel take, in lines. */
    private static final int PANEL_LINES = 5;

    private static final double LINE_HEIGHT = 4.6;
    private static final double PANEL_HEIGHT = 19;
    /** Legend and footnotes of one line each [mm]. */
    private static final double REST_HEIGHT = 14;

    private ForestFigure() {}

    /**
     * Observations that share an axis.
     *
     * @param title what the observations are
     * @param axis of all of them
     * @param intervalLabel what the intervals mean; empty without intervals
     * @param dotLabel what the dots mean; empty without dots
     * @param groups top to bottom
     */
    public record Plot(String title, Axis axis, String intervalLabel, String dotLabel, List<Group> groups) {
        /** Copies the list. {@inheritDoc} */
        public Plot {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Observations under one heading.
     *
     * @param heading such as the citation of their study; empty for none
     * @param rows top to bottom
     */
    public record Group(String heading, List<DotPanel.Row> rows) {
        /** Copies the list. {@inheritDoc} */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** A panel of a page that is being filled. */
    private record Part(Plot plot, List<DotPanel.Row> rows) {}

    /**
     * Draws plots one below the other, on as many pages of 180 mm by at most 250 mm as they need. A plot, or a group, that is
     * parted has its title and heading on each page.
     *
     * @param plots in their order; those without rows are left out
     * @param footnotes sentences below each page
     * @return one figure for each page
     */
    public static List<Figure> pages(List<Plot> plots, List<String> footnotes) {
        List<List<Part>> pages = new ArrayList<>();
        double left = 0;
        for (Plot plot : plots) {
            Part part = new Part(plot, new ArrayList<>());
            for (Group group : plot.groups()) {
                boolean isBegun = false;
                for (DotPanel.Row row : group.rows()) {
                    boolean isFirst = part.rows().isEmpty();
                    double needed =
                            lines(row) + (isBegun || group.heading().isEmpty() ? 0 : 1) + (isFirst ? PANEL_LINES : 0);
                    if (needed > left) {
                        pages.add(new ArrayList<>());
                        left = MOST_LINES;
                        part = new Part(plot, new ArrayList<>());
                        isBegun = false;
                    }
                    if (part.rows().isEmpty()) {
                        pages.get(pages.size() - 1).add(part);
                        left -= PANEL_LINES;
                    }
                    if (!isBegun && !group.heading().isEmpty()) {
                        part.rows().add(new DotPanel.Row(group.heading(), List.of(), List.of()));
                        left--;
                        isBegun = true;
                    }
                    part.rows().add(row);
                    left -= lines(row);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (List<Part> page : pages) {
            String number = pages.size() > 1 ? ", page " + (figures.size() + 1) + " of " + pages.size() : "";
            figures.add(page(page, number, footnotes));
        }
        return List.copyOf(figures);
    }

    private static double lines(DotPanel.Row row) {
        double width = FigurePainter.roughWidth(Figure.FULL_WIDTH, 1);
        return row.isHeading()
                ? 1
                : NamedRows.height(NamedRows.lines(row.label(), width).size());
    }

    private static Figure page(List<Part> parts, String number, List<String> footnotes) {
        List<Panel> panels = new ArrayList<>();
        double height = REST_HEIGHT + 3.5 * footnotes.size();
        for (Part part : parts) {
            Plot plot = part.plot();
            panels.add(new DotPanel(
                    plot.title() + number, plot.axis(), 0, plot.intervalLabel(), plot.dotLabel(), part.rows()));
            double lines = part.rows().stream().mapToDouble(ForestFigure::lines).sum();
            height += PANEL_HEIGHT + LINE_HEIGHT * lines;
        }
        return new Figure(panels, panels.size(), 1, Figure.FULL_WIDTH, height, footnotes);
    }
}
