package org.myobalance.plot;

import java.util.Arrays;

/**
 * Leaves out points that cannot be seen, keeping the lowest and highest of each column of pixels.
 *
 * <p>A life written hourly has half a million points; drawn whole it takes minutes and a vector file of many megabytes. A
 * plain "every n-th point" would lose the peak after a bout, which is the point of the figure.
 */
final class Thinning {
    static final int MOST_POINTS = 2000;

    private Thinning() {}

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
