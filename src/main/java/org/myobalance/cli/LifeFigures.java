package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.myobalance.plot.BalanceFigure;
import org.myobalance.plot.Figure;
import org.myobalance.plot.MassFigure;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CutOff;
import org.myobalance.whatif.Ensemble;

/** Makes the two figures of a run over weeks to a life: strength and mass, and the balance of synthesis and breakdown. */
final class LifeFigures {
    private static final double BEYOND_DATA_YEARS = 1;
    private static final double PER_CENT = 100;
    /** Of the fibres at the start: of a smaller change there is nothing to see or to explain. */
    private static final double LEAST_FIBRE_LOSS = 0.01;

    private static final String MASS = Ensemble.MASS;
    private static final String STRENGTH = "strength_isometric";
    private static final String FIBRES = "fibre_number_relative";

    private static final String OF_A_FIBRE =
            "Rates are of the protein of a fibre of the trained part, as D2O sees it: fibres that are lost are not in it.";

    private LifeFigures() {}

    /** Bands of more arms than these over each other cannot be told apart. */
    private static final int MOST_BANDS = 5;

    /** Strength, mass, index and fibres over age; mass and its change over a shorter time. None for a model without mass. */
    static Optional<Figure> mass(LifeCurves curves, Optional<KeptPercentiles> kept) {
        List<Series> mass = withNoExo(curves, MASS, 1, UnaryOperator.identity());
        if (mass.isEmpty()) {
            return Optional.empty();
        }
        List<ArmResult> results = curves.results();
        if (!curves.time().isAge()) {
            return Optional.of(MassFigure.sinceStart(
                    curves.time().axis(),
                    mass,
                    withNoExo(curves, MASS, 1, LifeCurves::change),
                    !fibres(curves).isEmpty(),
                    footnotes(curves)));
        }
        List<Series> index = withNoExo(curves, "appendicular_lean_mass_index", 1, UnaryOperator.identity());
        double from = results.get(0).plan().from() / Hours.YEAR;
        double to = results.stream().mapToDouble(r -> r.plan().to()).max().orElse(0) / Hours.YEAR;
        MassFigure figure = MassFigure.of(mass, index)
                .withStrength(withNoExo(curves, STRENGTH, PER_CENT, UnaryOperator.identity()))
                .withCutOffs(index.isEmpty() ? List.of() : cutOffs(results))
                // without EXO as many fibres are lost: a curve of its own would lie on that of the first arm
                .withFibres(bands(curves, fibres(curves)))
                .withFootnotes(footnotes(curves))
                .withBeyondData(from + BEYOND_DATA_YEARS, to);
        return Optional.of(amongPopulation(figure, results, kept).figure());
    }

    /** With percentiles where all arms are of one sex; there are none of both together. */
    private static MassFigure amongPopulation(
            MassFigure figure, List<ArmResult> results, Optional<KeptPercentiles> kept) {
        List<Boolean> sexes =
                results.stream().map(each -> each.plan().woman()).distinct().toList();
        if (kept.isEmpty() || sexes.size() != 1 || figure.index().isEmpty()) {
            return figure;
        }
        boolean woman = sexes.get(0);
        List<String> footnotes = new ArrayList<>(figure.footnotes());
        footnotes.add("Population: percentiles of " + (woman ? "women" : "men") + " of \""
                + kept.get().population() + "\", from "
                + kept.get().persons(woman).orElse(0) + " lives of this model, not from a cohort.");
        return kept.get()
                .index(woman)
                .map(curves -> figure.withPercentiles(curves).withFootnotes(footnotes))
                .orElse(figure);
    }

    /** Number of fibres of every arm [% of 25 y]; none where all arms keep theirs, as over some weeks. */
    private static List<Series> fibres(LifeCurves curves) {
        List<Series> all = curves.of(FIBRES, PER_CENT, UnaryOperator.identity());
        return all.stream().anyMatch(LifeFigures::changes) ? all : List.of();
    }

    private static boolean changes(Series series) {
        return IntStream.range(0, series.size())
                .anyMatch(i -> Math.abs(series.y(i) / series.y(0) - 1) >= LEAST_FIBRE_LOSS);
    }

    private static List<Series> withNoExo(LifeCurves curves, String id, double factor, UnaryOperator<Series> form) {
        List<Series> all = new ArrayList<>(curves.of(id, factor, form));
        if (!all.isEmpty()) {
            curves.withoutExo(id, factor, form).ifPresent(all::add);
        }
        return bands(curves, all);
    }

    private static List<Series> bands(LifeCurves curves, List<Series> series) {
        return curves.results().size() > MOST_BANDS ? curves.withOneBand(series) : series;
    }

    private static List<String> footnotes(LifeCurves curves) {
        return curves.results().size() > MOST_BANDS ? curves.footnotesOfOneBand() : curves.footnotes();
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

    /** None for a model without the three rates. */
    static Optional<Figure> balance(LifeCurves curves) {
        TimeAxis time = curves.time();
        UnaryOperator<Series> form = curves.form();
        boolean isLong = time.hoursPerUnit() == Hours.YEAR
                && curves.isLong()
                && !curves.of(MASS).isEmpty();
        List<Series> synthesis = curves.withoutBands(curves.of("fractional_synthetic_rate", Hours.DAY, form));
        List<Series> breakdown = curves.withoutBands(curves.of("fractional_breakdown_rate", Hours.DAY, form));
        List<Series> net = curves.withOneBand(curves.of("net_balance", isLong ? Hours.YEAR : Hours.DAY, form));
        if (synthesis.isEmpty() || breakdown.isEmpty() || net.isEmpty()) {
            return Optional.empty();
        }
        List<Series> change = isLong ? curves.withOneBand(curves.of(MASS, 1, LifeCurves::changeByUnit)) : List.of();
        List<String> footnotes = new ArrayList<>(List.of(
                "Fractional rates, means of days or more; from ten weeks on each point is the mean of a week, over ten years or more"
                        + " that of a year.",
                OF_A_FIBRE));
        if (isLong) {
            footnotes.add("d: muscle of the whole body, fewer fibres included; change within each year.");
        }
        footnotes.addAll(curves.footnotesOfOneBand());
        if (curves.footnotesOfOneBand().size() > curves.footnotes().size()) {
            footnotes.add("a and b have no bands: draws move all arms alike, which a band of each would hide.");
        }
        return Optional.of(
                isLong
                        ? BalanceFigure.overLife(
                                time.whole(curves.results()), synthesis, breakdown, net, change, footnotes)
                        : BalanceFigure.overWeeks(time.axis(), synthesis, breakdown, net, "%/day", footnotes));
    }
}
