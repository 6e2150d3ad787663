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
import org.myobalance.plot.Series;

/** Work-precision points as text, JSON and a figure. */
record Report(String workload, int stops, List<Measurement> points, double[] targets) {
    /** What the others are compared with. */
    private String base() {
        return points.get(0).solver;
    }

    private Map<String, List<Measurement>> bySolver() {
        return points.stream().collect(Collectors.groupingBy(m -> m.solver, LinkedHashMap::new, Collectors.toList()));
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s, %d stops: error of slow states over daily samples, CPU time%n%-32s %8s %10s %12s %8s %12s%n",
                workload,
                stops,
                "solver",
                "rtol",
                "error",
                "ms, median",
                "spread",
                "evaluations"));
        for (Measurement m : points) {
            text.append(
                    m.failure.isEmpty()
                            ? String.format(
                                    Locale.ROOT,
                                    "%-32s %8.0e %10.2e %12.1f %7.1f%% %12d%n",
                                    m.solver,
                                    m.rtol,
                                    m.error,
                                    m.median(),
                                    100 * m.spread(),
                                    m.evaluations)
                            : String.format(Locale.ROOT, "%-32s %8.0e %s%n", m.solver, m.rtol, m.failure));
        }
        text.append(String.format(Locale.ROOT, "%nat equal error, ms (times as long as %s)%n", base()));
        for (double target : targets) {
            OptionalDouble ours = AtError.time(bySolver().get(base()), target, Measurement::median);
            text.append(String.format(Locale.ROOT, "%.0e:", target));
            bySolver().forEach((solver, list) -> {
                OptionalDouble time = AtError.time(list, target, Measurement::median);
                if (time.isPresent() && ours.isPresent()) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  %s %s%.0f (%.2f, rounds %s)",
                            solver,
                            AtError.isBound(list, target) ? "at most " : "",
                            time.getAsDouble(),
                            time.getAsDouble() / ours.getAsDouble(),
                            ratios(list, target)));
                }
            });
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    /** The ratio of each round by itself, smallest to largest. */
    private String ratios(List<Measurement> theirs, double target) {
        List<Measurement> ours = bySolver().get(base());
        int rounds = points.stream().mapToInt(m -> m.milliseconds.size()).max().orElse(0);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int r = round;
            OptionalDouble mine = AtError.time(ours, target, m -> m.inRound(r));
            OptionalDouble other = AtError.time(theirs, target, m -> m.inRound(r));
            if (mine.isPresent() && other.isPresent()) {
                ratios.add(other.getAsDouble() / mine.getAsDouble());
            }
        }
        ratios.sort(null);
        return ratios.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.2f-%.2f", ratios.get(0), ratios.get(ratios.size() - 1));
    }

    String json() {
        return points.stream()
                .map(m -> String.format(
                        Locale.ROOT,
                        "{\"workload\":\"%s\",\"solver\":\"%s\",\"rtol\":%s,\"error\":%s,\"milliseconds\":%s,"
                                + "\"evaluations\":%d,\"failure\":\"%s\"}",
                        workload,
                        m.solver,
                        m.rtol,
                        Double.isFinite(m.error) ? Double.toString(m.error) : "null",
                        m.milliseconds,
                        m.evaluations,
                        m.failure))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    byte[] png() {
        List<Series> series = new ArrayList<>();
        bySolver().forEach((solver, list) -> {
            List<Measurement> usable = list.stream()
                    .filter(Measurement::isUsable)
                    .sorted(Comparator.comparingDouble(m -> m.error))
                    .toList();
            if (!usable.isEmpty()) {
                series.add(Series.of(
                        solver,
                        usable.stream().mapToDouble(m -> Math.log10(m.error)).toArray(),
                        usable.stream()
                                .mapToDouble(m -> Math.log10(m.median() / 1000))
                                .toArray()));
            }
        });
        CurvePanel panel = CurvePanel.of(
                workload,
                Axis.of("log10 of the largest relative error of a slow state", "1"),
                Axis.of("log10 of CPU time", "s"),
                series);
        return FigureRenderer.render(new Figure(List.of(panel), 1, 1, Figure.FULL_WIDTH, 110, List.of()), Format.PNG);
    }
}
