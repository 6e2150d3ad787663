package org.myobalance.regimen;

/**
 * Sessions that do not take place. A hash of the seeds and of the session's own numbers decides about each session, so
 * that the answer does not depend on which sessions were asked for before.
 *
 * @param share expected share of sessions, in [0, 1) [-]
 * @param seed seed that decides which sessions are missed
 * @param regular whether the same sessions are missed in every round of a phase, so that the regimen repeats; their number is then the
 *     share times those of a round, rounded up or down so that the share is kept in the mean over seeds
 */
public record MissedSessions(double share, long seed, boolean regular) {
    /** Every session takes place. */
    public static final MissedSessions NONE = new MissedSessions(0, 0);

    // Weyl increment of SplitMix64 (Steele, Lea, Flood 2014)
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Checks what the record describes. {@inheritDoc}
     *
     * @throws RegimenException if the share is outside [0, 1)
     */
    public MissedSessions {
        if (!(share >= 0 && share < 1)) {
            throw new RegimenException(
                    "/share",
                    "missed sessions: share " + Numbers.text(share) + " is outside [0, 1)",
                    "Give 0.1 for one in ten.");
        }
    }

    /**
     * Sessions that are missed at random, each on its own.
     *
     * @param share expected share of sessions, in [0, 1) [-]
     * @param seed seed that decides which sessions are missed
     */
    public MissedSessions(double share, long seed) {
        this(share, seed, false);
    }

    /**
     * As many sessions in the mean, but the same ones in every round.
     *
     * @return the same share and seed
     */
    public MissedSessions regularly() {
        return new MissedSessions(share, seed, true);
    }

    /** Whether a round of sessions may differ from the next. */
    boolean isIrregular() {
        return share > 0 && !regular;
    }

    /** Whether that session of that mesocycle of that phase is missed in the run with that seed. */
    boolean misses(long runSeed, int phase, long cycle, int session) {
        if (share == 0) {
            return false;
        }
        long ofPhase = mix(mix(mix(seed) ^ runSeed) ^ phase);
        if (regular) {
            // systematic sampling (Madow 1949, Ann Math Stat 20:333): each session with the share as its probability
            double start = (mix(ofPhase) >>> 11) * 0x1p-53;
            return Math.floor((session + 1) * share + start) > Math.floor(session * share + start);
        }
        long bits = mix(ofPhase ^ cycle) ^ session;
        return (mix(bits) >>> 11) * 0x1p-53 < share;
    }

    // the finaliser of SplitMix64: each bit of the key changes half of the result
    private static long mix(long key) {
        long z = key + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
