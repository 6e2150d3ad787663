package org.myobalance.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Scatter plots of posterior draws for the most correlated parameters: each pair below the diagonal, histograms on it.
 */
public final class PairsFigure {
    private static final int MOST_PARAMETERS = 8;
    private static final double CELL = 20;
    private static final double MARGIN = 20;
    private static final double LEAST = 3;

    private PairsFigure() {}

    private record Pair(int first, int second, double strength) {}

    /**
     * Lays out the figure: at most 8 parameters, those of the strongest correlations, in the order given.
     *
     * @param columns at least two, with two draws or more
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(List<PairsPanel.Column> columns, List<String> footnotes) {
        List<PairsPanel.Column> shown =
                strongest(columns).stream().map(columns::get).toList();
        double size = MARGIN + CELL * Math.max(LEAST, shown.size());
        return new Figure(
                List.of(new PairsPanel("Draws of parameters after data", shown)),
                1,
                1,
                size,
                size + MARGIN + 3.5 * footnotes.size(),
                footnotes);
    }

    /** Those in the strongest pairs, in order. */
    private static List<Integer> strongest(List<PairsPanel.Column> columns) {
        if (columns.size() < 2) {
            throw new IllegalArgumentException("pairs need two parameters or more, not " + columns.size());
        }
        List<Pair> pairs = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            for (int i = 0; i < j; i++) {
                double r = correlation(columns.get(i).draws(), columns.get(j).draws());
                pairs.add(new Pair(i, j, Math.abs(r)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::strength).reversed());
        Set<Integer> kept = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            for (int each : new int[] {pair.first, pair.second}) {
                if (kept.size() < MOST_PARAMETERS) {
                    kept.add(each);
                }
            }
        }
        return kept.stream().sorted().toList();
    }

    /** Correlation of two columns; 0 where one does not vary. */
    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return squareA > 0 && squareB > 0 ? product / Math.sqrt(squareA * squareB) : 0;
    }
}
