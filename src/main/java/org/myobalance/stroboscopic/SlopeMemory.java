package org.myobalance.stroboscopic;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/**
 * Slow states, the jacobian of the period map and the lengths of intervals that one run has found, for others whose periods differ by
 * little, such as draws of its parameters: they iterate with these as well as with their own, and try no interval that would be too long. One run learns, and only then others recall, by any number of threads: what they find does not depend on their order.
 */
public final class SlopeMemory {
    private final Map<Double, Kept> kept = new ConcurrentHashMap<>();

    /** Remembers nothing yet. */
    public SlopeMemory() {}

    /**
     * The part of a run in periods of one length.
     *
     * @param period its length, in any unit that all runs share
     * @param learns whether what is found is kept; otherwise it is only recalled
     * @return the part
     */
    public Part part(double period, boolean learns) {
        return new Part(kept.computeIfAbsent(period, length -> new Kept()), learns);
    }

    /** What one run found in periods of one length, by the places where it did. */
    private static final class Kept {
        private final NavigableMap<Double, SlowStates> found = new ConcurrentSkipListMap<>();
        private final NavigableMap<Double, KnownLength> lengths = new ConcurrentSkipListMap<>();
    }

    /**
     * An interval that was taken.
     *
     * @param periods that it spanned
     * @param tolerance that it kept
     */
    record KnownLength(int periods, double tolerance) {}

    /** What is known of periods of one length, by the places where they start. */
    public static final class Part {
        /** Knows nothing and keeps nothing. */
        static final Part NONE = new Part(new Kept(), false);

        private final Kept kept;
        private final boolean learns;
        private final UnaryOperator<SlowStates> seen;

        private Part(Kept kept, boolean learns) {
            this(kept, learns, UnaryOperator.identity());
        }

        private Part(Kept kept, boolean learns, UnaryOperator<SlowStates> seen) {
            this.kept = kept;
            this.learns = learns;
            this.seen = seen;
        }

        /**
         * The same for a run that has a part of the states, which recalls only.
         *
         * @param position of each state in that run, ascending; −1 for a state that it does not have; kept
         * @param count states of that run
         * @return the part as that run has it
         */
        public Part among(int[] position, int count) {
            return new Part(kept, false, each -> each.among(position, count));
        }

        void keep(double place, SlowStates slowStates) {
            if (learns) {
                kept.found.put(place, slowStates);
            }
        }

        void keep(double place, KnownLength interval) {
            if (learns) {
                kept.lengths.put(place, interval);
            }
        }

        /** The interval that was taken last at a place or before it, or the first of all; empty for who learns. */
        Optional<KnownLength> length(double place) {
            if (learns || kept.lengths.isEmpty()) {
                return Optional.empty();
            }
            Map.Entry<Double, KnownLength> before = kept.lengths.floorEntry(place);
            return Optional.of(before == null ? kept.lengths.firstEntry().getValue() : before.getValue());
        }

        /**
         * What was found nearest to a place, and where.
         *
         * @param after what was found here or before is of no use any more
         * @return empty if nothing was found behind that, and for who learns
         */
        Optional<Map.Entry<Double, SlowStates>> nearest(double place, double after) {
            NavigableMap<Double, SlowStates> left = kept.found.tailMap(after, false);
            if (learns || left.isEmpty()) {
                return Optional.empty();
            }
            Map.Entry<Double, SlowStates> before = left.floorEntry(place);
            Map.Entry<Double, SlowStates> behind = left.ceilingEntry(place);
            boolean isBefore = behind == null || (before != null && place - before.getKey() <= behind.getKey() - place);
            return Optional.ofNullable(isBefore ? before : behind)
                    .map(each -> Map.entry(each.getKey(), seen.apply(each.getValue())));
        }
    }
}
