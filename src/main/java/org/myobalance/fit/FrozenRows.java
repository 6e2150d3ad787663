package org.myobalance.fit;

import java.util.Arrays;
import java.util.Optional;
import org.myobalance.observe.NominalPredictions;
import org.myobalance.observe.RowTracks;

/**
 * The rows of studies near a place, by runs that take the steps of that place and skip what was skipped there: numbers that
 * differ from those of {@link SimulatedObservations} by their tolerance, and that move without jumps. Derivatives are known at the
 * place itself alone; where it has none, there are none beside it. One evaluation at a time.
 */
final class FrozenRows implements ObservationModel {
    private final NominalPredictions.Differentiated least;
    private final RowTracks tracks = new RowTracks();
    private final SimulatedObservations rows;
    private final double[] place;
    private final Answer there;

    /**
     * Makes the runs of a place.
     *
     * @param all with derivatives by all coordinates of {@code rows}
     * @param least the same by as few as can be: numbers alone are wanted beside the place
     */
    FrozenRows(
            SimulatedObservations rows,
            NominalPredictions.Differentiated all,
            NominalPredictions.Differentiated least,
            double[] place) {
        this.rows = rows;
        this.least = least;
        this.place = place.clone();
        NominalPredictions.Answer answer = all.at(rows.values(place), Optional.of(tracks), rows.watch());
        there = answer instanceof NominalPredictions.Answer.Found found
                ? new Answer.Found(found.values(), Optional.of(rows.byCoordinates(found.jacobian(), place)))
                : rows.none((NominalPredictions.Answer.Failed) answer);
    }

    /** @throws IllegalArgumentException if derivatives are wanted elsewhere */
    @Override
    public Answer at(double[] x, boolean wantsSlopes) {
        if (there instanceof Answer.None) {
            return there;
        }
        if (wantsSlopes) {
            if (!Arrays.equals(x, place)) {
                throw new IllegalArgumentException("steps that are frozen have derivatives at their own place alone");
            }
            return there;
        }
        NominalPredictions.Answer answer = least.at(rows.values(x), Optional.of(tracks), rows.watch());
        return answer instanceof NominalPredictions.Answer.Found found
                ? new Answer.Found(found.values(), Optional.empty())
                : rows.none((NominalPredictions.Answer.Failed) answer);
    }
}
