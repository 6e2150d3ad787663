package org.myobalance.fit;

import java.util.Optional;

/**
 * Climbs a posterior within its bounds: Gauss–Newton on linearised predictions, within a box that grows while the
 * predictions follow their jacobian and shrinks where they do not. The likelihood itself is not made quadratic ({@link LinearisedModel}).
 *
 * <p>An exact jacobian costs as much as ten evaluations. Between exact ones it follows the predictions by Broyden's rank-one update
 * (Broyden 1965); an exact one is asked for when a step brought less than a quarter of the predicted gain, and before the
 * end. Each step is a function of the {@link TrustRegionState} alone, so that one written down goes on as if it had not stopped.
 */
final class TrustRegion {
    /** Below this share of the predicted gain a step calls for an exact jacobian, or a smaller radius. */
    private static final double POOR = 0.25;

    private static final double GOOD = 0.75;
    /** Below this share of the predicted gain a step is not taken. */
    private static final double WORTH_TAKING = 1e-4;

    private static final double LARGEST_RADIUS = 8;

    private final Posterior posterior;
    private final FitSettings settings;

    TrustRegion(Posterior posterior, FitSettings settings) {
        this.posterior = posterior;
        this.settings = settings;
    }

    /** What became of a step. */
    sealed interface Move {
        /**
         * It goes on.
         *
         * @param withJacobian whether the evaluation was one with jacobian
         */
        record Going(TrustRegionState climb, boolean withJacobian) implements Move {}

        /** It is over. */
        record Ended(TrustRegionState climb, Ending why) implements Move {}

        /** The observations were cancelled; nothing has changed. */
        record Cancelled() implements Move {}
    }

    /** One evaluation further, or the end without one. */
    Move step(TrustRegionState at) {
        LinearisedModel linearised = new LinearisedModel(posterior, at);
        double predictedGain = linearised.predictedGain();
        boolean isOver = predictedGain < settings.tolerance() || at.radius() < settings.smallestRadius();
        if (isOver && at.isExact()) {
            return new Move.Ended(at, predictedGain < settings.tolerance() ? Ending.CONVERGED : Ending.STALLED);
        }
        if (at.evaluations() >= settings.evaluations()) {
            return new Move.Ended(at, Ending.OUT_OF_EVALUATIONS);
        }
        return isOver || at.wantsJacobian() ? refresh(at) : attempt(at, linearised.best(at.radius()), predictedGain);
    }

    private Move refresh(TrustRegionState at) {
        ObservationModel.Answer answer = posterior.at(at.x(), true).answer();
        if (answer instanceof ObservationModel.Answer.Found found
                && found.jacobian().isPresent()) {
            return new Move.Going(at.refreshed(found, found.jacobian().get()), true);
        }
        return isCancelled(answer) ? new Move.Cancelled() : new Move.Ended(at, Ending.NO_JACOBIAN);
    }

    private Move attempt(TrustRegionState at, LinearisedModel.Step step, double predictedGain) {
        Posterior.Point point = posterior.at(step.x(), false);
        if (isCancelled(point.answer())) {
            return new Move.Cancelled();
        }
        if (!(point.answer() instanceof ObservationModel.Answer.Found found) || !Double.isFinite(point.log())) {
            // an infinite loss says nothing of the jacobian
            return new Move.Going(at.stayed(POOR * step.length(), at.wantsJacobian(), predictedGain), false);
        }
        double before =
                posterior.likelihood().log(at.predicted()) + posterior.space().logPrior(at.x());
        double share = (point.log() - before) / step.gain();
        boolean isPoor = !(share >= POOR);
        double radius = at.radius();
        if (isPoor && at.isExact()) {
            radius = POOR * step.length();
        } else if (share > GOOD && step.length() > 0.99 * at.radius()) {
            radius = Math.min(LARGEST_RADIUS, 2 * at.radius());
        }
        if (share > WORTH_TAKING) {
            double[][] jacobian = Broyden.updated(at, step, found.predicted(), posterior.space());
            return new Move.Going(
                    at.moved(step.x(), found.predicted(), jacobian, isPoor, radius, predictedGain), false);
        }
        // an exact jacobian is not spoilt by a secant; another is not trusted any longer
        return new Move.Going(at.stayed(radius, !at.isExact(), predictedGain), false);
    }

    private static boolean isCancelled(ObservationModel.Answer answer) {
        return answer instanceof ObservationModel.Answer.None none
                && none.reason() == ObservationModel.Reason.CANCELLED;
    }

    /** The beginning of a climb; empty where there are no predictions or no jacobian. */
    static Optional<TrustRegionState> begin(Posterior.Point point) {
        return Double.isFinite(point.log()) && point.answer() instanceof ObservationModel.Answer.Found found
                ? found.jacobian().map(jacobian -> TrustRegionState.from(point.x(), found, jacobian))
                : Optional.empty();
    }
}
