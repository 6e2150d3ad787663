package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.myobalance.io.AtomicFiles;
import org.myobalance.plot.BalanceFigure;
import org.myobalance.plot.Figure;
import org.myobalance.plot.FigureRenderer;
import org.myobalance.plot.Fonts;
import org.myobalance.plot.Format;
import org.myobalance.plot.MassFigure;
import org.myobalance.plot.PlotFailure;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CloseUps;
import org.myobalance.whatif.CutOff;
import org.myobalance.whatif.Ensemble;

/** The figures of a run: muscle over the years, one bout close up, and the balance of synthesis and breakdown. */
final class Figures {
    private static final double BEYOND_DATA_YEARS = 1;

    private static final String FIBRES = "fibre_number_relative";

    private Figures() {}

    /**
     * Writes every figure that the runs allow.
     *
     * @param folder where they go
     * @param results the arms at the best values
     * @param ensemble the arms under draws, for bands
     * @param closeUps bouts close up
     * @param goesOn asked before each figure; those after it says no are not drawn
     * @return names of the files
     */
    static List<String> write(
            Path folder,
            List<ArmResult> results,
            Optional<Ensemble> ensemble,
            CloseUps closeUps,
            BooleanSupplier goesOn) {
        List<String> written = new ArrayList<>();
        LifeCurves curves = new LifeCurves(results, ensemble);
        List<Supplier<Optional<Figure>>> figures =
                List.of(() -> mass(curves), () -> balance(curves), () -> AcuteFigures.of(closeUps, ids(results)));
        List<String> names = List.of("mass", "balance", "acute");
        for (int i = 0; i < names.size(); i++) {
            Optional<Figure> figure = goesOn.getAsBoolean() ? figures.get(i).get() : Optional.empty();
            for (Format format : i == 0 ? List.of(Format.values()) : List.of(Format.PNG, Format.SVG)) {
                if (figure.isPresent() && goesOn.getAsBoolean()) {
                    written.add(write(folder, names.get(i), figure.get(), format));
                }
            }
        }
        return List.copyOf(written);
    }

    /** What is to be said of titles of arms that no font can show. */
    static Optional<String> unprintable(List<ArmPlan> plans) {
        try {
            return Fonts.missing(plans.stream().map(ArmPlan::title).toList());
        } catch (PlotFailure e) {
            // drawing says so too, with the tables written
            return Optional.empty();
        }
    }

    /** Writes one figure and returns the file's name. */
    static String write(Path folder, String name, Figure figure, Format format) {
        String file = name + "." + format.extension();
        try {
            AtomicFiles.write(folder.resolve(file), FigureRenderer.render(figure, format));
        } catch (IllegalStateException e) {
            // what draws registers with the JVM on its first use, which Ctrl-C forbids from then on
            if (String.valueOf(e.getMessage()).contains("Shutdown in progress")) {
                throw new PlotFailure("the program was being ended", e);
            }
            throw e;
        }
        return file;
    }

    private static List<String> ids(List<ArmResult> results) {
        return results.stream().map(result -> result.plan().id()).toList();
    }

    private static Optional<Figure> mass(LifeCurves curves) {
        List<Series> mass = withNoExo(curves, "muscle_mass", UnaryOperator.identity());
        if (mass.isEmpty()) {
            return Optional.empty();
        }
        List<ArmResult> results = curves.results();
        if (!curves.time().isAge()) {
            return Optional.of(MassFigure.sinceStart(
                    curves.time().axis(),
                    mass,
                    withNoExo(curves, "muscle_mass", LifeCurves::change),
                    !curves.of(FIBRES).isEmpty(),
                    curves.footnotes()));
        }
        List<Series> index = withNoExo(curves, "appendicular_lean_mass_index", UnaryOperator.identity());
        List<Series> fibres = curves.of(FIBRES);
        MassFigure figure = MassFigure.of(mass, index.isEmpty() ? mass : index)
                .withCutOffs(cutOffs(results))
                .withFootnotes(curves.footnotes());
        if (!fibres.isEmpty()) {
            figure = figure.withFibres(fibres);
        }
        double from = results.get(0).plan().from() / Hours.YEAR;
        double to = results.stream().mapToDouble(r -> r.plan().to()).max().orElse(0) / Hours.YEAR;
        return Optional.of(figure.withBeyondData(from + BEYOND_DATA_YEARS, to).figure());
    }

    private static List<Series> withNoExo(LifeCurves curves, String id, UnaryOperator<Series> form) {
        List<Series> all = new ArrayList<>(curves.of(id, 1, form));
        if (!all.isEmpty()) {
            curves.withoutExo(id, form).ifPresent(all::add);
        }
        return all;
    }

    private static List<ReferenceLine> cutOffs(List<ArmResult> results) {
        List<ReferenceLine> marks = new ArrayList<>();
        for (boolean woman : new boolean[] {false, true}) {
            if (results.stream().anyMatch(result -> result.plan().woman() == woman)) {
                for (CutOff cutOff : CutOff.values()) {
                    String who = woman ? " women" : " men";
                    marks.add(new ReferenceLine(cutOff + who, cutOff.kilogramsPerSquareMetre(woman)));
                }
            }
        }
        return marks;
    }

    private static Optional<Figure> balance(LifeCurves curves) {
        UnaryOperator<Series> form =
                curves.time().hoursPerUnit() >= Hours.WEEK ? LifeCurves::means : UnaryOperator.identity();
        List<Series> synthesis = curves.withOneBand(curves.of("fractional_synthetic_rate", 24, form));
        List<Series> breakdown = curves.withOneBand(curves.of("fractional_breakdown_rate", 24, form));
        List<Series> net = curves.withOneBand(curves.of("net_balance", 24, form));
        if (synthesis.isEmpty() || breakdown.isEmpty() || net.isEmpty()) {
            return Optional.empty();
        }
        List<String> footnotes = new ArrayList<>(List.of(
                "Fractional rates, means of days or more; from ten weeks on each point is the mean of a week, over ten years or more"
                        + " that of a year.",
                "Of the protein of a fibre of the trained part, as D2O sees it: fibres that are lost are not in it."));
        footnotes.addAll(curves.footnotesOfOneBand());
        return Optional.of(BalanceFigure.overLife(curves.time().axis(), synthesis, breakdown, net, "%/day", footnotes));
    }
}
