package org.myobalance.sample;

import java.util.SplittableRandom;
import org.myobalance.observe.Normal;

/**
 * Random numbers that are the same on every Java version, and that depend on their place alone, not on what was drawn before.
 * One thread.
 */
public final class RandomSource {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    /**
     * The numbers of one place.
     *
     * @param seed of the whole
     * @param stream which of its streams, such as the number of a chain
     * @param position within the stream, such as the number of a proposal
     */
    public RandomSource(long seed, long stream, long position) {
        random = new SplittableRandom(mixed(mixed(mixed(seed) + stream) + position));
    }

    /**
     * A uniform number.
     *
     * @return within (0, 1)
     */
    public double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }

    /**
     * A standard normal number.
     *
     * @return mean 0, standard deviation 1
     */
    public double normal() {
        return Normal.quantile(uniform());
    }

    /** Within [0, n). */
    int below(int n) {
        return (int) (uniform() * n);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
