package org.myobalance.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.plot.AcuteFigure;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Series;
import org.myobalance.plot.Span;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CloseUp;
import org.myobalance.whatif.CloseUps;

/** Makes the figure of the hours around single bouts, with bands where there are draws. */
final class AcuteFigures {
    /** What the close-up shows: observable, title of its panel, name on its axis. */
    private static final List<List<String>> ACUTE = List.of(
            List.of("exo_plasma_count", "Plasma EXO count", "EXO"),
            List.of("exo_marker.flotillin", "Flot-1 of plasma EXO", "Marker"),
            List.of("mirna_load", "Delivered miRNA load", "Load"),
            List.of("akt_activity", "Akt", "Akt"),
            List.of("mtorc1_activity", "mTORC1", "mTORC1"),
            List.of("foxo3a_nuclear", "FoxO3a, nuclear", "FoxO3a"),
            List.of("fractional_synthetic_rate", "Synthesis (MPS)", "FSR"),
            List.of("fractional_breakdown_rate", "Breakdown (MPB)", "FBR"));

    private AcuteFigures() {}

    /** Empty without a bout, or without anything to show of it. */
    static Optional<Figure> of(CloseUps closeUps) {
        if (closeUps.best().isEmpty()) {
            return Optional.empty();
        }
        List<AcuteFigure.Quantity> quantities = new ArrayList<>();
        for (List<String> panel : ACUTE) {
            List<Series> series = new ArrayList<>();
            for (CloseUp closeUp : closeUps.best()) {
                foldOfRest(closeUp, panel.get(0))
                        .map(curve -> LifeCurves.banded(
                                curve,
                                closeUps.underDraws(closeUp).stream()
                                        .flatMap(draw -> foldOfRest(draw, panel.get(0)).stream())
                                        .toList()))
                        .ifPresent(series::add);
            }
            if (!series.isEmpty()) {
                closeUps.withoutExo()
                        .flatMap(closeUp -> foldOfRest(closeUp, panel.get(0)))
                        .map(curve -> LifeCurves.labelled(curve, curve.label() + ", no EXO")
                                .withSlot(LifeCurves.WITHOUT_EXO_SLOT))
                        .ifPresent(series::add);
                quantities.add(AcuteFigure.Quantity.foldOfRest(panel.get(1), panel.get(2), series));
            }
        }
        return quantities.isEmpty() ? Optional.empty() : Optional.of(figure(closeUps, quantities));
    }

    private static Figure figure(CloseUps closeUps, List<AcuteFigure.Quantity> quantities) {
        CloseUp first = closeUps.best().get(0);
        Map<String, Span> bouts = new LinkedHashMap<>();
        closeUps.best()
                .forEach(closeUp -> bouts.putIfAbsent(
                        closeUp.onset() - midnight(closeUp) + " "
                                + closeUp.bout().duration(),
                        Span.shade("", 0, closeUp.end() - closeUp.onset())));
        double before = Math.min(CloseUp.HOURS_BEFORE, first.onset() - midnight(first));
        double after = first.trajectory().time(first.trajectory().size() - 1) - first.onset();
        String ages = closeUps.best().stream()
                .map(closeUp ->
                        String.format(Locale.ROOT, "%.1f", (closeUp.plan().from() + closeUp.onset()) / Hours.YEAR))
                .distinct()
                .collect(Collectors.joining(" and "));
        List<String> footnotes = new ArrayList<>(List.of(
                "Hours after the start of a bout at " + ages + " y; rest is the value at its start. Meals as usual."));
        if (!closeUps.draws().isEmpty()) {
            footnotes.add(LifeCurves.footnote(closeUps.draws().size()));
        }
        return new AcuteFigure(quantities, List.copyOf(bouts.values()), -before, after, footnotes).figure();
    }

    private static double midnight(CloseUp closeUp) {
        return closeUp.trajectory().time(0);
    }

    private static Optional<Series> foldOfRest(CloseUp closeUp, String id) {
        return closeUp.foldsOfRest(id)
                .map(folds ->
                        Series.of(closeUp.plan().title(), LifeCurves.array(closeUp.hours()), LifeCurves.array(folds)));
    }
}
