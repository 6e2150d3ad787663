package org.myobalance.plan;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.GaussianMutator;
import io.jenetics.Genotype;
import io.jenetics.Mutator;
import io.jenetics.Phenotype;
import io.jenetics.UniformCrossover;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Searches a grid of choices for a Pareto front with few evaluations: NSGA-II (Deb 2002), then every neighbour of the
 * front until none improves it or the budget is spent. Nothing is evaluated twice. For one search and one thread.
 */
final class ProgrammeSearch {
    private static final int POPULATION = 24;
    private static final int GENERATIONS = 500;
    private static final double CROSSOVER = 0.6;
    /** Share of the budget that the neighbours of the front may have. */
    private static final double LOCAL = 0.4;
    /** Generations without a new point, after which nothing more is expected. */
    private static final int STALLED = 8;

    private final List<Integer> sizes;
    private final int aims;
    private final Costs costs;
    private final int budget;
    private final Map<List<Integer>, List<Double>> known = new LinkedHashMap<>();
    private int generationsWithoutNew;
    private boolean isStopped;

    /** What points cost. */
    @FunctionalInterface
    interface Costs {
        /**
         * Evaluates points side by side.
         *
         * @param points picks, none twice
         * @return costs of each in their order, to be small; those of a point that is not allowed are worse than all others.
         *     Fewer than points when the search is to stop
         */
        List<List<Double>> of(List<List<Integer>> points);
    }

    /**
     * A search.
     *
     * @param sizes number of values of each choice
     * @param aims how many costs a point has
     * @param costs what points cost
     * @param budget most points that are evaluated
     */
    ProgrammeSearch(List<Integer> sizes, int aims, Costs costs, int budget) {
        this.sizes = List.copyOf(sizes);
        this.aims = aims;
        this.costs = costs;
        this.budget = budget;
    }

    /** Evaluates given points first: they are a part of the first generation. */
    void begin(List<List<Integer>> points) {
        evaluate(points);
    }

    /**
     * Searches.
     *
     * @param seed of all that is random
     * @return every point that was evaluated, with its costs
     */
    Map<List<Integer>, List<Double>> search(long seed) {
        // one source for the whole search, used by this thread alone
        RandomRegistry.using(new Random(seed), random -> evolve());
        improve();
        return known;
    }

    private void evolve() {
        // a share of its values for each choice: genes of one chromosome must have one range, and choices differ in
        // size
        Genotype<DoubleGene> factory = Genotype.of(DoubleChromosome.of(0, 1, sizes.size()));
        Engine<DoubleGene, Vec<double[]>> engine = new Engine.Builder<DoubleGene, Vec<double[]>>(
                        this::evaluated, factory)
                .populationSize(POPULATION)
                .offspringFraction(1)
                .alterers(
                        new UniformCrossover<>(CROSSOVER),
                        new Mutator<>(0.7 / sizes.size()),
                        new GaussianMutator<>(1.0 / sizes.size()))
                .offspringSelector(UFTournamentSelector.ofVec())
                .survivorsSelector(NSGA2Selector.ofVec())
                .maximalPhenotypeAge(GENERATIONS)
                .executor(Runnable::run)
                .build();
        List<Genotype<DoubleGene>> first =
                known.keySet().stream().map(this::genotype).toList();
        engine.stream(first)
                .limit(GENERATIONS)
                .takeWhile(result -> goesOn())
                .forEach((EvolutionResult<DoubleGene, Vec<double[]>> result) -> {});
    }

    private boolean goesOn() {
        return !isStopped && known.size() < (1 - LOCAL) * budget && generationsWithoutNew < STALLED;
    }

    private Genotype<DoubleGene> genotype(List<Integer> picks) {
        DoubleGene[] genes = new DoubleGene[picks.size()];
        for (int i = 0; i < genes.length; i++) {
            genes[i] = DoubleGene.of((picks.get(i) + 0.5) / sizes.get(i), 0, 1);
        }
        return Genotype.of(DoubleChromosome.of(genes));
    }

    private ISeq<Phenotype<DoubleGene, Vec<double[]>>> evaluated(Seq<Phenotype<DoubleGene, Vec<double[]>>> all) {
        List<List<Integer>> points = all.stream().map(this::picks).toList();
        evaluate(points);
        List<Phenotype<DoubleGene, Vec<double[]>>> done = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double[] fitness = known.getOrDefault(points.get(i), Collections.nCopies(aims, Double.MAX_VALUE)).stream()
                    .mapToDouble(cost -> -cost)
                    .toArray();
            done.add(all.get(i).withFitness(Vec.of(fitness)));
        }
        return ISeq.of(done);
    }

    private List<Integer> picks(Phenotype<DoubleGene, Vec<double[]>> phenotype) {
        List<Integer> picks = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            double share = phenotype.genotype().chromosome().get(i).allele();
            picks.add((int) Math.min(sizes.get(i) - 1, Math.floor(share * sizes.get(i))));
        }
        return List.copyOf(picks);
    }

    /** Evaluates what is not known yet, as far as the budget goes. */
    private void evaluate(List<List<Integer>> points) {
        Set<List<Integer>> fresh = new LinkedHashSet<>(points);
        fresh.removeAll(known.keySet());
        List<List<Integer>> asked =
                fresh.stream().limit(Math.max(0, budget - known.size())).toList();
        generationsWithoutNew = asked.isEmpty() ? generationsWithoutNew + 1 : 0;
        if (asked.isEmpty() || isStopped) {
            return;
        }
        List<List<Double>> found = costs.of(asked);
        for (int i = 0; i < found.size(); i++) {
            known.put(asked.get(i), found.get(i));
        }
        isStopped = found.size() < asked.size();
    }

    /** Pareto local search (Paquete 2004): neighbours of the front, until they change it no more. */
    private void improve() {
        Set<List<Integer>> explored = new LinkedHashSet<>();
        while (!isStopped && known.size() < budget) {
            List<Map.Entry<List<Integer>, List<Double>>> front =
                    ParetoFront.of(List.copyOf(known.entrySet()), Map.Entry::getValue);
            List<List<Integer>> unexplored =
                    front.stream().map(Map.Entry::getKey).filter(explored::add).toList();
            if (unexplored.isEmpty()) {
                return;
            }
            evaluate(unexplored.stream()
                    .flatMap(point -> neighbours(point, sizes).stream())
                    .toList());
        }
    }

    /** Points that differ by one step of one choice. */
    static List<List<Integer>> neighbours(List<Integer> point, List<Integer> sizes) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            for (int step : new int[] {-1, 1}) {
                int moved = point.get(i) + step;
                if (moved >= 0 && moved < sizes.get(i)) {
                    List<Integer> other = new ArrayList<>(point);
                    other.set(i, moved);
                    neighbours.add(List.copyOf(other));
                }
            }
        }
        return neighbours;
    }
}
