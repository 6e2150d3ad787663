package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/** Draws of coordinates from several chains of one length. Immutable. */
public final class Draws {
    private final List<List<State>> chains;
    private final List<Double> accepted;

    private Draws(List<List<State>> chains, List<Double> accepted) {
        this.chains = chains;
        this.accepted = List.copyOf(accepted);
    }

    /** Chains cut to the length of the shortest, their first draws left out. */
    static Draws of(List<List<State>> chains, List<Double> accepted) {
        int shortest = chains.stream().mapToInt(List::size).min().orElse(0);
        List<List<State>> cut = new ArrayList<>();
        for (List<State> chain : chains) {
            cut.add(List.copyOf(chain.subList(chain.size() - shortest, chain.size())));
        }
        return new Draws(List.copyOf(cut), accepted);
    }

    /** How many chains. */
    public int chains() {
        return chains.size();
    }

    /** Draws of each chain. */
    public int length() {
        return chains.get(0).size();
    }

    /** Draws of all chains. */
    public int size() {
        return chains() * length();
    }

    /** Share of proposals that each chain accepted. */
    public List<Double> accepted() {
        return accepted;
    }

    /** Coordinates of a draw, counted through all chains. */
    public double[] at(int draw) {
        return state(draw).x().clone();
    }

    /** Log density of a draw, up to a constant. */
    public double log(int draw) {
        return state(draw).log();
    }

    private State state(int draw) {
        return chains.get(draw / length()).get(draw % length());
    }

    /** One coordinate: a row for each chain. */
    public double[][] coordinate(int i) {
        double[][] values = new double[chains()][length()];
        for (int c = 0; c < values.length; c++) {
            for (int d = 0; d < values[c].length; d++) {
                values[c][d] = chains.get(c).get(d).x()[i];
            }
        }
        return values;
    }

    /** Covariance of the coordinates over all draws; needs two. */
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
