package org.myobalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.io.AtomicFiles;
import org.myobalance.plot.AcuteFigure;
import org.myobalance.plot.BalanceFigure;
import org.myobalance.plot.Figure;
import org.myobalance.plot.FigureRenderer;
import org.myobalance.plot.Format;
import org.myobalance.plot.Mark;
import org.myobalance.plot.MassFigure;
import org.myobalance.plot.Series;
import org.myobalance.plot.Span;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Column;
import org.myobalance.simulate.Outcome;
import org.myobalance.simulate.Trajectory;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CloseUp;
import org.myobalance.whatif.CutOff;

/** The figures of a run: muscle over the years, one bout close up, and the balance of synthesis and breakdown. */
final class Figures {
    private static final double YEAR = 8766;
    private static final double BEYOND_DATA_YEARS = 1;
    private static final double HOURS_BEFORE = 6;
    private static final double LONG_YEARS = 10;

    /** What the close-up shows: observable, title of its panel, name on its axis. */
    private static final List<List<String>> ACUTE = List.of(
            List.of("exo_plasma_count", "Plasma EXO count", "EXO"),
            List.of("exo_plasma_marker", "Plasma EXO marker", "Marker"),
            List.of("mirna_load", "Delivered miRNA load", "Load"),
            List.of("akt_activity", "Akt", "Akt"),
            List.of("mtorc1_activity", "mTORC1", "mTORC1"),
            List.of("foxo3a_nuclear", "FoxO3a, nuclear", "FoxO3a"),
            List.of("fractional_synthetic_rate", "Synthesis (MPS)", "FSR"),
            List.of("fractional_breakdown_rate", "Breakdown (MPB)", "FBR"));

    /** Names of the figures of {@code run}, as a pattern. */
    static final String OF_RUN = "(mass|balance|acute)\\.(png|svg|pdf)";

    private Figures() {}

    /** Removes the files of an earlier run whose whole name matches. */
    static void remove(Path folder, String pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(pattern))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new FaultyRequest(folder + ": a file of an earlier run cannot be removed: " + e.getMessage()
                    + ". Choose another folder: --out.");
        }
    }

    /**
     * Writes every figure that the runs allow.
     *
     * @return names of the files
     */
    static List<String> write(Path folder, Scenario scenario, List<ArmResult> results, List<CloseUp> closeUps) {
        List<String> written = new ArrayList<>();
        mass(results).ifPresent(figure -> {
            for (Format format : Format.values()) {
                written.add(write(folder, "mass", figure, format));
            }
        });
        balance(results).ifPresent(figure -> written.add(write(folder, "balance", figure, Format.PNG)));
        acute(closeUps).ifPresent(figure -> written.add(write(folder, "acute", figure, Format.PNG)));
        return List.copyOf(written);
    }

    /** Writes one figure and returns the file's name. */
    static String write(Path folder, String name, Figure figure, Format format) {
        String file = name + "." + format.extension();
        AtomicFiles.write(folder.resolve(file), FigureRenderer.render(figure, format));
        return file;
    }

    private static Optional<Figure> mass(List<ArmResult> results) {
        TimeAxis time = TimeAxis.of(results);
        List<Series> mass = curves(results, "muscle_mass", time, 1);
        if (mass.isEmpty()) {
            return Optional.empty();
        }
        if (!time.isAge()) {
            return Optional.of(MassFigure.sinceStart(
                    time.axis(), mass, mass.stream().map(Figures::change).toList()));
        }
        List<Series> index = curves(results, "appendicular_lean_mass_index", time, 1);
        List<Series> fibres = curves(results, "fibre_number_relative", time, 1);
        MassFigure figure = MassFigure.of(mass, index.isEmpty() ? mass : index).withCutOffs(cutOffs(results));
        if (!fibres.isEmpty()) {
            figure = figure.withPrescribed(List.of(labelled(fibres.get(0), "Fibre number")));
        }
        double from = results.get(0).plan().from() / YEAR;
        double to = results.stream().mapToDouble(r -> r.plan().to()).max().orElse(0) / YEAR;
        return Optional.of(figure.withBeyondData(from + BEYOND_DATA_YEARS, to).figure());
    }

    /** Change since the first point [%]. */
    private static Series change(Series series) {
        double[] x = new double[series.size()];
        double[] y = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = series.x(i);
            y[i] = 100 * (series.y(i) / series.y(0) - 1);
        }
        Series change = Series.of(series.label(), x, y);
        return series.slot().isPresent() ? change.withSlot(series.slot().getAsInt()) : change;
    }

    private static List<Mark> cutOffs(List<ArmResult> results) {
        List<Mark> marks = new ArrayList<>();
        for (boolean woman : new boolean[] {false, true}) {
            if (results.stream().anyMatch(result -> result.plan().woman() == woman)) {
                for (CutOff cutOff : CutOff.values()) {
                    String who = woman ? " women" : " men";
                    marks.add(new Mark(cutOff + who, cutOff.kilogramsPerSquareMetre(woman)));
                }
            }
        }
        return marks;
    }

    private static Optional<Figure> balance(List<ArmResult> results) {
        TimeAxis time = TimeAxis.of(results);
        List<Series> synthesis = curves(results, "fractional_synthetic_rate", time, 24);
        List<Series> breakdown = curves(results, "fractional_breakdown_rate", time, 24);
        List<Series> net = curves(results, "net_balance", time, 24);
        if (synthesis.isEmpty() || breakdown.isEmpty() || net.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                BalanceFigure.overLife(
                        time.axis(),
                        time.isAge() ? synthesis.stream().map(Figures::yearly).toList() : synthesis,
                        time.isAge() ? breakdown.stream().map(Figures::yearly).toList() : breakdown,
                        time.isAge() ? net.stream().map(Figures::yearly).toList() : net,
                        "%/day",
                        List.of(
                                "Fractional rates, means of days or more; over more than ten years each point is the mean of a year.")));
    }

    /** One series for each arm that recorded the quantity, in its unit times a factor. */
    private static List<Series> curves(List<ArmResult> results, String id, TimeAxis time, double factor) {
        List<Series> curves = new ArrayList<>();
        for (int arm = 0; arm < results.size(); arm++) {
            ArmResult result = results.get(arm);
            Optional<Trajectory> rows = result.outcome().map(Outcome::trajectory);
            if (rows.isPresent() && rows.get().column(id).isPresent()) {
                int slot = arm;
                series(rows.get(), id, result.plan().title(), time.origin(result.plan()), time.perHour(), factor)
                        .ifPresent(series -> curves.add(series.withSlot(slot)));
            }
        }
        return curves;
    }

    private static Optional<Series> series(
            Trajectory rows, String id, String label, double origin, double scale, double factor) {
        int c = rows.column(id).orElseThrow();
        Column column = rows.columns().get(c);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.isEmpty(c, row)) {
                x.add(origin + rows.time(row) * scale);
                y.add(factor * column.unit().fromBase(rows.value(c, row)));
            }
        }
        return x.isEmpty() ? Optional.empty() : Optional.of(Series.of(label, array(x), array(y)));
    }

    private static Optional<Figure> acute(List<CloseUp> closeUps) {
        if (closeUps.isEmpty()) {
            return Optional.empty();
        }
        List<AcuteFigure.Quantity> quantities = new ArrayList<>();
        for (List<String> panel : ACUTE) {
            List<Series> series = new ArrayList<>();
            for (CloseUp closeUp : closeUps) {
                if (closeUp.trajectory().column(panel.get(0)).isPresent()) {
                    series.add(foldOfRest(closeUp, panel.get(0)));
                }
            }
            if (!series.isEmpty()) {
                quantities.add(AcuteFigure.Quantity.foldOfRest(panel.get(1), panel.get(2), series));
            }
        }
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        CloseUp first = closeUps.get(0);
        Map<String, Span> bouts = new LinkedHashMap<>();
        closeUps.forEach(closeUp -> bouts.putIfAbsent(
                closeUp.onset() - midnight(closeUp) + " " + closeUp.bout().duration(),
                Span.shade("", 0, closeUp.end() - closeUp.onset())));
        double before =
                Math.min(HOURS_BEFORE, first.onset() - first.trajectory().time(0));
        double after = first.trajectory().time(first.trajectory().size() - 1) - first.onset();
        return Optional.of(new AcuteFigure(
                        quantities,
                        List.copyOf(bouts.values()),
                        -before,
                        after,
                        List.of("Hours after the start of the bout; rest is the value at its start. Meals as usual."))
                .figure());
    }

    private static double midnight(CloseUp closeUp) {
        return closeUp.trajectory().time(0);
    }

    private static Series foldOfRest(CloseUp closeUp, String id) {
        Trajectory rows = closeUp.trajectory();
        double rest = rows.valueAt(id, closeUp.onset());
        int c = rows.column(id).orElseThrow();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double hours = rows.time(row) - closeUp.onset();
            if (hours >= -HOURS_BEFORE) {
                x.add(hours);
                y.add(rows.value(c, row) / rest);
            }
        }
        return Series.of(closeUp.plan().title(), array(x), array(y));
    }

    /** Means of whole years where a run is long: weeks of a mesocycle would blacken the page. */
    private static Series yearly(Series series) {
        double first = series.x(0);
        double span = series.x(series.size() - 1) - first;
        if (span < LONG_YEARS) {
            return series;
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int i = 0;
        for (int year = 0; year < span; year++) {
            double area = 0;
            double width = 0;
            while (i < series.size() && series.x(i) < first + year + 1) {
                // a row holds the mean of the interval that ends there
                double interval = i == 0 ? 0 : series.x(i) - series.x(i - 1);
                area += series.y(i) * interval;
                width += interval;
                i++;
            }
            if (width > 0) {
                x.add(first + year + 0.5);
                y.add(area / width);
            }
        }
        Series mean = Series.of(series.label(), array(x), array(y));
        return series.slot().isPresent() ? mean.withSlot(series.slot().getAsInt()) : mean;
    }

    private static Series labelled(Series series, String label) {
        double[] x = new double[series.size()];
        double[] y = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = series.x(i);
            y[i] = series.y(i);
        }
        return Series.of(label, x, y);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
