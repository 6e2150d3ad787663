package org.myobalance.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Arrowheads at the upper or lower edge of a panel, where a curve is farthest beyond its range. For one panel and thread. */
final class Arrowheads {
    /** Length of an arrowhead and half of its width [tenths of a millimetre]. */
    static final double LENGTH = 16;

    private static final double HALF = 7;
    /** At one place: more would reach to where no curve leaves the panel. */
    private static final int MOST = 4;

    private final Graphics2D g;
    private final Rectangle2D area;
    private final Ticks y;
    private final FreeSpace free;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Arrowheads(Graphics2D g, Rectangle2D area, Ticks y, FreeSpace free) {
        this.g = g;
        this.area = area;
        this.y = y;
        this.free = free;
    }

    /** One for each curve and edge that it crosses, up to four side by side where several are at one place. */
    void paint(List<Series> curves, Frame frame, Legend legend) {
        for (Series curve : curves) {
            int highest = -1;
            int lowest = -1;
            for (int i = 0; i < curve.size(); i++) {
                double x = frame.sx(curve.x(i));
                if (x < area.getX() || x > area.getMaxX()) {
                    continue;
                }
                if (curve.y(i) > y.to() && (highest < 0 || curve.y(i) > curve.y(highest))) {
                    highest = i;
                }
                if (curve.y(i) < y.from() && (lowest < 0 || curve.y(i) < curve.y(lowest))) {
                    lowest = i;
                }
            }
            g.setColor(legend.colour(curve));
            if (highest >= 0) {
                head(frame.sx(curve.x(highest)), area.getY(), 1);
            }
            if (lowest >= 0) {
                head(frame.sx(curve.x(lowest)), area.getMaxY(), -1);
            }
        }
    }

    /** With its point at the edge of the panel; {@code down} is 1 where its foot lies below, −1 where above. */
    private void head(double x, double edge, int down) {
        Optional<Rectangle2D> place = IntStream.range(0, MOST)
                .<Rectangle2D>mapToObj(i -> new Rectangle2D.Double(
                        x - HALF + i * (2 * HALF + 2), Math.min(edge, edge + down * LENGTH), 2 * HALF, LENGTH))
                .filter(box -> taken.stream().noneMatch(box::intersects))
                .findFirst();
        if (place.isEmpty()) {
            return;
        }
        Rectangle2D box = place.get();
        taken.add(box);
        free.addText(box);
        Path2D head = new Path2D.Double();
        head.moveTo(box.getCenterX(), edge);
        head.lineTo(box.getX(), edge + down * LENGTH);
        head.lineTo(box.getMaxX(), edge + down * LENGTH);
        head.closePath();
        g.fill(head);
    }
}
