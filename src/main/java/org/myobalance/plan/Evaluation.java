package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one programme.
 *
 * @param programme that was run
 * @param best each outcome at the best values [base units]; none where the run failed
 * @param draws each outcome under each draw [base units], not a number for a draw that did not reach the end; none where no
 *     draws were run
 * @param trouble why the run failed
 */
public record Evaluation(
        Programme programme, Map<Outcome, Double> best, Map<Outcome, List<Double>> draws, Optional<String> trouble) {
    /** Copies the maps. {@inheritDoc} */
    public Evaluation {
        best = Map.copyOf(best);
        draws = Map.copyOf(draws);
    }

    /**
     * The value of an aim.
     *
     * @param aim of the plan
     * @return the value [base units, or the unit of a load]; not a number where it is not known
     */
    public double value(Aim aim) {
        if (aim.measure().isPresent()) {
            return programme.load().of(aim.measure().get());
        }
        Outcome outcome = aim.outcome().orElseThrow();
        Double at = best.get(outcome);
        List<Double> under = known(outcome);
        if (at == null || (aim.needsDraws() && under.size() < 2)) {
            return Double.NaN;
        }
        return aim.over(at, under);
    }

    /**
     * An outcome under the draws that reached the end.
     *
     * @param outcome which
     * @return the values [base units]
     */
    public List<Double> known(Outcome outcome) {
        return draws.getOrDefault(outcome, List.of()).stream()
                .filter(value -> !value.isNaN())
                .toList();
    }

    /** What the aims cost, to be small; what is not known is worse than anything. */
    List<Double> costs(List<Aim> aims) {
        List<Double> costs = new ArrayList<>();
        for (Aim aim : aims) {
            double cost = aim.cost(value(aim));
            costs.add(Double.isNaN(cost) ? Double.MAX_VALUE : cost);
        }
        return List.copyOf(costs);
    }

    /**
     * Limits that the programme does not keep.
     *
     * @param limits of the plan
     * @return those that it breaks; an outcome that is not known counts as not reached
     */
    public List<Limit> broken(List<Limit> limits) {
        return limits.stream().filter(limit -> excess(limit) > 0).toList();
    }

    /** How far a limit is missed: zero or less where it is kept. */
    private double excess(Limit limit) {
        if (limit instanceof Limit.Reached reached) {
            return excess(reached);
        }
        return excess(limit, programme.load());
    }

    /** How far a load is beyond a limit of load or rest; zero for any other. */
    static double excess(Limit limit, WeeklyLoad load) {
        if (limit instanceof Limit.Load most) {
            return most.excess(load);
        }
        return limit instanceof Limit.Rest rest ? rest.excess(load) : 0;
    }

    private double excess(Limit.Reached reached) {
        if (reached.probability() > 0) {
            List<Double> under = known(reached.outcome());
            double share = under.isEmpty()
                    ? 0
                    : under.stream().filter(value -> value >= reached.least()).count() / (double) under.size();
            return reached.probability() - share;
        }
        Double at = best.get(reached.outcome());
        // a relative distance, so that the search knows which of two failures is the nearer
        return at == null ? 1 : (reached.least() - at) / Math.max(1e-12, Math.abs(reached.least()));
    }
}
