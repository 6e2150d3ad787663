package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.stroboscopic.Interval;
import org.myobalance.stroboscopic.IntervalTangent;

/**
 * What a run on two scales did, so that it can be done again from near by: its pieces, the sizes of their steps, and how
 * what was skipped moves. The first run that gets it fills it. Mutable; one run at a time.
 */
public final class Track {
    private final List<Part> parts = new ArrayList<>();

    /** A piece of the run. */
    sealed interface Part {
        /**
         * Solved from edge to edge.
         *
         * @param sizes of its steps
         */
        record Leg(Tape.Piece.Leg piece, KeptSteps sizes) implements Part {}

        /**
         * Skipped, but for some periods.
         *
         * @param interval as it settled
         * @param tangent there
         * @param sizes of the steps of the period at each node, that of the start unused
         */
        record Skip(Tape.Piece.Skip piece, Interval interval, IntervalTangent tangent, List<KeptSteps> sizes)
                implements Part {}
    }

    /** Whether no run filled it yet. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    void add(Part part) {
        parts.add(part);
    }

    /** All parts, in order. */
    List<Part> parts() {
        return List.copyOf(parts);
    }
}
