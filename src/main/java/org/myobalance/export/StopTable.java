package org.myobalance.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.model.Model;
import org.myobalance.regimen.EdgeKind;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.StopWalk;

/**
 * The stops of a timetable with each different row of levels and of doses held once: a life has tens of thousands of
 * stops but few different ones. Built by one thread, then only read.
 */
final class StopTable {
    /** Kinds in the order of their numbers in the file. */
    static final List<EdgeKind> KINDS = List.of(EdgeKind.values());

    private final List<Double> times = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final List<Integer> levelRows = new ArrayList<>();
    private final List<Integer> doseRows = new ArrayList<>();
    private final Map<List<Double>, Integer> levels = new LinkedHashMap<>();
    private final Map<List<Double>, Integer> doses = new LinkedHashMap<>();
    private final double horizon;

    private StopTable(double horizon) {
        this.horizon = horizon;
    }

    static StopTable of(Model model, ParameterSet parameters, Timetable timetable) {
        StopTable table = new StopTable(timetable.horizon());
        StopWalk stops = new StopWalk(model, parameters, timetable);
        table.row(table.levels, stops.levels()); // row 0: before the first stop
        table.row(table.doses, stops.added()); // row 0: no dose
        while (stops.hasNext()) {
            var edge = stops.next();
            table.times.add(edge.time());
            table.kinds.add(KINDS.indexOf(edge.kind()));
            table.levelRows.add(table.row(table.levels, stops.levels()));
            table.doseRows.add(table.row(table.doses, stops.added()));
        }
        return table;
    }

    private int row(Map<List<Double>, Integer> rows, double[] values) {
        return rows.computeIfAbsent(Arrays.stream(values).boxed().toList(), key -> rows.size());
    }

    double horizon() {
        return horizon;
    }

    int size() {
        return times.size();
    }

    /** Times since the start [h]. */
    List<Double> times() {
        return times;
    }

    /** Place of each stop's kind among {@link #KINDS}. */
    List<Integer> kinds() {
        return kinds;
    }

    /** Row of {@link #levels} that holds from each stop on. */
    List<Integer> levelRows() {
        return levelRows;
    }

    /** Row of {@link #doses} that is added at each stop. */
    List<Integer> doseRows() {
        return doseRows;
    }

    /** The different rows of input levels; the first holds before any stop. */
    List<List<Double>> levels() {
        return List.copyOf(levels.keySet());
    }

    /** The different rows of amounts added to states; the first is nothing. */
    List<List<Double>> doses() {
        return List.copyOf(doses.keySet());
    }
}
