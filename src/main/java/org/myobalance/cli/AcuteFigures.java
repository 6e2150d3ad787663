package org.myobalance.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Model;
import org.myobalance.plot.AcuteFigure;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Series;
import org.myobalance.plot.Span;
import org.myobalance.regimen.Bout;
import org.myobalance.units.Hours;
import org.myobalance.whatif.BoutQuantity;
import org.myobalance.whatif.CloseUp;
import org.myobalance.whatif.CloseUps;

/** Makes the figure of the hours around a bout of each arm, with a band of the first where there are draws. */
final class AcuteFigures {
    /** What vesicles do before they act: the same without their effect, but for what muscle in turn does to their release. */
    private static final Set<String> BEFORE_GAINS = Set.of("exo_plasma_count", "exo_marker.flotillin", "mirna_load");

    private AcuteFigures() {}

    /**
     * The figure; empty without a bout, or without anything to show of it.
     *
     * @param closeUps the bouts
     * @param arms ids of all arms of the run, in the order that gives each its colour
     * @param model that was run
     */
    static Optional<Figure> of(CloseUps closeUps, List<String> arms, Model model) {
        List<AcuteFigure.Quantity> quantities = new ArrayList<>();
        for (BoutQuantity quantity : BoutQuantity.SHOWN) {
            List<Series> series = series(closeUps, arms, quantity.id());
            if (!series.isEmpty()) {
                quantities.add(AcuteFigure.Quantity.foldOfRest(quantity.title(), quantity.name(), series));
            }
        }
        return quantities.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(closeUps, footnotes(closeUps, arms.size(), model), quantities));
    }

    /** The twin without EXO stands last, so that the curve that it is compared with is drawn over it. */
    private static List<Series> series(CloseUps closeUps, List<String> arms, String id) {
        List<Series> series = new ArrayList<>();
        for (CloseUp closeUp : closeUps.best()) {
            List<Series> drawn = closeUps.underDraws(closeUp).stream()
                    .flatMap(draw -> foldOfRest(draw, id).stream())
                    .toList();
            foldOfRest(closeUp, id)
                    .map(curve -> LifeCurves.banded(curve, drawn).withSlot(slot(closeUp, arms)))
                    .ifPresent(series::add);
        }
        if (!series.isEmpty() && !BEFORE_GAINS.contains(id)) {
            closeUps.withoutExo()
                    .flatMap(closeUp -> foldOfRest(closeUp, id)
                            .map(curve -> LifeCurves.labelled(curve, curve.label() + ", no EXO")
                                    .withSlot(slot(closeUp, arms))
                                    .dashDotted()))
                    .ifPresent(series::add);
        }
        return series;
    }

    private static int slot(CloseUp closeUp, List<String> arms) {
        return LifeCurves.slot(arms.indexOf(closeUp.plan().id()));
    }

    private static Figure figure(CloseUps closeUps, List<String> footnotes, List<AcuteFigure.Quantity> quantities) {
        double before = 0;
        double after = 0;
        List<Span> bouts = new ArrayList<>();
        for (CloseUp closeUp : closeUps.best()) {
            List<Double> hours = closeUp.hours();
            before = Math.min(before, hours.get(0));
            after = Math.max(after, hours.get(hours.size() - 1));
            Span bout = Span.shade("", 0, closeUp.end() - closeUp.onset());
            if (!bouts.contains(bout)) {
                bouts.add(bout);
            }
        }
        return new AcuteFigure(quantities, bouts, before, after, footnotes).figure();
    }

    private static List<String> footnotes(CloseUps closeUps, int arms, Model model) {
        List<CloseUp> best = closeUps.best();
        List<String> notes = new ArrayList<>();
        notes.add("Hours after the start of a bout (shaded); rest is the value at its start. Meals as usual.");
        Map<String, List<String>> bouts = new LinkedHashMap<>();
        best.forEach(each -> bouts.computeIfAbsent(told(each), bout -> new ArrayList<>())
                .add(each.plan().title()));
        bouts.forEach((bout, titles) -> notes.add(String.join("; ", titles) + ": " + bout + "."));
        if (best.size() < arms) {
            String most = best.size() == CloseUps.MOST ? ", at most " + CloseUps.MOST : "";
            notes.add(best.size() + " of " + arms + " arms are shown: those that have such a bout" + most + ".");
        }
        LateRise.note(model)
                .filter(note ->
                        best.stream().anyMatch(each -> LateRise.isOf(each.bout().mode())))
                .ifPresent(notes::add);
        if (closeUps.withoutExo().isPresent()) {
            notes.add(
                    "no EXO: EXO without effect, every gain of theirs zero; shown in panels of what they act on alone.");
        }
        if (!closeUps.draws().isEmpty()) {
            String band = best.size() > 2
                    ? " The band is that of " + best.get(0).plan().title() + "."
                    : "";
            notes.add(LifeCurves.footnote(closeUps.draws().size()) + band);
        }
        return notes;
    }

    /** What was done, for how long, at which age and time of day. */
    private static String told(CloseUp closeUp) {
        Bout bout = closeUp.bout();
        String mode = bout.mode().equals("hiit") ? "HIIT" : bout.mode().replace('-', ' ');
        long minutes = Math.round(closeUp.onset() % Hours.DAY * 60);
        return String.format(
                Locale.ROOT,
                "%s, %.0f min, at %.1f y, %02d:%02d h",
                mode,
                60 * bout.duration(),
                (closeUp.plan().from() + closeUp.onset()) / Hours.YEAR,
                minutes / 60,
                minutes % 60);
    }

    private static Optional<Series> foldOfRest(CloseUp closeUp, String id) {
        return closeUp.foldsOfRest(id)
                .map(folds ->
                        Series.of(closeUp.plan().title(), LifeCurves.array(closeUp.hours()), LifeCurves.array(folds)));
    }
}
