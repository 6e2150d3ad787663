package org.myobalance.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.fit.FittedRows;
import org.myobalance.fit.RowModel;
import org.myobalance.fit.Space;
import org.myobalance.observe.Predictor;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.whatif.SideBySide;

/**
 * Rows of studies by plain simulation, and their slopes by central differences over a twentieth of the prior's standard
 * deviation: wide enough for the rounding of an integration at the default tolerance.
 */
final class PredictedRows implements RowModel {
    private static final double SHARE = 0.05;

    private final Predictor predictor;
    private final List<Study> studies;
    private final Optional<String> hypothesis;
    private final Map<String, Double> changes;
    private final Space space;
    private final SideBySide.Watch watch;

    PredictedRows(
            Predictor predictor,
            List<Study> studies,
            Optional<String> hypothesis,
            Map<String, Double> changes,
            Space space,
            SideBySide.Watch watch) {
        this.predictor = predictor;
        this.studies = studies.stream().map(PredictedRows::fitted).toList();
        this.hypothesis = hypothesis;
        this.changes = changes;
        this.space = space;
        this.watch = watch;
    }

    /** A study without the rows that are not fitted, whose runs would be for nothing. */
    private static Study fitted(Study study) {
        return new Study(
                study.id(),
                study.title(),
                study.citation(),
                study.doi(),
                study.species(),
                study.read(),
                study.note(),
                study.arms(),
                study.measurements().stream().filter(Measurement::isFitted).toList(),
                study.file());
    }

    /** All rows at a place, with what their likelihood needs. */
    FittedRows rows(double[] x) {
        Map<String, Double> values = new HashMap<>(changes);
        values.putAll(space.values(x));
        return FittedRows.of(predictor.predict(studies, hypothesis, values, watch));
    }

    @Override
    public Answer at(double[] x, boolean wantsSlopes) {
        Answer answer = plain(x);
        if (!wantsSlopes || !(answer instanceof Answer.Found found)) {
            return answer;
        }
        double[][] slopes = new double[found.predicted().length][x.length];
        double[] low = space.low();
        double[] high = space.high();
        double[] unit = space.priorDeviations();
        for (int i = 0; i < x.length; i++) {
            List<double[]> ends = new ArrayList<>();
            double[] moved = x.clone();
            double[] at = {Math.max(low[i], x[i] - SHARE * unit[i]), Math.min(high[i], x[i] + SHARE * unit[i])};
            for (double end : at) {
                moved[i] = end;
                Answer there = plain(moved);
                if (!(there instanceof Answer.Found side)) {
                    return there;
                }
                ends.add(side.predicted());
            }
            for (int row = 0; row < slopes.length; row++) {
                slopes[row][i] = (ends.get(1)[row] - ends.get(0)[row]) / (at[1] - at[0]);
            }
        }
        return new Answer.Found(found.predicted(), Optional.of(slopes));
    }

    private Answer plain(double[] x) {
        FittedRows rows = rows(x);
        if (rows.failures().isEmpty()) {
            return new Answer.Found(rows.predicted(), Optional.empty());
        }
        return watch.goesOn()
                ? new Answer.None(Reason.FAILED_RUN, rows.failures().get(0))
                : new Answer.None(Reason.CANCELLED, "it was told to stop");
    }
}
