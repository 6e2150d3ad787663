package org.myobalance.petab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.myobalance.fit.BoxQuadratic;
import org.myobalance.fit.Ending;
import org.myobalance.fit.FitSettings;
import org.myobalance.hybrid.HybridOptions;

/**
 * Finds the parameters that make the measurements of a problem most likely: from its nominal values and from points that cover its
 * bounds, each by a trust region with the Fisher information as curvature (Fisher scoring, which is Gauss–Newton where the noise is
 * normal and known).
 */
public final class ProblemFit {
    private static final double POOR = 0.25;
    private static final double GOOD = 0.75;
    private static final double WORTH_TAKING = 1e-4;
    private static final double LARGEST_RADIUS = 8;

    private final Problem problem;
    private final FitObjective objective;
    private final FitSettings settings;

    /**
     * A fit.
     *
     * @param problem the problem
     * @param options tolerances and limits of runs
     * @param settings starts, tolerance and ceilings
     */
    public ProblemFit(Problem problem, HybridOptions options, FitSettings settings) {
        this.problem = problem;
        this.settings = settings;
        objective = new FitObjective(
                problem,
                new ProblemLikelihood(problem, ModelSimulation.of(problem, options, false)),
                new ProblemLikelihood(problem, ModelSimulation.differentiable(problem, options)));
    }

    /**
     * What became of one start.
     *
     * @param start which one, from 0; 0 is that of the nominal values
     * @param before objective at the start [nats]; empty where it could not be computed
     * @param after objective at the end [nats]; empty where there is none
     * @param ending why it ended
     * @param evaluations values computed
     * @param gradients gradients computed
     * @param seconds it took
     */
    public record Start(
            int start,
            Optional<Double> before,
            Optional<Double> after,
            Ending ending,
            long evaluations,
            long gradients,
            double seconds) {}

    /**
     * What a fit found.
     *
     * @param starts one for each start, in their order
     * @param best every parameter of the table at the best end, as it is; empty if no start could be computed
     * @param objective there: log-likelihood and log priors [nats]
     */
    public record Fitted(List<Start> starts, Map<String, Double> best, double objective) {
        /** Copies the list. {@inheritDoc} */
        public Fitted {
            starts = List.copyOf(starts);
        }
    }

    /**
     * Fits.
     *
     * @param progress hears the share of starts that are done
     * @param cancelled asked between steps; true ends the fit with the starts that are done and the point it is at
     * @return the best point and what became of each start
     */
    public Fitted fit(DoubleConsumer progress, BooleanSupplier cancelled) {
        FitCoordinates coordinates = objective.coordinates();
        List<double[]> points = new ArrayList<>();
        points.add(coordinates.nominal());
        points.addAll(List.of(coordinates.cover(settings.starts() - 1, settings.seed())));
        List<Start> starts = new ArrayList<>();
        List<FitObjective.Point> ends = new ArrayList<>();
        for (int s = 0; s < points.size() && !cancelled.getAsBoolean(); s++) {
            starts.add(climb(s, points.get(s), ends, cancelled));
            progress.accept((s + 1.0) / points.size());
        }
        Optional<FitObjective.Point> best = ends.stream().max(Comparator.comparingDouble(FitObjective.Point::value));
        return new Fitted(
                starts,
                best.map(point -> coordinates.values(point.x())).orElse(Map.of()),
                best.map(FitObjective.Point::value).orElse(Double.NEGATIVE_INFINITY));
    }

    /** The problem that is fitted. */
    Problem problem() {
        return problem;
    }

    private Start climb(int start, double[] from, List<FitObjective.Point> ends, BooleanSupplier cancelled) {
        long began = System.nanoTime();
        long values = objective.evaluations();
        long slopes = objective.gradients();
        Optional<FitObjective.Point> first = objective.at(from, true);
        Ending ending = Ending.NO_PREDICTIONS;
        Optional<FitObjective.Point> end = first;
        if (first.isPresent()) {
            Climb climb = new Climb(first.get());
            ending = climb.go(cancelled);
            end = Optional.of(climb.at);
            ends.add(climb.at);
        }
        return new Start(
                start,
                first.map(FitObjective.Point::value),
                end.map(FitObjective.Point::value),
                ending,
                objective.evaluations() - values,
                objective.gradients() - slopes,
                (System.nanoTime() - began) / 1e9);
    }

    /** One climb: where it is and how far it dares to go. */
    private final class Climb {
        private FitObjective.Point at;
        private double radius = 1;
        private int evaluations;

        Climb(FitObjective.Point at) {
            this.at = at;
        }

        Ending go(BooleanSupplier cancelled) {
            while (!cancelled.getAsBoolean()) {
                double[] step = step();
                double gain = BoxQuadratic.value(at.gradient(), at.curvature(), step);
                if (!(gain >= settings.tolerance())) {
                    return Ending.CONVERGED;
                } else if (radius < settings.smallestRadius()) {
                    return Ending.STALLED;
                } else if (evaluations >= settings.evaluations()) {
                    return Ending.OUT_OF_EVALUATIONS;
                }
                attempt(step, gain);
            }
            return Ending.OUT_OF_EVALUATIONS;
        }

        private double[] step() {
            FitCoordinates coordinates = objective.coordinates();
            int n = at.x().length;
            double[] low = new double[n];
            double[] high = new double[n];
            for (int i = 0; i < n; i++) {
                double reach = radius * coordinates.unit(i);
                low[i] = Math.min(0, Math.max(-reach, coordinates.lower(i) - at.x()[i]));
                high[i] = Math.max(0, Math.min(reach, coordinates.upper(i) - at.x()[i]));
            }
            return BoxQuadratic.largest(at.gradient(), at.curvature(), low, high);
        }

        private void attempt(double[] step, double predicted) {
            FitCoordinates coordinates = objective.coordinates();
            double[] x = at.x().clone();
            double length = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.min(coordinates.upper(i), Math.max(coordinates.lower(i), x[i] + step[i]));
                length = Math.max(length, Math.abs(step[i]) / coordinates.unit(i));
            }
            evaluations++;
            Optional<FitObjective.Point> value = objective.at(x, false);
            double share = value.isPresent() ? (value.get().value() - at.value()) / predicted : Double.NaN;
            if (share > WORTH_TAKING) {
                Optional<FitObjective.Point> slope = objective.at(x, true);
                if (slope.isPresent()) {
                    at = slope.get();
                } else {
                    share = 0;
                }
            }
            if (!(share >= POOR)) {
                radius = POOR * length;
            } else if (share > GOOD && length > 0.99 * radius) {
                radius = Math.min(LARGEST_RADIUS, 2 * radius);
            }
        }
    }
}
