package org.myobalance.simulate;

import org.myobalance.regimen.Edge;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.EdgeKind;

/** The way through a part of a timetable: from each edge to the next, and at each edge its changes. */
final class EdgeLoop {
    /** What goes from one edge to the next. */
    interface SegmentTask {
        /**
         * Goes on.
         *
         * @param from where the last segment ended [h]
         * @param to where this one ends; the same again if edges stand there [h]
         * @param kind of the edge at {@code from}
         */
        void solve(double from, double to, EdgeKind kind) throws SegmentFailure;
    }

    private EdgeLoop() {}

    /**
     * Follows a part of a run's timetable.
     *
     * @param from its start [h]
     * @param to its end [h]
     * @param stops saw all that came before; takes each edge
     * @return whether the end was reached; false if the monitor ended it
     */
    static boolean follow(Run run, double from, double to, Stops stops, SegmentTask task, ProgressMonitor monitor)
            throws SegmentFailure {
        EdgeCursor cursor = run.timetable().cursor(from);
        EdgeKind kind = EdgeKind.LEVEL;
        double time = from;
        while (cursor.hasNext()) {
            Edge edge = cursor.next();
            if (edge.time() >= to) {
                break;
            }
            task.solve(time, edge.time(), kind);
            time = edge.time();
            monitor.report("run", (time - run.from()) / (run.to() - run.from()));
            if (monitor.isCancelled()) {
                return false;
            }
            kind = edge.kind();
            stops.take(edge);
        }
        task.solve(time, to, kind);
        return true;
    }
}
