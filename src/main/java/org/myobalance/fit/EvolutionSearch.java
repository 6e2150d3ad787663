package org.myobalance.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Searches a posterior without a jacobian by the evolution strategy CMA-ES of Commons Math (Hansen 2006), within its bounds.
 *
 * <p>The state of the library's optimiser cannot be saved. But the optimiser depends on its seed and the losses it is given
 * only, so each step runs it again from the beginning with the losses known so far, which costs no simulation, and then
 * evaluates one more.
 */
final class EvolutionSearch {
    /** Loss where there are no predictions, above any that has some [nats]. */
    static final double NOWHERE = 1e6;

    /** One small gain is chance. */
    private static final int SMALL_IN_A_ROW = 5;

    private static final double SHARE_OF_PRIOR = 0.5;
    private static final double SHARE_OF_BOUNDS = 0.3;

    private final Posterior posterior;
    private final FitSettings settings;

    EvolutionSearch(Posterior posterior, FitSettings settings) {
        this.posterior = posterior;
        this.settings = settings;
    }

    /** What became of a step. */
    sealed interface Move {
        /** It goes on. */
        record Going(Stage.Searching search, Posterior.Point point) implements Move {}

        /** It is over. */
        record Ended() implements Move {}

        /** The observations were cancelled; nothing has changed. */
        record Cancelled() implements Move {}
    }

    /** A search from a place whose loss is known. */
    Stage.Searching from(Posterior.Point point, double target) {
        return new Stage.Searching(point.x(), target, List.of(loss(point)), Optional.empty());
    }

    /**
     * Minus the log density. Where there is none it is the same for all that is as typical as draws from the prior, so that
     * the strategy widens its search, and grows beyond, so that it stays within what is believed.
     */
    double loss(Posterior.Point point) {
        if (Double.isFinite(point.log())) {
            return -point.log();
        }
        double far = 0;
        for (int i = 0; i < point.x().length; i++) {
            FreeParameter parameter = posterior.space().parameters().get(i);
            double z = (point.x()[i] - parameter.priorCentre()) / parameter.priorDeviation();
            far += z * z / point.x().length;
        }
        return NOWHERE + Math.max(0, far - 1);
    }

    /** One evaluation further, or the end without one. */
    Move step(Stage.Searching search, int start) {
        Replay replay = new Replay(search.losses(), settings.tolerance());
        Space space = posterior.space();
        int population = 4 + (int) (3 * Math.log(space.size()));
        CMAESOptimizer optimizer = new CMAESOptimizer(
                Integer.MAX_VALUE,
                Double.NEGATIVE_INFINITY,
                true,
                0,
                0,
                new MersenneTwister(settings.seed() * 1_000_003L + start),
                false,
                (round, now, before) -> replay.isEnough(search.target(), now.getValue(), before.getValue()));
        try {
            optimizer.optimize(
                    new MaxEval(settings.evaluations()),
                    GoalType.MINIMIZE,
                    new ObjectiveFunction(replay::loss),
                    new InitialGuess(search.from()),
                    new SimpleBounds(space.low(), space.high()),
                    new CMAESOptimizer.PopulationSize(population),
                    new CMAESOptimizer.Sigma(sigma(space)));
            return new Move.Ended();
        } catch (Asked asked) {
            return evaluate(search, asked.x);
        }
    }

    private Move evaluate(Stage.Searching search, double[] x) {
        Posterior.Point point = posterior.at(x, false);
        if (point.answer() instanceof ObservationModel.Answer.None none
                && none.reason() == ObservationModel.Reason.CANCELLED) {
            return new Move.Cancelled();
        }
        double loss = loss(point);
        boolean isBest = search.losses().stream().allMatch(other -> loss < other);
        List<Double> losses = new ArrayList<>(search.losses());
        losses.add(loss);
        Optional<ParameterPoint> best =
                isBest && point.answer() instanceof ObservationModel.Answer.Found found && loss < NOWHERE
                        ? Optional.of(new ParameterPoint(x, found.predicted(), Optional.empty()))
                        : search.best();
        return new Move.Going(new Stage.Searching(search.from(), search.target(), losses, best), point);
    }

    private static double[] sigma(Space space) {
        double[] low = space.low();
        double[] high = space.high();
        double[] sigma = space.priorDeviations();
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.min(SHARE_OF_PRIOR * sigma[i], SHARE_OF_BOUNDS * (high[i] - low[i]));
        }
        return sigma;
    }

    /** Tells the losses that are known, then asks for the next. */
    private static final class Replay {
        private final List<Double> losses;
        private final double tolerance;
        private int next;
        private int small;

        Replay(List<Double> losses, double tolerance) {
            this.losses = losses;
            this.tolerance = tolerance;
        }

        /** Asked after each generation that got better. */
        boolean isEnough(double target, double now, double before) {
            small = before < NOWHERE && before - now < tolerance ? small + 1 : 0;
            return now < target || small == SMALL_IN_A_ROW;
        }

        double loss(double[] x) {
            if (next == losses.size()) {
                throw new Asked(x.clone());
            }
            return losses.get(next++);
        }
    }

    /** Leaves the optimiser with the place it wants to know. */
    private static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient double[] x;

        Asked(double[] x) {
            super("asked", null, false, false);
            this.x = x;
        }
    }
}
