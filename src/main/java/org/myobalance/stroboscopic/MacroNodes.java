package org.myobalance.stroboscopic;

/**
 * Where a macro-interval of H periods is sampled: s nodes t₁ &lt; … &lt; t_s = H − 1, the zeros of the discrete orthogonal
 * polynomial of Radau type on {0, …, H − 1}, with t₀ = 0 before them. As H grows they become the Radau IIA nodes.
 * Immutable.
 *
 * @see "Calvo, Jay, Montijano, Rández: Approximate compositions of a near identity map by multi-revolution Runge-Kutta
 *     methods, Numer. Math. 97:635 (2004), for methods that compose a map many times; Gautschi: Orthogonal Polynomials
 *     (2004), section 1.3, for discrete measures"
 */
public final class MacroNodes {
    private final int periods;
    private final double[] t;
    private final double[] barycentric;

    /**
     * Lays the nodes of an interval of many periods.
     *
     * @param s number of nodes after the start, at least 2
     * @param periods H, above s
     */
    public MacroNodes(int s, int periods) {
        if (s < 2 || periods <= s) {
            throw new IllegalArgumentException(s + " nodes do not fit " + periods + " periods: need 2 <= s < periods");
        }
        this.periods = periods;
        t = new double[s + 1];
        double[] inner = innerNodes(s - 1, periods);
        System.arraycopy(inner, 0, t, 1, s - 1);
        t[s] = periods - 1;
        barycentric = barycentric(t, periods);
    }

    private MacroNodes(int periods, double[] t) {
        this.periods = periods;
        this.t = t;
        barycentric = barycentric(t, periods);
    }

    private static double[] barycentric(double[] t, int periods) {
        double[] weights = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            weights[i] = 1;
            for (int j = 0; j < t.length; j++) {
                weights[i] *= i == j ? 1 : periods / (t[i] - t[j]);
            }
        }
        return weights;
    }

    /** The same with each node at the nearest whole period that comes after the node before it. */
    MacroNodes rounded() {
        double[] whole = new double[t.length];
        for (int i = 1; i < t.length; i++) {
            whole[i] = Math.max(whole[i - 1] + 1, Math.rint(t[i]));
        }
        return new MacroNodes(periods, whole);
    }

    /** Zeros of the polynomial of degree n orthogonal on {0, …, H − 2} with weight H − 1 − k. */
    private static double[] innerNodes(int n, int periods) {
        int points = periods - 1;
        double[] alpha = new double[n];
        double[] beta = new double[n];
        double[] before = new double[points];
        double[] now = new double[points];
        java.util.Arrays.fill(now, 1);
        double lastNorm = 1;
        for (int d = 0; d < n; d++) {
            double norm = 0;
            double moment = 0;
            for (int k = 0; k < points; k++) {
                double weighted = (points - k) * now[k] * now[k];
                norm += weighted;
                moment += weighted * k;
            }
            alpha[d] = moment / norm;
            beta[d] = d == 0 ? 0 : norm / lastNorm;
            lastNorm = norm;
            for (int k = 0; k < points; k++) {
                double next = (k - alpha[d]) * now[k] - beta[d] * before[k];
                before[k] = now[k];
                now[k] = next;
            }
        }
        return zeros(alpha, beta, points);
    }

    /** Zeros of a polynomial in an orthogonal family interlace with those of the one before it: bisection between them. */
    private static double[] zeros(double[] alpha, double[] beta, int points) {
        double[] found = {};
        for (int degree = 1; degree <= alpha.length; degree++) {
            double[] next = new double[degree];
            for (int i = 0; i < degree; i++) {
                double low = i == 0 ? -1 : found[i - 1];
                double high = i == degree - 1 ? points : found[i];
                next[i] = bisect(alpha, beta, degree, low, high);
            }
            found = next;
        }
        return found;
    }

    private static double bisect(double[] alpha, double[] beta, int degree, double from, double to) {
        double low = from;
        double high = to;
        double signLow = Math.signum(value(alpha, beta, degree, low));
        while (true) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (Math.signum(value(alpha, beta, degree, middle)) == signLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static double value(double[] alpha, double[] beta, int degree, double x) {
        double before = 0;
        double now = 1;
        for (int d = 0; d < degree; d++) {
            double next = (x - alpha[d]) * now - beta[d] * before;
            before = now;
            now = next;
        }
        return now;
    }

    /**
     * Number of nodes after the start, s.
     *
     * @return s, at least 1
     */
    public int count() {
        return t.length - 1;
    }

    /**
     * H, the number of periods that the interval spans.
     *
     * @return H, at least 1
     */
    public int periods() {
        return periods;
    }

    /**
     * Position of node {@code i} in periods since the start of the interval; {@code at(0)} is 0.
     *
     * @param i number of the node, 0 for the start
     * @return periods since the start of the interval
     */
    public double at(int i) {
        return t[i];
    }

    /**
     * Lagrange weights over t₀ … t_s at any place.
     *
     * @param x place in periods since the start of the interval
     * @param weights length s + 1, overwritten
     */
    public void weights(double x, double[] weights) {
        double sum = 0;
        for (int i = 0; i < t.length; i++) {
            if (x == t[i]) {
                java.util.Arrays.fill(weights, 0);
                weights[i] = 1;
                return;
            }
            weights[i] = barycentric[i] / (x - t[i]);
            sum += weights[i];
        }
        for (int i = 0; i < t.length; i++) {
            weights[i] /= sum;
        }
    }

    /** Π (x − tⱼ)/H over j = 1 … s: the shape of the defect. */
    double shape(double x) {
        double product = 1;
        for (int j = 1; j < t.length; j++) {
            product *= (x - t[j]) / periods;
        }
        return product;
    }
}
