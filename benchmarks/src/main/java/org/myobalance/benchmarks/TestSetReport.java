package org.myobalance.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.FigureRenderer;
import org.myobalance.plot.Format;
import org.myobalance.plot.Panel;
import org.myobalance.plot.Series;

/** Times for an equal error over the test set as text, JSON and a figure. */
record TestSetReport(Map<String, List<Measurement>> results) {
    static final String OURS = "Rodas5P";
    private static final double TARGET = 1e-6;

    private static Map<String, List<Measurement>> bySolver(List<Measurement> points) {
        return points.stream().collect(Collectors.groupingBy(m -> m.solver, LinkedHashMap::new, Collectors.toList()));
    }

    /** Every point of one problem. */
    static String points(String problem, List<Measurement> points) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s%n%-24s %8s %10s %12s %8s %12s%n",
                problem,
                "solver",
                "rtol",
                "error",
                "us, median",
                "spread",
                "evaluations"));
        for (Measurement m : points) {
            text.append(
                    m.failure.isEmpty()
                            ? String.format(
                                    Locale.ROOT,
                                    "%-24s %8.0e %10.2e %12.1f %7.1f%% %12d%n",
                                    m.solver,
                                    m.rtol,
                                    m.error,
                                    1000 * m.median(),
                                    100 * m.spread(),
                                    m.evaluations)
                            : String.format(Locale.ROOT, "%-24s %8.0e %s%n", m.solver, m.rtol, m.failure));
        }
        return text.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%nCPU time for an error of %.0e at the end, us; in brackets times %s, with rounds%n",
                TARGET,
                OURS));
        results.forEach((problem, points) -> {
            Map<String, List<Measurement>> solvers = bySolver(points);
            List<Measurement> ours = solvers.getOrDefault(OURS, List.of());
            text.append(String.format(Locale.ROOT, "%-14s", problem));
            solvers.forEach((solver, theirs) -> {
                OptionalDouble time = AtError.time(theirs, TARGET, Measurement::median);
                if (time.isPresent()) {
                    Spread ratio = Spread.ofRatios(rounds(theirs), rounds(ours));
                    text.append(String.format(
                            Locale.ROOT,
                            "  %s %s%.1f (%.2f, %.2f-%.2f)",
                            solver,
                            AtError.isBound(theirs, TARGET) ? "at most " : "",
                            1000 * time.getAsDouble(),
                            ratio.median(),
                            ratio.smallest(),
                            ratio.largest()));
                }
            });
            text.append(System.lineSeparator());
        });
        return text.toString();
    }

    /** The time for the error in each round by itself. */
    private static List<Double> rounds(List<Measurement> points) {
        int rounds = points.stream()
                .filter(Measurement::isUsable)
                .mapToInt(m -> m.milliseconds.size())
                .min()
                .orElse(0);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int r = round;
            AtError.time(points, TARGET, m -> m.milliseconds.get(r)).ifPresent(times::add);
        }
        return times;
    }

    String json() {
        return results.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(m -> String.format(
                                Locale.ROOT,
                                "{\"problem\":\"%s\",\"solver\":\"%s\",\"rtol\":%s,\"error\":%s,\"milliseconds\":%s,"
                                        + "\"evaluations\":%d,\"failure\":\"%s\"}",
                                entry.getKey(),
                                m.solver,
                                m.rtol,
                                Double.isFinite(m.error) ? Double.toString(m.error) : "null",
                                m.milliseconds,
                                m.evaluations,
                                m.failure)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    byte[] png() {
        List<Panel> panels = new ArrayList<>();
        results.forEach((problem, points) -> {
            List<Series> series = new ArrayList<>();
            bySolver(points).forEach((solver, all) -> {
                List<Measurement> usable = all.stream()
                        .filter(Measurement::isUsable)
                        .sorted(Comparator.comparingDouble(m -> m.error))
                        .toList();
                if (!usable.isEmpty()) {
                    series.add(Series.of(
                            solver,
                            usable.stream()
                                    .mapToDouble(m -> Math.log10(m.error))
                                    .toArray(),
                            usable.stream()
                                    .mapToDouble(m -> Math.log10(m.median() / 1000))
                                    .toArray()));
                }
            });
            panels.add(CurvePanel.of(
                    problem, Axis.of("log10 of relative error", "1"), Axis.of("log10 of CPU time", "s"), series));
        });
        int columns = Math.min(2, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return FigureRenderer.render(
                new Figure(panels, rows, columns, Figure.FULL_WIDTH, 20 + 60 * rows, List.of()), Format.PNG);
    }
}
