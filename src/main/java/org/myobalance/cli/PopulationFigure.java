package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Panel;
import org.myobalance.plot.Range;
import org.myobalance.plot.Series;
import org.myobalance.population.LowShares;
import org.myobalance.population.ShareLimits;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CutOff;

/** Draws how many persons of a population are below the cut-offs at each age: strength first, then mass, then both. */
final class PopulationFigure {
    private PopulationFigure() {}

    /**
     * Draws the shares.
     *
     * @param rows of men, women or both, at least one of the consensus
     * @param judged consensus whose cut-offs are used
     * @return a panel for each sex
     */
    static Figure of(List<LowShares.Row> rows, CutOff judged) {
        // one scale, so that women and men can be compared
        double most = rows.stream()
                .filter(row -> row.cutOff() == judged)
                .flatMapToDouble(row -> DoubleStream.of(row.lowGrip(), row.lowMass(), row.both())
                        .map(share -> ShareLimits.of(share, row.persons()).high()))
                .max()
                .orElse(1);
        Axis share = Axis.of("Persons below the cut-off", "%").withRange(new Range(0, 100 * most));
        List<Panel> panels = new ArrayList<>();
        List<String> cutOffs = new ArrayList<>();
        for (boolean female : new boolean[] {false, true}) {
            List<LowShares.Row> own = rows.stream()
                    .filter(row -> row.cutOff() == judged && row.female() == female)
                    .toList();
            if (!own.isEmpty()) {
                panels.add(CurvePanel.of(
                        (female ? "Women" : "Men") + " (" + own.get(0).persons() + " simulated)",
                        Axis.age(),
                        share,
                        List.of(
                                series("Low grip strength", own, LowShares.Row::lowGrip),
                                series("Low lean mass", own, LowShares.Row::lowMass),
                                series("Both", own, LowShares.Row::both))));
                cutOffs.add(String.format(
                        Locale.ROOT,
                        "%s: grip below %.0f kg, ALM/height² below %.1f kg/m²",
                        female ? "women" : "men",
                        judged.baseOfGrip(female) / 1000,
                        judged.kilogramsPerSquareMetre(female)));
            }
        }
        return new Figure(
                panels,
                1,
                panels.size(),
                Figure.FULL_WIDTH,
                84,
                List.of(
                        "Cut-offs of " + judged + ": " + String.join("; ", cutOffs) + ".",
                        "Bands: 95 % limits of shares of as many counted persons (Wilson). Persons of the model, not of a cohort;"
                                + " true values, not readings."));
    }

    private static Series series(String label, List<LowShares.Row> rows, ToDoubleFunction<LowShares.Row> share) {
        List<ShareLimits> limits = rows.stream()
                .map(row -> ShareLimits.of(share.applyAsDouble(row), row.persons()))
                .toList();
        return Series.of(
                        label,
                        rows.stream().mapToDouble(row -> row.age() / Hours.YEAR).toArray(),
                        rows.stream()
                                .mapToDouble(row -> 100 * share.applyAsDouble(row))
                                .toArray())
                .withBand(
                        limits.stream().mapToDouble(each -> 100 * each.low()).toArray(),
                        limits.stream().mapToDouble(each -> 100 * each.high()).toArray());
    }
}
