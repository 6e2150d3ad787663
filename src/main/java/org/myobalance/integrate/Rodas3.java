package org.myobalance.integrate;

/**
 * Rodas3: order 3 with an embedded order 2, four stages of which three evaluate f, stiffly accurate, L-stable.
 *
 * <p>The dense output of order 2 is the quadratic through both ends with the curvature that D₀ = 3u₁ − u₂ gives; it
 * follows from the order conditions, and stays bounded for infinitely stiff components.
 *
 * @see "Sandu, Verwer, Blom, Spee, Carmichael, Potra: Benchmarking stiff ODE solvers for atmospheric chemistry problems
 *     II: Rosenbrock solvers, Atmospheric Environment 31:3459 (1997)"
 */
public final class Rodas3 {
    private static final double[][] A = {{}, {0}, {2, 0}, {2, 0, 1}};

    private static final double[][] C = {{}, {4}, {1, -1}, {1, -1, -8.0 / 3}};

    private static final double[][] H = {{3, -1, 0, 0}};

    /** The method. */
    public static final RosenbrockTableau TABLEAU = new RosenbrockTableau("Rodas3", 3, 2, 2, 0.5, A, C, H);

    private Rodas3() {}
}
