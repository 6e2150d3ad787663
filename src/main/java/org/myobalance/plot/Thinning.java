package org.myobalance.plot;

import java.awt.geom.Line2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Leaves out points that cannot be seen: those within a column of pixels that are neither its lowest nor its highest, and
 * those on the straight line between their neighbours.
 *
 * <p>A life written hourly has half a million points; drawn whole it takes minutes and a vector file of many megabytes. A
 * plain "every n-th point" would lose the peak after a bout, which is the point of the figure.
 */
final class Thinning {
    static final int MOST_POINTS = 2000;

    /** What print of 600 dots per inch cannot show: half a dot [tenths of a millimetre]. */
    static final double INVISIBLE = 254.0 / 600 / 2;

    /** A curve of fewer points is small in any file. */
    private static final int FEW = 100;

    private Thinning() {}

    /**
     * Indices of the points of a series that can be seen in a panel.
     *
     * @param series what is to be drawn
     * @param frame the panel's axes
     * @return ascending, with the first and the last
     */
    static int[] keep(Series series, Frame frame) {
        int[] extremes = keep(series, (int) frame.area().getWidth());
        double[] x =
                Arrays.stream(extremes).mapToDouble(i -> frame.sx(series.x(i))).toArray();
        double[] y =
                Arrays.stream(extremes).mapToDouble(i -> frame.sy(series.y(i))).toArray();
        return Arrays.stream(straightened(x, y)).map(k -> extremes[k]).toArray();
    }

    /**
     * Indices of the points of a line that it needs so that none lies further than {@link #INVISIBLE} from it: the line is
     * split at its furthest point until that is so (Douglas and Peucker 1973).
     *
     * @param x positions on the page, length n above zero
     * @param y positions on the page, length n
     * @return ascending, with the first and the last; all of them if there are few
     */
    static int[] straightened(double[] x, double[] y) {
        int n = x.length;
        if (n <= FEW) {
            return IntStream.range(0, n).toArray();
        }
        BitSet kept = new BitSet(n);
        kept.set(0);
        kept.set(n - 1);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, n - 1});
        while (!open.isEmpty()) {
            int[] ends = open.pop();
            int furthest = ends[0];
            double most = INVISIBLE;
            for (int i = ends[0] + 1; i < ends[1]; i++) {
                double distance = Line2D.ptSegDist(x[ends[0]], y[ends[0]], x[ends[1]], y[ends[1]], x[i], y[i]);
                if (distance > most) {
                    most = distance;
                    furthest = i;
                }
            }
            if (furthest > ends[0]) {
                kept.set(furthest);
                open.push(new int[] {ends[0], furthest});
                open.push(new int[] {furthest, ends[1]});
            }
        }
        return kept.stream().toArray();
    }

    /**
     * Indices to keep, ascending: first, last, and the extremes of y in each of {@code columns} equal parts of x.
     *
     * @param series what is to be drawn
     * @param columns parts, each giving at most two points
     */
    static int[] keep(Series series, int columns) {
        int n = series.size();
        int parts = Math.max(1, Math.min(columns, (MOST_POINTS - 2) / 2));
        int[] kept = new int[Math.min(n, 2 * parts + 2)];
        if (n <= kept.length) {
            Arrays.setAll(kept, i -> i);
            return kept;
        }
        double from = series.x(0);
        double width = (series.x(n - 1) - from) / parts;
        int count = 0;
        kept[count++] = 0;
        int i = 1;
        while (i < n - 1) {
            int part = part(series.x(i), from, width, parts);
            int lowest = i;
            int highest = i;
            while (i < n - 1 && part(series.x(i), from, width, parts) == part) {
                lowest = series.y(i) < series.y(lowest) ? i : lowest;
                highest = series.y(i) > series.y(highest) ? i : highest;
                i++;
            }
            kept[count++] = Math.min(lowest, highest);
            if (lowest != highest) {
                kept[count++] = Math.max(lowest, highest);
            }
        }
        kept[count++] = n - 1;
        return Arrays.copyOf(kept, count);
    }

    private static int part(double x, double from, double width, int parts) {
        return width > 0 ? Math.min(parts - 1, (int) ((x - from) / width)) : 0;
    }
}
