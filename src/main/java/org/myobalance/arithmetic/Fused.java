package org.myobalance.arithmetic;

/**
 * a·b + c in one instruction where the processor has one, in two elsewhere. One rounding or two: results differ between
 * the two kinds of processor, never between Java versions on one of them.
 *
 * <p>{@link Math#fma} alone will not do: without the instruction it computes with big decimals, a thousand times slower.
 */
public final class Fused {
    private static final int CALLS = 50;
    /** Emulated calls take 50 µs each, and even the interpreter runs the instruction in 0.1 µs. */
    private static final long SLOW = CALLS * 5_000L;

    private static final int TRIALS = 5;

    /** Whether the processor has the instruction and the virtual machine uses it. */
    public static final boolean IS_FAST = measure();

    private Fused() {}

    /**
     * a·b + c.
     *
     * @param a first factor
     * @param b second factor
     * @param c what is added
     * @return a·b + c
     */
    public static double multiplyAdd(double a, double b, double c) {
        return IS_FAST ? Math.fma(a, b, c) : a * b + c;
    }

    /** By time, because asking the virtual machine loads its management classes; a pause must not decide, so the best of a few counts. */
    private static boolean measure() {
        for (int trial = 0; trial < TRIALS; trial++) {
            long begin = System.nanoTime();
            double x = 1.1;
            for (int i = 0; i < CALLS; i++) {
                x = Math.fma(x, 0.999, 1e-9);
            }
            long spent = System.nanoTime() - begin;
            if (x > 0 && spent < SLOW) {
                return true;
            }
        }
        return false;
    }
}
