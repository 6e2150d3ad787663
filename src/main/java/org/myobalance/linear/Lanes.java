package org.myobalance.linear;

/**
 * Sums of scaled rows. All columns of a row ("lanes") go through the same arithmetic, so each loop here becomes vector
 * instructions; rows are arrays of their own because HotSpot gives up on offsets within one array. Up to eight terms
 * share a pass: over few lanes, a pass costs more to start than to run.
 */
public final class Lanes {
    private Lanes() {}

    /**
     * {@code out} += Σ aₖ x[rₖ], k in [from, to).
     *
     * @param x rows, each as long as {@code out}
     * @param a factors
     * @param r row of each factor
     */
    public static void add(double[] out, double[][] x, double[] a, int[] r, int from, int to) {
        int k = from;
        for (; k + 8 <= to; k += 8) {
            eight(
                    out,
                    a[k],
                    x[r[k]],
                    a[k + 1],
                    x[r[k + 1]],
                    a[k + 2],
                    x[r[k + 2]],
                    a[k + 3],
                    x[r[k + 3]],
                    a[k + 4],
                    x[r[k + 4]],
                    a[k + 5],
                    x[r[k + 5]],
                    a[k + 6],
                    x[r[k + 6]],
                    a[k + 7],
                    x[r[k + 7]]);
        }
        switch (to - k) {
            case 7 ->
                seven(
                        out,
                        a[k],
                        x[r[k]],
                        a[k + 1],
                        x[r[k + 1]],
                        a[k + 2],
                        x[r[k + 2]],
                        a[k + 3],
                        x[r[k + 3]],
                        a[k + 4],
                        x[r[k + 4]],
                        a[k + 5],
                        x[r[k + 5]],
                        a[k + 6],
                        x[r[k + 6]]);
            case 6 ->
                six(
                        out,
                        a[k],
                        x[r[k]],
                        a[k + 1],
                        x[r[k + 1]],
                        a[k + 2],
                        x[r[k + 2]],
                        a[k + 3],
                        x[r[k + 3]],
                        a[k + 4],
                        x[r[k + 4]],
                        a[k + 5],
                        x[r[k + 5]]);
            case 5 ->
                five(
                        out,
                        a[k],
                        x[r[k]],
                        a[k + 1],
                        x[r[k + 1]],
                        a[k + 2],
                        x[r[k + 2]],
                        a[k + 3],
                        x[r[k + 3]],
                        a[k + 4],
                        x[r[k + 4]]);
            case 4 -> four(out, a[k], x[r[k]], a[k + 1], x[r[k + 1]], a[k + 2], x[r[k + 2]], a[k + 3], x[r[k + 3]]);
            case 3 -> three(out, a[k], x[r[k]], a[k + 1], x[r[k + 1]], a[k + 2], x[r[k + 2]]);
            case 2 -> two(out, a[k], x[r[k]], a[k + 1], x[r[k + 1]]);
            case 1 -> one(out, a[k], x[r[k]]);
            default -> {}
        }
    }

    private static void one(double[] out, double a, double[] ax) {
        for (int q = 0; q < out.length; q++) {
            out[q] += a * ax[q];
        }
    }

    private static void two(double[] out, double a, double[] ax, double b, double[] bx) {
        for (int q = 0; q < out.length; q++) {
            out[q] += a * ax[q] + b * bx[q];
        }
    }

    private static void three(double[] out, double a, double[] ax, double b, double[] bx, double c, double[] cx) {
        for (int q = 0; q < out.length; q++) {
            out[q] += a * ax[q] + (b * bx[q] + c * cx[q]);
        }
    }

    private static void four(
            double[] out, double a, double[] ax, double b, double[] bx, double c, double[] cx, double d, double[] dx) {
        for (int q = 0; q < out.length; q++) {
            out[q] += (a * ax[q] + b * bx[q]) + (c * cx[q] + d * dx[q]);
        }
    }

    private static void five(
            double[] out,
            double a,
            double[] ax,
            double b,
            double[] bx,
            double c,
            double[] cx,
            double d,
            double[] dx,
            double e,
            double[] ex) {
        for (int q = 0; q < out.length; q++) {
            out[q] += (a * ax[q] + b * bx[q]) + (c * cx[q] + (d * dx[q] + e * ex[q]));
        }
    }

    private static void six(
            double[] out,
            double a,
            double[] ax,
            double b,
            double[] bx,
            double c,
            double[] cx,
            double d,
            double[] dx,
            double e,
            double[] ex,
            double f,
            double[] fx) {
        for (int q = 0; q < out.length; q++) {
            out[q] += (a * ax[q] + (b * bx[q] + c * cx[q])) + (d * dx[q] + (e * ex[q] + f * fx[q]));
        }
    }

    private static void seven(
            double[] out,
            double a,
            double[] ax,
            double b,
            double[] bx,
            double c,
            double[] cx,
            double d,
            double[] dx,
            double e,
            double[] ex,
            double f,
            double[] fx,
            double g,
            double[] gx) {
        for (int q = 0; q < out.length; q++) {
            out[q] += (a * ax[q] + (b * bx[q] + c * cx[q])) + ((d * dx[q] + e * ex[q]) + (f * fx[q] + g * gx[q]));
        }
    }

    private static void eight(
            double[] out,
            double a,
            double[] ax,
            double b,
            double[] bx,
            double c,
            double[] cx,
            double d,
            double[] dx,
            double e,
            double[] ex,
            double f,
            double[] fx,
            double g,
            double[] gx,
            double h,
            double[] hx) {
        for (int q = 0; q < out.length; q++) {
            out[q] += ((a * ax[q] + b * bx[q]) + (c * cx[q] + d * dx[q]))
                    + ((e * ex[q] + f * fx[q]) + (g * gx[q] + h * hx[q]));
        }
    }
}
