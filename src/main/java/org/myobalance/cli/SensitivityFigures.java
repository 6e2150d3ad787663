package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.myobalance.explain.OutputSensitivity;
import org.myobalance.explain.Question;
import org.myobalance.plot.Axis;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Format;
import org.myobalance.plot.SensitivityFigure;
import org.myobalance.plot.SharePanel;
import org.myobalance.report.SensitivityTables;
import org.myobalance.sensitivity.MorrisAnalysis;
import org.myobalance.sensitivity.MorrisMeasure;
import org.myobalance.sensitivity.SobolAnalysis;
import org.myobalance.sensitivity.SobolIndex;
import org.myobalance.units.Unit;

/** Makes the figures of a global sensitivity analysis: the ranking of the inputs, and the plane of elementary effects. */
final class SensitivityFigures {
    private static final List<String> ORDERS = List.of("First order: alone", "Total: alone and with others");
    private static final List<String> EFFECTS = List.of("μ*");
    private static final int SHOWN = 15;
    /** Points whose names are printed. */
    private static final int NAMED = 12;

    private SensitivityFigures() {}

    /** A figure with the name of its file. */
    record Named(String name, Figure figure) {}

    /** Writes the figures of one number as PNG and SVG; gives the names of the files. */
    static List<String> write(Path folder, OutputSensitivity output) {
        List<String> files = new ArrayList<>();
        for (Named each : of(output)) {
            for (Format format : List.of(Format.PNG, Format.SVG)) {
                files.add(Figures.write(folder, each.name(), each.figure(), format));
            }
        }
        return files;
    }

    /** The figures of one number; none where nothing moves it. */
    static List<Named> of(OutputSensitivity output) {
        return output.analysis().match(indices -> sobol(output, indices), effects -> morris(output, effects));
    }

    private static List<Named> sobol(OutputSensitivity output, SobolAnalysis analysis) {
        List<SobolIndex> ranked = SensitivityTables.ranked(analysis.indices());
        List<SharePanel.Bar> bars = new ArrayList<>();
        for (SobolIndex each : ranked.subList(0, Math.min(SHOWN, ranked.size()))) {
            String name = each.factor().name();
            bars.add(new SharePanel.Bar(
                    name, each.first().value(), each.first().low(), each.first().high(), 0));
            bars.add(new SharePanel.Bar(
                    name, each.total().value(), each.total().low(), each.total().high(), 1));
        }
        List<String> notes = new ArrayList<>(
                List.of("Sobol' indices from " + analysis.blocks() + " base points; intervals of 95 % by bootstrap."));
        notes.addAll(notShown(ranked.size()));
        return bars.isEmpty()
                ? List.of()
                : List.of(new Named(
                        "ranking-" + id(output),
                        SensitivityFigure.ranking(
                                output.question().title(),
                                Axis.of("Share of the variance", "1"),
                                ORDERS,
                                bars,
                                bars.size() / 2,
                                notes)));
    }

    private static List<Named> morris(OutputSensitivity output, MorrisAnalysis analysis) {
        List<MorrisMeasure> ranked = SensitivityTables.rankedEffects(analysis.measures());
        if (ranked.isEmpty()) {
            return List.of();
        }
        Unit unit = output.question().observable().unit();
        String title = output.question().title();
        List<SharePanel.Bar> bars = ranked.stream()
                .limit(SHOWN)
                .map(each -> new SharePanel.Bar(
                        each.factor().name(),
                        unit.fromBase(each.muStar().value()),
                        unit.fromBase(each.muStar().low()),
                        unit.fromBase(each.muStar().high()),
                        0))
                .toList();
        List<String> notes = new ArrayList<>(List.of("Effects are for the whole range of an input: "
                + ranked.get(0).effects() + " of each; intervals of 95 % by bootstrap."));
        notes.addAll(notShown(ranked.size()));
        List<Named> figures = new ArrayList<>();
        figures.add(new Named(
                "ranking-" + id(output),
                SensitivityFigure.ranking(
                        title,
                        Axis.of("μ*, mean absolute elementary effect", unit.text()),
                        EFFECTS,
                        bars,
                        bars.size(),
                        notes)));
        List<SensitivityFigure.Point> points = points(ranked, unit);
        if (!points.isEmpty()) {
            figures.add(new Named(
                    "plane-" + id(output), SensitivityFigure.plane(title, unit.text(), points, planeNotes(points))));
        }
        return List.copyOf(figures);
    }

    private static List<SensitivityFigure.Point> points(List<MorrisMeasure> ranked, Unit unit) {
        List<SensitivityFigure.Point> points = new ArrayList<>();
        for (MorrisMeasure each : ranked) {
            // all that move nothing have one place, the corner
            boolean isDrawn = each.muStar().value() > 0;
            each.sigma().stream()
                    .filter(sigma -> isDrawn)
                    .forEach(sigma -> points.add(new SensitivityFigure.Point(
                            points.size() < NAMED ? each.factor().name() : "",
                            unit.fromBase(each.muStar().value()),
                            unit.fromBase(sigma))));
        }
        return points;
    }

    private static List<String> planeNotes(List<SensitivityFigure.Point> points) {
        List<String> notes = new ArrayList<>(List.of(
                "Below σ = 0.1 μ* an input acts nearly as a straight line would; above σ = μ* its effect changes sign or depends"
                        + " strongly on others (Garcia Sanchez and others 2014)."));
        if (points.size() > NAMED) {
            notes.add("Named: the " + NAMED + " of " + points.size()
                    + " inputs with the largest μ*. Those that move nothing are not" + " drawn.");
        }
        return notes;
    }

    private static List<String> notShown(int inputs) {
        return inputs > SHOWN
                ? List.of("Shown: the first " + SHOWN + " of " + inputs + " inputs; all are in the table.")
                : List.of();
    }

    private static String id(OutputSensitivity output) {
        Question question = output.question();
        return question.observable().id();
    }
}
