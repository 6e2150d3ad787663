package org.myobalance.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.observe.NominalPredictions;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.StepLog;

/**
 * The observations of studies, simulated by a model. The predictions of a call with the jacobian are those of a call
 * without. Immutable.
 */
public final class SimulatedObservations implements ObservationModel {
    private final NominalPredictions plain;
    private final NominalPredictions differentiating;
    private final Space space;
    private final Map<String, Double> changes;
    private final ProgressMonitor monitor;

    /**
     * The observations of studies as a function of coordinates.
     *
     * @param predictions of the observations, without derivatives
     * @param space what the coordinates mean
     * @param changes parameters that differ from the model's in all runs [base units]
     * @param monitor hears how far each evaluation has come, and may stop it
     */
    public SimulatedObservations(
            NominalPredictions predictions, Space space, Map<String, Double> changes, ProgressMonitor monitor) {
        this(predictions, predictions.differentiating(space.ids()), space, changes, monitor);
    }

    private SimulatedObservations(
            NominalPredictions plain,
            NominalPredictions differentiating,
            Space space,
            Map<String, Double> changes,
            ProgressMonitor monitor) {
        this.plain = plain;
        this.differentiating = differentiating;
        this.space = space;
        this.changes = Map.copyOf(changes);
        this.monitor = monitor;
    }

    @Override
    public Answer at(double[] x, boolean withJacobian) {
        Map<String, Double> values = new HashMap<>(changes);
        values.putAll(space.values(x));
        NominalPredictions.Result result = (withJacobian ? differentiating : plain).at(values, monitor);
        if (result instanceof NominalPredictions.Result.Failed failed) {
            return !monitor.isCancelled()
                    ? new Answer.None(Reason.FAILED_RUN, failed.observation() + ": " + failed.why())
                    : new Answer.None(Reason.CANCELLED, failed.why());
        }
        NominalPredictions.Result.Found found = (NominalPredictions.Result.Found) result;
        double[] predicted = found.predicted();
        for (int i = 0; i < predicted.length; i++) {
            if (!Double.isFinite(predicted[i])) {
                return new Answer.None(Reason.NO_VALUE, plain.names().get(i) + ": the model gives " + predicted[i]);
            }
        }
        return new Answer.Found(
                predicted, withJacobian ? Optional.of(byCoordinates(found.jacobian(), x)) : Optional.empty());
    }

    /**
     * The same observations near a point, by the steps that the runs take there: predictions that differ from these by the
     * tolerance of the runs, but move without jumps, so that differences of them can be held against the jacobian.
     *
     * @param x coordinates of the point
     * @return an observation model that has its jacobian at the point alone; one evaluation at a time
     */
    public ObservationModel frozenAt(double[] x) {
        StepLog log = new StepLog();
        return new FrozenObservations(
                new SimulatedObservations(
                        plain.withStepLog(log), differentiating.withStepLog(log), space, changes, monitor),
                x);
    }

    private double[][] byCoordinates(double[][] byParameters, double[] x) {
        List<FreeParameter> parameters = space.parameters();
        double[][] jacobian = new double[byParameters.length][x.length];
        for (int i = 0; i < jacobian.length; i++) {
            for (int j = 0; j < x.length; j++) {
                jacobian[i][j] = byParameters[i][j] * parameters.get(j).scale(x[j]);
            }
        }
        return jacobian;
    }
}
