package org.myobalance.stroboscopic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.myobalance.stroboscopic.PeriodMap.PeriodFailure;

/**
 * Slow states, that is, states that still act after a period, and the jacobian of the period map with respect to them, as the map
 * tells it or by differences.
 *
 * @param columns states that still show after a period, ascending
 * @param jacobian jacobian[i][k] = ∂P_i/∂y_columns[k]
 */
@SuppressWarnings("ArrayRecordComponent") // internal and not compared
record SlowStates(int[] columns, double[][] jacobian) {
    /** A relative change of a state that leaves less than this share of itself anywhere after a period is forgotten. */
    private static final double FORGOTTEN = 0.01;
    /** Displacement, as a share of a state's size: large against the noise of step size control, small against curvature. */
    private static final double DISPLACEMENT = 0.01;

    /**
     * Looks at every state: all at once if the map tells its columns, otherwise at likely ones one by one and at the others in groups,
     * since a group that leaves no trace holds none that does.
     */
    static SlowStates find(PeriodMap map, double[] y, double[] end, double[] floors, boolean[] likely)
            throws PeriodFailure {
        Search search = new Search(map, y, end, floors);
        Optional<double[][]> told = map.columns(IntStream.range(0, y.length).toArray(), y);
        if (told.isPresent()) {
            for (int j = 0; j < y.length; j++) {
                search.keep(j, told.get()[j]);
            }
            return search.found();
        }
        for (int j = 0; j < y.length; j++) {
            if (likely[j]) {
                search.look(List.of(j));
            }
        }
        search.look(IntStream.range(0, y.length).filter(j -> !likely[j]).boxed().toList());
        return search.found();
    }

    private static final class Search {
        private final PeriodMap map;
        private final double[] y;
        private final double[] end;
        private final double[] floors;
        private final double[] to;
        private final SortedMap<Integer, double[]> columns = new TreeMap<>();

        Search(PeriodMap map, double[] y, double[] end, double[] floors) {
            this.map = map;
            this.y = y;
            this.end = end;
            this.floors = floors;
            to = new double[y.length];
        }

        void look(List<Integer> group) throws PeriodFailure {
            if (group.isEmpty()) {
                return;
            }
            double[] moved = y.clone();
            for (int j : group) {
                moved[j] += DISPLACEMENT * size(y, floors, j);
            }
            map.apply(PeriodMap.UNLABELLED, moved, to);
            double reach = 0;
            for (int i = 0; i < to.length; i++) {
                double shown = Math.abs(to[i] - end[i]) / size(end, floors, i) / DISPLACEMENT;
                reach = Math.max(reach, shown);
            }
            if (!(reach > FORGOTTEN)) {
                return;
            }
            if (group.size() == 1) {
                int j = group.get(0);
                double[] column = new double[to.length];
                for (int i = 0; i < column.length; i++) {
                    column[i] = (to[i] - end[i]) / (moved[j] - y[j]);
                }
                columns.put(j, column);
                return;
            }
            int half = group.size() / 2;
            look(group.subList(0, half));
            look(group.subList(half, group.size()));
        }

        /** Keeps a column if the state is not forgotten. */
        void keep(int j, double[] column) {
            double reach = 0;
            for (int i = 0; i < column.length; i++) {
                reach = Math.max(reach, Math.abs(column[i]) * size(y, floors, j) / size(end, floors, i));
            }
            if (reach > FORGOTTEN) {
                columns.put(j, column);
            }
        }

        SlowStates found() {
            int[] kept = columns.keySet().stream().mapToInt(Integer::intValue).toArray();
            return new SlowStates(kept, transposed(columns.values().toArray(double[][]::new), y.length));
        }
    }

    private static double size(double[] y, double[] floors, int i) {
        return Math.abs(y[i]) + floors[i];
    }

    /** The jacobian anew at another point, for the states that are known to be slow. */
    SlowStates refreshed(PeriodMap map, double[] y, double[] end, double[] floors) throws PeriodFailure {
        Optional<double[][]> told = map.columns(columns, y);
        double[][] rows = told.isPresent() ? told.get() : differences(map, y, end, floors, columns);
        return new SlowStates(columns, transposed(rows, y.length));
    }

    private static double[][] transposed(double[][] rows, int n) {
        double[][] matrix = new double[n][rows.length];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < n; i++) {
                matrix[i][k] = rows[k][i];
            }
        }
        return matrix;
    }

    private static double[][] differences(PeriodMap map, double[] y, double[] end, double[] floors, int[] columns)
            throws PeriodFailure {
        int n = y.length;
        double[][] rows = new double[columns.length][n];
        double[] moved = y.clone();
        double[] to = new double[n];
        for (int k = 0; k < columns.length; k++) {
            int j = columns[k];
            moved[j] = y[j] + DISPLACEMENT * size(y, floors, j);
            map.apply(PeriodMap.UNLABELLED, moved, to);
            for (int i = 0; i < n; i++) {
                rows[k][i] = (to[i] - end[i]) / (moved[j] - y[j]);
            }
            moved[j] = y[j];
        }
        return rows;
    }

    /**
     * The same in a period map that has a part of these states.
     *
     * @param position of each state there, ascending; −1 for a state that it does not have
     * @param count states that it has
     */
    SlowStates among(int[] position, int count) {
        int[] kept = IntStream.range(0, columns.length)
                .filter(k -> position[columns[k]] >= 0)
                .toArray();
        double[][] part = new double[count][kept.length];
        for (int i = 0; i < position.length; i++) {
            for (int k = 0; position[i] >= 0 && k < kept.length; k++) {
                part[position[i]][k] = jacobian[i][kept[k]];
            }
        }
        return new SlowStates(Arrays.stream(kept).map(k -> position[columns[k]]).toArray(), part);
    }

    /** {@code out} = jacobian · e, where {@code e} has one value for each slow state; length n, overwritten. */
    void carry(double[] e, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int k = 0; k < columns.length; k++) {
                sum += jacobian[i][k] * e[k];
            }
            out[i] = sum;
        }
    }

    /**
     * M, by which slow states carry errors from period to period.
     *
     * @return row by row, square: a row and a column for each of the slow states, in their order
     */
    double[][] amongSlow() {
        double[][] rows = new double[columns.length][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = jacobian[columns[k]];
        }
        return rows;
    }
}
