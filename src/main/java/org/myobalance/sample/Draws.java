package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/** Draws of coordinates from several chains of one length. Immutable. */
public final class Draws {
    private final List<List<State>> chains;
    private final List<Double> accepted;
    private final int warmUp;
    private final int thin;

    private Draws(List<List<State>> chains, List<Double> accepted, int warmUp, int thin) {
        this.chains = chains;
        this.accepted = List.copyOf(accepted);
        this.warmUp = warmUp;
        this.thin = thin;
    }

    /** Chains of which every step is a draw, cut to the length of the shortest, their first draws left out. */
    static Draws of(List<List<State>> chains, List<Double> accepted) {
        return of(chains, accepted, 0, 1);
    }

    /**
     * Chains cut to the length of the shortest, their first draws left out.
     *
     * @param warmUp steps of each chain before the first of these draws
     * @param thin steps for each draw
     */
    static Draws of(List<List<State>> chains, List<Double> accepted, int warmUp, int thin) {
        int shortest = chains.stream().mapToInt(List::size).min().orElse(0);
        List<List<State>> cut = new ArrayList<>();
        for (List<State> chain : chains) {
            cut.add(List.copyOf(chain.subList(chain.size() - shortest, chain.size())));
        }
        return new Draws(List.copyOf(cut), accepted, warmUp, thin);
    }

    /**
     * The same draws with the log likelihood of each study.
     *
     * @param studies of coordinates: one for each study [nats]; called from several threads
     * @return the draws, each with its likelihoods
     */
    public Draws withStudies(UnaryOperator<double[]> studies) {
        List<List<State>> with = chains.stream()
                .map(chain -> chain.parallelStream()
                        .map(state -> new State(state.x(), state.log(), studies.apply(state.x())))
                        .toList())
                .toList();
        return new Draws(with, accepted, warmUp, thin);
    }

    /**
     * How many steps of each chain were left out at its beginning.
     *
     * @return zero or more; a chain that was longer than the others lost some more
     */
    public int warmUp() {
        return warmUp;
    }

    /**
     * How many steps a chain made for each draw.
     *
     * @return at least 1
     */
    public int thin() {
        return thin;
    }

    /**
     * How many chains there are.
     *
     * @return at least one
     */
    public int chains() {
        return chains.size();
    }

    /**
     * How many draws each chain has.
     *
     * @return draws of one chain
     */
    public int length() {
        return chains.get(0).size();
    }

    /**
     * How many draws all chains have.
     *
     * @return chains times their length
     */
    public int size() {
        return chains() * length();
    }

    /**
     * How often proposals were taken.
     *
     * @return the share of each chain, in [0, 1]
     */
    public List<Double> accepted() {
        return accepted;
    }

    /**
     * The coordinates of one draw.
     *
     * @param draw position, counted through all chains
     * @return a copy
     */
    public double[] at(int draw) {
        return state(draw).x().clone();
    }

    /**
     * The log density of one draw, up to a constant.
     *
     * @param draw position, counted through all chains
     * @return the log density [nats]
     */
    public double log(int draw) {
        return state(draw).log();
    }

    /**
     * The log likelihood of each study under one draw.
     *
     * @param draw position, counted through all chains
     * @return a copy, in the order of {@link org.myobalance.fit.Likelihood#byStudy} [nats]; of length 0 where none was kept
     */
    public double[] studies(int draw) {
        return state(draw).studies().clone();
    }

    private State state(int draw) {
        return chains.get(draw / length()).get(draw % length());
    }

    /**
     * One coordinate over all draws.
     *
     * @param i position of the coordinate
     * @return a row for each chain, one number for each draw
     */
    public double[][] coordinate(int i) {
        double[][] values = new double[chains()][length()];
        for (int c = 0; c < values.length; c++) {
            for (int d = 0; d < values[c].length; d++) {
                values[c][d] = chains.get(c).get(d).x()[i];
            }
        }
        return values;
    }

    /**
     * The covariance of the coordinates over all draws, of which there have to be two.
     *
     * @return n × n for n coordinates
     */
    public double[][] covariance() {
        double[][] rows = new double[size()][];
        for (int d = 0; d < rows.length; d++) {
            rows[d] = state(d).x();
        }
        return new Covariance(new Array2DRowRealMatrix(rows))
                .getCovarianceMatrix()
                .getData();
    }
}
