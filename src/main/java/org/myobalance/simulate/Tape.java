package org.myobalance.simulate;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.stroboscopic.Interval;

/** What a run on two scales did, piece by piece, so that it can be differentiated. Workspace of one run. */
final class Tape {
    private final boolean isOn;
    private final List<Piece> pieces = new ArrayList<>();

    private Tape(boolean isOn) {
        this.isOn = isOn;
    }

    /** Keeps what happens. */
    static Tape on() {
        return new Tape(true);
    }

    /** Keeps nothing. */
    static Tape off() {
        return new Tape(false);
    }

    /** A piece of a run. */
    sealed interface Piece {
        /**
         * Solved from edge to edge.
         *
         * @param from its start [h]
         * @param to its end [h]
         * @param start states at its start
         * @param options how it was solved
         */
        record Leg(double from, double to, StateVector start, RunOptions options) implements Piece {}

        /**
         * Skipped, but for some periods.
         *
         * @param from start of the period that stands for all [h]
         * @param period its length [h]
         * @param options how periods were solved
         * @param interval what was skipped
         */
        record Skip(double from, double period, RunOptions options, Interval interval) implements Piece {}
    }

    /** A leg begins. */
    void leg(double from, double to, double[] start, RunOptions options) {
        if (isOn && from < to) {
            pieces.add(new Piece.Leg(from, to, StateVector.of(start), options));
        }
    }

    /** An interval was taken. */
    void skip(double from, double period, RunOptions options, Interval interval) {
        if (isOn) {
            pieces.add(new Piece.Skip(from, period, options, interval));
        }
    }

    /** All pieces, in order. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }
}
