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

    /**
     * out = base + Σ aⱼ kⱼ and other = scale · Σ cⱼ kⱼ over the first {@code terms} vectors, which are read once for both.
     *
     * @param out length n, overwritten
     * @param base length n
     * @param other length n, overwritten
     */
    static void both(
            double[] out,
            double[] base,
            double[] a,
            double[] other,
            double scale,
            double[] c,
            double[][] k,
            int terms) {
        int j = Math.min(3, terms);
        switch (j) {
            case 3 -> three(out, base, a, other, scale, c, k);
            case 2 -> two(out, base, a[0], a[1], other, scale * c[0], scale * c[1], k[0], k[1]);
            case 1 -> one(out, base, a[0], other, scale * c[0], k[0]);
            default -> throw new IllegalArgumentException("nothing to combine");
        }
        for (; j + 2 <= terms; j += 2) {
            moreTwo(out, a[j], a[j + 1], other, scale * c[j], scale * c[j + 1], k[j], k[j + 1]);
        }
        if (j < terms) {
            one(out, out, a[j], k[j]);
            one(other, other, scale * c[j], k[j]);
        }
    }

    private static void one(double[] out, double[] base, double a0, double[] other, double c0, double[] p) {
        for (int i = 0; i < out.length; i++) {
            out[i] = base[i] + a0 * p[i];
            other[i] = c0 * p[i];
        }
    }

    private static void two(
            double[] out,
            double[] base,
            double a0,
            double a1,
            double[] other,
            double c0,
            double c1,
            double[] p,
            double[] q) {
        for (int i = 0; i < out.length; i++) {
            double x = p[i];
            double y = q[i];
            out[i] = base[i] + (a0 * x + a1 * y);
            other[i] = c0 * x + c1 * y;
        }
    }

    private static void moreTwo(
            double[] out, double a0, double a1, double[] other, double c0, double c1, double[] p, double[] q) {
        for (int i = 0; i < out.length; i++) {
            double x = p[i];
            double y = q[i];
            out[i] += a0 * x + a1 * y;
            other[i] += c0 * x + c1 * y;
        }
    }

    private static void three(
            double[] out, double[] base, double[] a, double[] other, double scale, double[] c, double[][] k) {
        double a0 = a[0];
        double a1 = a[1];
        double a2 = a[2];
        double c0 = scale * c[0];
        double c1 = scale * c[1];
        double c2 = scale * c[2];
        double[] p = k[0];
        double[] q = k[1];
        double[] r = k[2];
        for (int i = 0; i < out.length; i++) {
            double x = p[i];
            double y = q[i];
            double z = r[i];
            out[i] = base[i] + (a0 * x + a1 * y + a2 * z);
            other[i] = c0 * x + c1 * y + c2 * z;
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
