package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.hybrid.HybridModel;
import org.myobalance.hybrid.HybridTrajectory;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableFormat;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;
import org.myobalance.model.State;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Panel;
import org.myobalance.plot.Series;
import org.myobalance.sbml.SbmlModel;
import org.myobalance.sbml.SbmlTranslation;
import org.myobalance.sbml.SbmlUnits;

/** What the symbols of an SBML file did in a run, as a table and as a figure. */
final class ImportedCourse {
    private static final int PANELS = 12;
    private static final int COLUMNS = 4;
    private static final double ROW_HEIGHT = 50;
    private static final String UNSTATED = "unit of the file";

    private final SbmlUnits units;
    private final double[] times;
    private final Map<String, double[]> columns;
    private final Map<String, Double> spreads;

    private ImportedCourse(
            SbmlUnits units, double[] times, Map<String, double[]> columns, Map<String, Double> spreads) {
        this.units = units;
        this.times = times;
        this.columns = columns;
        this.spreads = spreads;
    }

    /** Every symbol of the file that moves, in its order; all of them if none does. */
    static ImportedCourse of(SbmlModel source, SbmlUnits units, HybridTrajectory trajectory) {
        List<String> names = new ArrayList<>();
        source.species().forEach(each -> names.add(each.id()));
        source.compartments().forEach(each -> names.add(each.id()));
        source.parameters().forEach(each -> names.add(each.id()));
        source.reactions().forEach(each -> names.add(each.id()));
        Map<String, double[]> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(name, trajectory.values(name)));
        Map<String, Double> spreads = new HashMap<>();
        columns.forEach((name, values) -> spreads.put(name, spread(values)));
        if (spreads.values().stream().anyMatch(spread -> spread > 0)) {
            columns.keySet().removeIf(name -> !(spreads.getOrDefault(name, 0.0) > 0));
        }
        double[] times =
                trajectory.times().stream().mapToDouble(Double::doubleValue).toArray();
        return new ImportedCourse(units, times, columns, spreads);
    }

    /** Largest less smallest value, as a share of the larger size. */
    private static double spread(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most > least ? (most - least) / Math.max(Math.abs(most), Math.abs(least)) : 0;
    }

    void write(Path path, TableFormat format) {
        List<TableField> fields = new ArrayList<>();
        fields.add(TableField.number("time", units.timeText().orElse(""), "time since the start"));
        columns.keySet()
                .forEach(name ->
                        fields.add(TableField.number(name, units.text(name).orElse(""), "")));
        TableSchema schema = new TableSchema(fields, Map.of());
        try (TableSink sink = format.open(path, schema)) {
            TableBatch.Builder batch = TableBatch.builder(schema, Math.max(1, times.length));
            for (int i = 0; i < times.length; i++) {
                batch.number(times[i]);
                for (double[] column : columns.values()) {
                    batch.number(column[i]);
                }
            }
            sink.append(batch.build());
            sink.finish();
        }
    }

    /** What the equations are about: species and other states, without clocks; of more than a page holds, those that move most for their size. */
    Figure figure(HybridModel model) {
        Set<String> states = model.model().states().stream()
                .map(State::id)
                .map(SbmlTranslation::symbol)
                .collect(Collectors.toSet());
        List<String> of = columns.keySet().stream().filter(states::contains).toList();
        List<String> wanted = of.isEmpty() ? List.copyOf(columns.keySet()) : of;
        List<String> chosen = wanted.stream()
                .sorted(Comparator.comparingDouble((String name) -> -spreads.getOrDefault(name, 0.0)))
                .limit(PANELS)
                .sorted(Comparator.comparingInt(wanted::indexOf))
                .toList();
        Axis axis = Axis.of("Time", units.timeText().orElse(UNSTATED));
        List<Panel> panels = new ArrayList<>();
        for (String name : chosen) {
            Series series = Series.of(name, times, Objects.requireNonNull(columns.get(name)));
            panels.add(CurvePanel.of(name, axis, Axis.of(name, axisUnit(name)), List.of(series)));
        }
        int across = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + across - 1) / across;
        List<String> notes = chosen.size() == wanted.size()
                ? List.of()
                : List.of(
                        "The " + chosen.size() + " of " + wanted.size() + " quantities that move most for their size.");
        return new Figure(panels, rows, across, Figure.FULL_WIDTH, 10 + rows * ROW_HEIGHT + 3.0 * notes.size(), notes);
    }

    private String axisUnit(String name) {
        return units.text(name)
                .map(text -> text.equals("1") ? "dimensionless" : text)
                .orElse(UNSTATED);
    }
}
