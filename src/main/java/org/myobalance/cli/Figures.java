package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Model;
import org.myobalance.plot.Figure;
import org.myobalance.plot.FigureRenderer;
import org.myobalance.plot.Fonts;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CloseUps;
import org.myobalance.whatif.Ensemble;

/** The figures of a run: muscle over the years, one bout close up, and the balance of synthesis and breakdown. */
final class Figures {
    private Figures() {}

    /**
     * Writes every figure that the runs allow.
     *
     * @param folder where they go
     * @param results the arms at the best values
     * @param ensemble the arms under draws, for bands
     * @param closeUps bouts close up
     * @param percentiles of a population of the model, if it has some
     * @param model that was run
     * @param goesOn asked before each figure; those after it says no are not drawn
     * @return names of the files
     */
    static List<String> write(
            Path folder,
            List<ArmResult> results,
            Optional<Ensemble> ensemble,
            CloseUps closeUps,
            Optional<KeptPercentiles> percentiles,
            Model model,
            BooleanSupplier goesOn) {
        List<String> written = new ArrayList<>();
        LifeCurves curves = new LifeCurves(results, ensemble);
        List<Supplier<Optional<Figure>>> figures = List.of(
                () -> LifeFigures.mass(curves, percentiles),
                () -> LifeFigures.balance(curves),
                () -> AcuteFigures.of(closeUps, ids(results), model));
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
}
