package org.myobalance.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;

/**
 * The arms of a scenario under draws of a calibration, each also without EXO. Every list of results stands in the order of
 * the arms and holds the rows of {@link #KEPT} only. A draw under which an arm failed is left out of that arm's band.
 *
 * @param withoutExo each arm at the best values, without EXO; none when the model has no such hypothesis
 * @param draws each draw
 */
public record Ensemble(List<ArmResult> withoutExo, List<Draw> draws) {
    /** What is kept of each draw: the curves that figures of a life show. */
    public static final List<String> KEPT = List.of(
            "muscle_mass",
            "appendicular_lean_mass_index",
            "strength_isometric",
            "fibre_number_relative",
            "fractional_synthetic_rate",
            "fractional_breakdown_rate",
            "net_balance");

    /** What is kept of runs without EXO. */
    public static final String MASS = "muscle_mass";

    static final String NO_EXO = "no-exo";

    /** Copies the lists. {@inheritDoc} */
    public Ensemble {
        withoutExo = List.copyOf(withoutExo);
        draws = List.copyOf(draws);
    }

    /**
     * All arms under one draw.
     *
     * @param arms as asked for
     * @param withoutExo without EXO; none when the model has no such hypothesis
     */
    public record Draw(List<ArmResult> arms, List<ArmResult> withoutExo) {
        /** Copies the lists. {@inheritDoc} */
        public Draw {
            arms = List.copyOf(arms);
            withoutExo = List.copyOf(withoutExo);
        }
    }

    /**
     * The hypothesis that takes every effect of EXO out of a model.
     *
     * @param model that may have it
     * @return the hypothesis; empty if the model has none
     */
    public static Optional<Hypothesis> noExo(Model model) {
        return model.hypotheses().stream().filter(h -> h.id().equals(NO_EXO)).findFirst();
    }

    /**
     * What runs the arms, each by its position in the scenario. The runs need not record more than {@link #KEPT}.
     *
     * @param withoutExo an arm at the best values, without EXO
     * @param draws an arm under draws, which ask for less: {@link RunOptions#forDraws}
     * @param drawsWithoutExo the same without EXO
     */
    public record Runners(
            IntFunction<ArmRunner> withoutExo, IntFunction<ArmRunner> draws, IntFunction<ArmRunner> drawsWithoutExo) {}

    /**
     * Runs all arms under all draws, with EXO and without, on all cores.
     *
     * @param runners run the arms
     * @param best plans at the best values
     * @param draws plans under each draw, as many as {@code best} and in its order
     * @param noExo the hypothesis without EXO; empty if the model has none
     * @param sampling when samples are taken
     * @param monitor hears how far all runs have come, and may stop them
     * @return what became of them
     */
    public static Ensemble run(
            Runners runners,
            List<ArmPlan> best,
            List<List<ArmPlan>> draws,
            Optional<Hypothesis> noExo,
            Sampling sampling,
            ProgressMonitor monitor) {
        List<Job> jobs = new ArrayList<>();
        // draws of one arm side by side, not arms of one draw: those would wait for the person they share
        for (int arm = 0; arm < best.size(); arm++) {
            for (int draw = -1; draw < draws.size(); draw++) {
                ArmPlan plan = draw < 0 ? best.get(arm) : draws.get(draw).get(arm);
                if (draw >= 0) {
                    jobs.add(new Job(arm, draw, false, plan));
                }
                if (noExo.isPresent()) {
                    jobs.add(new Job(arm, draw, true, plan.under(noExo.get())));
                }
            }
        }
        List<ArmResult> results = jobs.isEmpty()
                ? List.of()
                : ParallelRuns.run(
                        job -> jobs.get(job).by(runners),
                        jobs.stream().map(Job::plan).toList(),
                        sampling,
                        each -> each.only(KEPT),
                        monitor);
        List<Draw> runs = new ArrayList<>();
        for (int draw = 0; draw < draws.size(); draw++) {
            runs.add(new Draw(select(jobs, results, draw, false), select(jobs, results, draw, true)));
        }
        return new Ensemble(select(jobs, results, -1, true), runs);
    }

    /** One run: which arm, under which draw (−1 for the best values), with EXO or without. */
    private record Job(int arm, int draw, boolean without, ArmPlan plan) {
        ArmRunner by(Runners runners) {
            if (draw < 0) {
                return runners.withoutExo().apply(arm);
            }
            return (without ? runners.drawsWithoutExo() : runners.draws()).apply(arm);
        }
    }

    private static List<ArmResult> select(List<Job> jobs, List<ArmResult> results, int draw, boolean without) {
        List<ArmResult> selected = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).draw() == draw && jobs.get(i).without() == without) {
                selected.add(results.get(i));
            }
        }
        return selected;
    }

    /**
     * What became of one arm under each draw.
     *
     * @param arm its position in the scenario, from 0
     * @return one result for each draw
     */
    public List<ArmResult> ofArm(int arm) {
        return draws.stream().map(draw -> draw.arms().get(arm)).toList();
    }

    /**
     * What became of one arm without EXO under each draw.
     *
     * @param arm its position in the scenario, from 0
     * @return one result for each draw; none when the model has no such hypothesis
     */
    public List<ArmResult> ofArmWithoutExo(int arm) {
        return draws.stream()
                .filter(draw -> !draw.withoutExo().isEmpty())
                .map(draw -> draw.withoutExo().get(arm))
                .toList();
    }

    /**
     * How exactly draws were followed.
     *
     * @return largest relative error of a slow state, such as muscle, of any draw with EXO or without, as the two-scale engine
     *     measured it [-]; empty where it followed none
     */
    public OptionalDouble error() {
        return draws.stream()
                .flatMap(draw -> Stream.concat(draw.arms().stream(), draw.withoutExo().stream()))
                .flatMapToDouble(result -> result.measuredError().stream())
                .max();
    }

    /**
     * Why runs did not reach their end; they are left out of every band.
     *
     * @return one paragraph for each such run, in their order
     */
    public List<String> troubles() {
        return Stream.concat(
                        withoutExo.stream(),
                        draws.stream().flatMap(draw -> Stream.concat(draw.arms().stream(), draw.withoutExo().stream())))
                .flatMap(result -> result.trouble().stream())
                .toList();
    }

    /**
     * The middle 90 % of one quantity at each sample.
     *
     * @param draws what became of the arm under each draw; those that did not reach its end are left out
     * @param times of the samples, since the start of the arm [h]
     * @param id of the quantity
     * @return one for each sample, not a number where it is empty; none for fewer than two draws or an unknown quantity
     */
    public static List<Interval> band(List<ArmResult> draws, double[] times, String id) {
        return band(draws.stream()
                .filter(ArmResult::isComplete)
                .map(draw -> draw.outcome().orElseThrow().trajectory())
                .filter(rows -> rows.column(id).isPresent() && Arrays.equals(rows.times(), times))
                .map(rows -> rows.seriesInBaseUnit(id))
                .toList());
    }

    /**
     * The middle 90 % at each point of curves of one length.
     *
     * @param curves one for each draw, all of one length
     * @return as many as the curves have points; none for fewer than two curves
     */
    public static List<Interval> band(List<double[]> curves) {
        List<Interval> band = new ArrayList<>();
        for (int i = 0; curves.size() >= Interval.LEAST && i < curves.get(0).length; i++) {
            int point = i;
            band.add(Interval.of(
                    curves.stream().mapToDouble(curve -> curve[point]).toArray()));
        }
        return List.copyOf(band);
    }
}
