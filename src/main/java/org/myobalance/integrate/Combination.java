package org.myobalance.integrate;

/** Linear combinations of stages, four stages in one pass so that each vector is read once and the loop vectorises. */
final class Combination {
    private Combination() {}

    /**
     * out = base + scale · Σ cⱼ kⱼ over the first {@code terms} vectors.
     *
     * @param out length n, overwritten; may be {@code base}
     * @param base length n
     * @param scale common factor
     * @param c coefficients, at least {@code terms}
     * @param k vectors of length n, at least {@code terms}
     */
    static void into(double[] out, double[] base, double scale, double[] c, double[][] k, int terms) {
        double[] from = base;
        int j = 0;
        for (; j + 4 <= terms; j += 4) {
            four(
                    out,
                    from,
                    scale * c[j],
                    k[j],
                    scale * c[j + 1],
                    k[j + 1],
                    scale * c[j + 2],
                    k[j + 2],
                    scale * c[j + 3],
                    k[j + 3]);
            from = out;
        }
        switch (terms - j) {
            case 3 -> three(out, from, scale * c[j], k[j], scale * c[j + 1], k[j + 1], scale * c[j + 2], k[j + 2]);
            case 2 -> two(out, from, scale * c[j], k[j], scale * c[j + 1], k[j + 1]);
            case 1 -> one(out, from, scale * c[j], k[j]);
            default -> {
                if (from != out) {
                    System.arraycopy(from, 0, out, 0, out.length);
                }
            }
        }
    }

    static void one(double[] out, double[] base, double a, double[] p) {
        for (int i = 0; i < out.length; i++) {
            out[i] = base[i] + a * p[i];
        }
    }

    private static void two(double[] out, double[] base, double a, double[] p, double b, double[] q) {
        for (int i = 0; i < out.length; i++) {
            out[i] = base[i] + (a * p[i] + b * q[i]);
        }
    }

    private static void three(
            double[] out, double[] base, double a, double[] p, double b, double[] q, double c, double[] r) {
        for (int i = 0; i < out.length; i++) {
            out[i] = base[i] + (a * p[i] + b * q[i] + c * r[i]);
        }
    }

    private static void four(
            double[] out,
            double[] base,
            double a,
            double[] p,
            double b,
            double[] q,
            double c,
            double[] r,
            double d,
            double[] s) {
        for (int i = 0; i < out.length; i++) {
            out[i] = base[i] + (a * p[i] + b * q[i] + (c * r[i] + d * s[i]));
        }
    }
}
