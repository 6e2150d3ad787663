package org.myobalance.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.observe.NominalPredictions;
import org.myobalance.whatif.ParallelRuns;

/** The rows of studies, simulated by a model: predictions by runs, derivatives by runs with derivatives. Immutable. */
public final class SimulatedObservations implements ObservationModel {
    private final NominalPredictions rows;
    private final NominalPredictions.Differentiated differentiated;
    private final Space space;
    private final Map<String, Double> changes;
    private final ParallelRuns.Watch watch;

    /**
     * The rows of studies as a function of coordinates.
     *
     * @param changes parameters that differ from the model's in all runs [base units]
     * @param watch hears how far each evaluation has come, and may stop it
     */
    public SimulatedObservations(
            NominalPredictions rows, Space space, Map<String, Double> changes, ParallelRuns.Watch watch) {
        this.rows = rows;
        this.space = space;
        this.changes = Map.copyOf(changes);
        this.watch = watch;
        differentiated = rows.by(space.ids());
    }

    @Override
    public Answer at(double[] x, boolean wantsSlopes) {
        Map<String, Double> values = values(x);
        NominalPredictions.Answer plain = rows.values(values, watch);
        if (!(plain instanceof NominalPredictions.Answer.Found found)) {
            return none((NominalPredictions.Answer.Failed) plain);
        }
        double[] predicted = found.values();
        for (int row = 0; row < predicted.length; row++) {
            if (!Double.isFinite(predicted[row])) {
                return new Answer.None(Reason.NO_VALUE, rows.names().get(row) + ": the model gives " + predicted[row]);
            }
        }
        if (!wantsSlopes) {
            return new Answer.Found(predicted, Optional.empty());
        }
        NominalPredictions.Answer moved = differentiated.at(values, Optional.empty(), watch);
        return moved instanceof NominalPredictions.Answer.Found derived
                ? new Answer.Found(predicted, Optional.of(byCoordinates(derived.jacobian(), x)))
                : none((NominalPredictions.Answer.Failed) moved);
    }

    /** Parameters of all runs that are not the model's [base units]. */
    Map<String, Double> values(double[] x) {
        Map<String, Double> values = new HashMap<>(changes);
        values.putAll(space.values(x));
        return values;
    }

    ParallelRuns.Watch watch() {
        return watch;
    }

    Answer none(NominalPredictions.Answer.Failed failed) {
        return watch.goesOn()
                ? new Answer.None(Reason.FAILED_RUN, failed.row() + ": " + failed.why())
                : new Answer.None(Reason.CANCELLED, failed.why());
    }

    /** The same rows near a place, by the steps that they take there. */
    public ObservationModel frozenAt(double[] x) {
        return new FrozenRows(this, differentiated, rows.by(space.ids().subList(0, 1)), x);
    }

    double[][] byCoordinates(double[][] slopes, double[] x) {
        List<FreeParameter> parameters = space.parameters();
        double[][] scaled = new double[slopes.length][x.length];
        for (int row = 0; row < scaled.length; row++) {
            for (int i = 0; i < x.length; i++) {
                scaled[row][i] = slopes[row][i] * parameters.get(i).scale(x[i]);
            }
        }
        return scaled;
    }
}
