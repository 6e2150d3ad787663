package org.myobalance.fit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.observe.RowTracks;
import org.myobalance.observe.ToldRows;
import org.myobalance.whatif.SideBySide;

/**
 * The rows of studies near a place, by runs that take the steps of that place and skip what was skipped there: numbers that
 * differ from those of {@link SimulatedRows} by their tolerance, and that move without jumps. Derivatives are known at the
 * place itself alone. One evaluation at a time.
 */
final class FrozenRows implements RowModel {
    private final ToldRows.Differentiated least;
    private final RowTracks tracks;
    private final Space space;
    private final Map<String, Double> changes;
    private final SideBySide.Watch watch;
    private final double[] place;
    private final Answer there;

    private FrozenRows(
            ToldRows rows, Space space, Map<String, Double> changes, SideBySide.Watch watch, double[] place) {
        this.space = space;
        this.changes = changes;
        this.watch = watch;
        this.place = place.clone();
        tracks = new RowTracks();
        ToldRows.Answer answer = rows.by(space.ids()).at(values(place), tracks, watch);
        there = answer instanceof ToldRows.Answer.Slopes slopes
                ? new Answer.Found(
                        slopes.values(), Optional.of(SimulatedRows.byCoordinates(space, slopes.slopes(), place)))
                : SimulatedRows.none((ToldRows.Answer.Failed) answer, watch);
        // numbers alone are wanted from now on: one direction is the least that such runs carry
        least = rows.by(List.of(space.ids().get(0)));
    }

    /** Rows near {@code place}; what {@link #at} gives where there are none, is none. */
    static RowModel at(
            ToldRows rows, Space space, Map<String, Double> changes, SideBySide.Watch watch, double[] place) {
        return new FrozenRows(rows, space, changes, watch, place);
    }

    /** @throws IllegalArgumentException if derivatives are wanted elsewhere */
    @Override
    public Answer at(double[] x, boolean wantsSlopes) {
        if (wantsSlopes || there instanceof Answer.None) {
            if (!Arrays.equals(x, place)) {
                throw new IllegalArgumentException("steps that are frozen have derivatives at their own place alone");
            }
            return there;
        }
        ToldRows.Answer answer = least.at(values(x), tracks, watch);
        return answer instanceof ToldRows.Answer.Slopes found
                ? new Answer.Found(found.values(), Optional.empty())
                : SimulatedRows.none((ToldRows.Answer.Failed) answer, watch);
    }

    private Map<String, Double> values(double[] x) {
        Map<String, Double> values = new HashMap<>(changes);
        values.putAll(space.values(x));
        return values;
    }
}
