package org.myobalance.simulate;

/** Why a segment could not be finished. Caught in {@link Simulator}, which makes it a value. */
final class SegmentFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final double time;
    private final int state;
    private final String remedy;

    /**
     * @param reason what happened
     * @param time since the start of the segment [h]
     * @param state index of the state with the largest error, or −1 when none stands out
     * @param remedy what to try next
     */
    SegmentFailure(String reason, double time, int state, String remedy) {
        super(reason);
        this.time = time;
        this.state = state;
        this.remedy = remedy;
    }

    double time() {
        return time;
    }

    int state() {
        return state;
    }

    String remedy() {
        return remedy;
    }
}
