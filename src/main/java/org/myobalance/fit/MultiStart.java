package org.myobalance.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.myobalance.simulate.ProgressMonitor;

/**
 * A fit from several starts: each climbs by a {@link TrustRegion}, after an {@link EvolutionSearch} for a feasible start where
 * it cannot. A step is a function of the {@link FitState} alone, and makes one evaluation at most. Immutable.
 */
public final class MultiStart {
    /** A trust region that took no step is followed by a search if its jacobian predicted more gain than this [nats]. */
    private static final double WORTH_A_SEARCH = 1;

    private final Posterior posterior;
    private final FitSettings settings;
    private final TrustRegion region;
    private final EvolutionSearch evolution;
    private final List<double[]> starts;

    /**
     * A fit of a posterior.
     *
     * @param posterior to be climbed
     * @param settings how hard to try
     */
    public MultiStart(Posterior posterior, FitSettings settings) {
        this.posterior = posterior;
        this.settings = settings;
        region = new TrustRegion(posterior, settings);
        evolution = new EvolutionSearch(posterior, settings);
        starts = Starts.of(posterior.space(), settings.starts(), settings.seed());
    }

    /**
     * A fit before its first evaluation.
     *
     * @return the state at the model file's values
     */
    public FitState begin() {
        return FitState.before(posterior.space());
    }

    /**
     * Goes on until every start is over, or it is told to stop.
     *
     * @param from the state to go on from
     * @param monitor hears of each evaluation which share of the work is done, roughly, and may stop the fit before each
     * @return the state then
     */
    public FitState run(FitState from, ProgressMonitor monitor) {
        return run(from, monitor, state -> {});
    }

    /**
     * The same, of which every state is kept.
     *
     * @param from where the fit is
     * @param monitor hears of each evaluation which share of the work is done, roughly, and may stop the fit before each
     * @param reached told of the state after each evaluation, before the monitor
     * @return where the fit is then
     */
    public FitState run(FitState from, ProgressMonitor monitor, Consumer<FitState> reached) {
        FitState state = from;
        while (!state.isDone() && !monitor.isCancelled()) {
            Optional<FitState> next = step(state);
            if (next.isEmpty()) {
                break;
            }
            state = next.get();
            reached.accept(state);
            monitor.report(state.text(starts.size()), share(state));
        }
        return state;
    }

    /** One step; empty if the observations were told to stop. */
    Optional<FitState> step(FitState state) {
        if (state.stage() instanceof Stage.Beginning beginning) {
            return begin(state, beginning);
        }
        if (state.stage() instanceof Stage.Climbing climbing) {
            return climb(state, climbing);
        }
        if (state.stage() instanceof Stage.Searching searching) {
            return search(state, searching);
        }
        return state.stage() instanceof Stage.Confirming ? confirm(state) : Optional.of(state);
    }

    private Optional<FitState> begin(FitState before, Stage.Beginning stage) {
        Posterior.Point point = posterior.at(stage.x(), true);
        if (isCancelled(point)) {
            return Optional.empty();
        }
        FitState state = before.evaluated(true);
        boolean isSomewhere = Double.isFinite(point.log());
        if (point.answer() instanceof ObservationModel.Answer.Found found && isSomewhere) {
            state = state.found(new ParameterPoint(point.x(), found.predicted(), found.jacobian()), point.log());
        }
        Optional<TrustRegionState> climb = TrustRegion.begin(point);
        if (climb.isPresent()) {
            return Optional.of(state.at(new Stage.Climbing(climb.get(), stage.wasSearched())));
        }
        if (stage.wasSearched()) {
            return Optional.of(over(state, isSomewhere ? Ending.NO_JACOBIAN : Ending.NO_PREDICTIONS, point.log()));
        }
        double target = isSomewhere ? Double.NEGATIVE_INFINITY : EvolutionSearch.NOWHERE;
        return Optional.of(state.at(evolution.from(point, target)));
    }

    private Optional<FitState> climb(FitState state, Stage.Climbing stage) {
        TrustRegion.Move move = region.step(stage.climb());
        if (move instanceof TrustRegion.Move.Going going) {
            TrustRegionState climb = going.climb();
            ParameterPoint point = new ParameterPoint(
                    climb.x(), climb.predicted(), climb.isExact() ? Optional.of(climb.jacobian()) : Optional.empty());
            return Optional.of(state.evaluated(going.withJacobian())
                    .found(point, log(point))
                    .at(new Stage.Climbing(climb, stage.wasSearched())));
        }
        if (move instanceof TrustRegion.Move.Ended end) {
            TrustRegionState climb = end.climb();
            double log = log(new ParameterPoint(climb.x(), climb.predicted(), Optional.empty()));
            boolean isStuck = end.why() == Ending.STALLED && climb.accepted() == 0 && !stage.wasSearched();
            if (isStuck && climb.predictedGain() > WORTH_A_SEARCH) {
                Posterior.Point point = new Posterior.Point(
                        climb.x(),
                        posterior.likelihood().log(climb.predicted()),
                        posterior.space().logPrior(climb.x()),
                        new ObservationModel.Answer.Found(climb.predicted(), Optional.empty()));
                return Optional.of(state.at(evolution.from(point, -log - settings.tolerance())));
            }
            return Optional.of(over(state, end.why(), log));
        }
        return Optional.empty();
    }

    private Optional<FitState> search(FitState state, Stage.Searching stage) {
        EvolutionSearch.Move move = evolution.step(stage, state.start());
        if (move instanceof EvolutionSearch.Move.Going going) {
            FitState next = state.evaluated(false).at(going.search());
            return Optional.of(going.search()
                    .best()
                    .map(best -> next.found(best, log(best)))
                    .orElse(next));
        }
        if (move instanceof EvolutionSearch.Move.Cancelled) {
            return Optional.empty();
        }
        if (stage.best().isPresent() && stage.target() > Double.NEGATIVE_INFINITY) {
            return Optional.of(state.at(new Stage.Beginning(stage.best().get().x(), true)));
        }
        double least =
                stage.losses().stream().mapToDouble(Double::doubleValue).min().orElse(EvolutionSearch.NOWHERE);
        boolean isSomewhere = least < EvolutionSearch.NOWHERE;
        return Optional.of(over(
                state,
                isSomewhere ? Ending.NO_JACOBIAN : Ending.NO_PREDICTIONS,
                isSomewhere ? -least : Double.NEGATIVE_INFINITY));
    }

    /** The jacobian at the best point: standard errors are taken from it. */
    private Optional<FitState> confirm(FitState state) {
        FitState.Best best = state.best().orElseThrow();
        Posterior.Point point = posterior.at(best.point().x(), true);
        if (isCancelled(point)) {
            return Optional.empty();
        }
        FitState next = state.evaluated(true);
        if (point.answer() instanceof ObservationModel.Answer.Found found) {
            next = next.found(new ParameterPoint(point.x(), found.predicted(), found.jacobian()), point.log());
        }
        return Optional.of(next.at(new Stage.Done()));
    }

    private FitState over(FitState state, Ending why, double log) {
        int next = state.start() + 1;
        if (next < starts.size()) {
            return state.ended(why, log, next, new Stage.Beginning(starts.get(next), false));
        }
        boolean lacksJacobian = state.best().isPresent()
                && state.best().get().point().jacobian().isEmpty();
        Stage last = lacksJacobian && why != Ending.NO_JACOBIAN ? new Stage.Confirming() : new Stage.Done();
        return state.ended(why, log, state.start(), last);
    }

    private double log(ParameterPoint point) {
        return posterior.likelihood().log(point.predicted()) + posterior.space().logPrior(point.x());
    }

    /** A climb predicts ever less gain: on a logarithmic scale it comes from its first prediction to the tolerance. */
    private double share(FitState state) {
        double within = 0;
        if (state.stage() instanceof Stage.Climbing climbing && climbing.climb().first() > settings.tolerance()) {
            TrustRegionState climb = climbing.climb();
            double whole = Math.log(climb.first() / settings.tolerance());
            within = Math.log(climb.first() / Math.max(settings.tolerance(), climb.predictedGain())) / whole;
        } else if (state.stage() instanceof Stage.Searching searching) {
            within = searching.losses().size() / (double) settings.evaluations();
        }
        double done = state.isDone() ? starts.size() : state.start() + Math.max(0, Math.min(0.95, within));
        return Math.min(1, done / starts.size());
    }

    private static boolean isCancelled(Posterior.Point point) {
        return point.answer() instanceof ObservationModel.Answer.None none
                && none.reason() == ObservationModel.Reason.CANCELLED;
    }
}
