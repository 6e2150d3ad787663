package org.myobalance.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the lanes of a panel above its plotting area, the first on top. */
final class LanePainter {
    private static final double HEIGHT = 25;
    /** From the lowest lane to the plotting area. */
    private static final double GAP = 8;

    private static final double HALF = 8;

    private LanePainter() {}

    /** Height of all lanes. */
    static double height(List<Lane> lanes) {
        return lanes.isEmpty() ? 0 : lanes.size() * HEIGHT + GAP;
    }

    static void paint(Graphics2D g, Frame frame, List<Lane> lanes) {
        Rectangle2D area = frame.area();
        double top = area.getY() - height(lanes);
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            double middle = top + (i + 0.5) * HEIGHT;
            g.setColor(FigureStyle.GRID);
            g.setStroke(FigureStyle.line(1.8f));
            g.draw(new Line2D.Double(area.getX(), middle, area.getMaxX(), middle));
            g.setColor(FigureStyle.QUIET);
            double left = area.getX() - FigureStyle.TICK_LENGTH - Text.width(lane.name(), FigureStyle.SMALL);
            Text.draw(g, lane.name(), FigureStyle.SMALL, left, middle + Text.capHeight(FigureStyle.SMALL) / 2);
            for (Lane.Sign sign : lane.signs()) {
                Path2D shape = shape(sign.way(), frame.sx(sign.x()), middle);
                g.setColor(sign.isHollow() ? Color.WHITE : FigureStyle.INK);
                g.fill(shape);
                g.setColor(FigureStyle.INK);
                g.setStroke(FigureStyle.line(2.4f));
                g.draw(shape);
            }
        }
    }

    private static Path2D shape(Lane.Way way, double x, double y) {
        double[][] corners = switch (way) {
            case UP -> new double[][] {{-HALF, HALF}, {0, -HALF}, {HALF, HALF}};
            case DOWN -> new double[][] {{-HALF, -HALF}, {0, HALF}, {HALF, -HALF}};
            case LEVEL -> new double[][] {{-HALF, -3}, {-HALF, 3}, {HALF, 3}, {HALF, -3}};
        };
        Path2D shape = new Path2D.Double();
        shape.moveTo(x + corners[0][0], y + corners[0][1]);
        for (int i = 1; i < corners.length; i++) {
            shape.lineTo(x + corners[i][0], y + corners[i][1]);
        }
        shape.closePath();
        return shape;
    }
}
