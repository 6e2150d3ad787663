package org.myobalance.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.myobalance.model.Observable;
import org.myobalance.plan.Aim;
import org.myobalance.plan.Choice;
import org.myobalance.plan.DetrainingAnswer;
import org.myobalance.plan.DoseAnswer;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.Gain;
import org.myobalance.plan.Goal;
import org.myobalance.plan.PlanAnswer;
import org.myobalance.plot.Axis;
import org.myobalance.plot.CurvePanel;
import org.myobalance.plot.Dot;
import org.myobalance.plot.Figure;
import org.myobalance.plot.Panel;
import org.myobalance.plot.ReferenceLine;
import org.myobalance.plot.Series;
import org.myobalance.scenario.Amounts;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Interval;

/** The figures of plans, doses and detraining. */
final class PlanFigures {
    private static final double HEIGHT = 110;

    private PlanFigures() {}

    /**
     * The figure.
     *
     * @param answer of a plan that is possible
     * @return the figure; empty for a plan of one aim, whose front is a point
     */
    static Optional<Figure> of(PlanAnswer answer) {
        List<Aim> aims = answer.question().aims();
        if (aims.size() < 2) {
            return Optional.empty();
        }
        Aim up = aims.get(0);
        Aim across = aims.get(1);
        List<Evaluation> front = answer.front().stream()
                .sorted(Comparator.comparingDouble(each -> x(across, each)))
                .toList();
        double[] x = front.stream().mapToDouble(each -> x(across, each)).toArray();
        double[] y = front.stream().mapToDouble(each -> x(up, each)).toArray();
        Series curve = Series.of("Pareto front", x, y);
        if (front.stream().allMatch(each -> band(up, each).isPresent())) {
            Unit unit = up.unit();
            curve = curve.withBand(
                    front.stream()
                            .mapToDouble(each ->
                                    unit.fromBase(band(up, each).orElseThrow().low()))
                            .toArray(),
                    front.stream()
                            .mapToDouble(each ->
                                    unit.fromBase(band(up, each).orElseThrow().high()))
                            .toArray());
        }
        List<Dot> dots = new ArrayList<>();
        for (Evaluation each : answer.references()) {
            double value = x(up, each);
            Optional<Interval> band = band(up, each);
            dots.add(new Dot(
                    x(across, each),
                    value,
                    band.map(known -> Math.min(value, up.unit().fromBase(known.low())))
                            .orElse(value),
                    band.map(known -> Math.max(value, up.unit().fromBase(known.high())))
                            .orElse(value),
                    each.programme().regimen().title(),
                    3));
        }
        CurvePanel panel = CurvePanel.of(answer.question().title(), axis(across), axis(up), List.of(curve))
                .withDots(dots);
        List<String> notes = new ArrayList<>(
                List.of(
                        "Each bend of the curve is a programme that no other beats in both aims. Dots: regimens to compare with."));
        if (curve.hasBand()) {
            notes.add(
                    "Band and bars: the middle 90 % of draws; differences between programmes are told better than this.");
        }
        return Optional.of(new Figure(List.of(panel), 1, 1, Figure.FULL_WIDTH, HEIGHT, notes));
    }

    /**
     * The dose-response curve with its band and goal.
     *
     * @param answer with doses
     * @return the figure; empty if fewer than two doses reached their end
     */
    static Optional<Figure> of(DoseAnswer answer) {
        Aim aim = answer.question().aims().get(0);
        Unit unit = aim.unit();
        Choice choice = answer.question().template().choices().get(0);
        List<Evaluation> doses = answer.doses().stream()
                .filter(dose -> answer.gain(dose).isPresent())
                .toList();
        if (doses.size() < 2) {
            return Optional.empty();
        }
        double[] x = doses.stream()
                .mapToDouble(dose -> choice.amount(dose.programme().picks().get(0))
                        .orElse(answer.doses().indexOf(dose)))
                .toArray();
        double[] y = doses.stream()
                .mapToDouble(
                        dose -> unit.fromBase(answer.gain(dose).orElseThrow().best()))
                .toArray();
        Series curve = Series.of("Best values", x, y);
        if (doses.stream()
                .allMatch(dose -> answer.gain(dose).flatMap(Gain::band).isPresent())) {
            curve = curve.withBand(
                    edges(answer, doses, unit, Interval::low), edges(answer, doses, unit, Interval::high));
        }
        String over =
                "over \"" + answer.references().get(0).programme().regimen().title() + "\"";
        CurvePanel panel = CurvePanel.of(
                answer.question().title(),
                Axis.of(choice.id().replace('-', ' '), choice.unit().isEmpty() ? "1" : choice.unit()),
                axis("gain of " + aim.words(), aim),
                List.of(curve));
        List<String> notes = new ArrayList<>(List.of("What each dose brings " + over + "."));
        if (curve.hasBand()) {
            notes.add("Band: the middle 90 % of draws, each against the same draw of what it is compared with.");
        }
        List<ReferenceLine> marks = new ArrayList<>();
        answer.question()
                .goal()
                .filter(goal -> goal.kind() == Goal.Kind.GAIN)
                .ifPresent(goal -> marks.add(new ReferenceLine("goal", unit.fromBase(goal.value()))));
        return Optional.of(new Figure(List.of(panel.withMarks(marks)), 1, 1, Figure.FULL_WIDTH, HEIGHT, notes));
    }

    private static double[] edges(
            DoseAnswer answer, List<Evaluation> doses, Unit unit, ToDoubleFunction<Interval> edge) {
        return doses.stream()
                .mapToDouble(dose -> unit.fromBase(
                        edge.applyAsDouble(answer.gain(dose).flatMap(Gain::band).orElseThrow())))
                .toArray();
    }

    /**
     * Gains over time, a panel for each observable, a curve for each age.
     *
     * @param answer with ages
     * @return the figure; empty if no run reached its end
     */
    static Optional<Figure> of(DetrainingAnswer answer) {
        List<Panel> panels = new ArrayList<>();
        for (Observable observable : answer.question().of()) {
            List<Series> curves = new ArrayList<>();
            int slot = 0;
            for (DetrainingAnswer.AtAge at : answer.ages()) {
                DetrainingAnswer.GainCurve curve = at.curves().get(observable);
                if (curve != null) {
                    String label = Amounts.years(at.age());
                    double[] weeks = curve.times().stream()
                            .mapToDouble(time -> time / Hours.WEEK)
                            .toArray();
                    List<Double> shown = curve.again().isEmpty() ? curve.stopped() : curve.again();
                    curves.add(series(label, weeks, curve.stopped(), observable.unit(), slot));
                    if (!curve.again().isEmpty()) {
                        curves.add(series(label + ", again", weeks, shown, observable.unit(), slot));
                    }
                    slot++;
                }
            }
            if (!curves.isEmpty()) {
                panels.add(CurvePanel.of(
                        capital(observable.id().replace('_', ' ')),
                        Axis.of("Since the training began", "weeks"),
                        Axis.of(
                                "Gain of " + observable.id().replace('_', ' '),
                                observable.unit().text()),
                        curves));
            }
        }
        List<String> notes = List.of(
                answer.question().title() + ".",
                "The training ends after " + Math.round(answer.question().trained() / Hours.WEEK) + " weeks; then \""
                        + answer.question().after().title() + "\".",
                "Gains at the best values over the same person who never trained; bands of the clocks stand in the table.");
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        panels, panels.size(), 1, Figure.FULL_WIDTH, HEIGHT * Math.min(2, panels.size()), notes));
    }

    private static Series series(String label, double[] x, List<Double> values, Unit unit, int slot) {
        return Series.of(label, x, values.stream().mapToDouble(unit::fromBase).toArray())
                .withSlot(slot);
    }

    private static double x(Aim aim, Evaluation evaluation) {
        return aim.unit().fromBase(evaluation.value(aim));
    }

    private static Optional<Interval> band(Aim aim, Evaluation evaluation) {
        return aim.outcome().flatMap(outcome -> Gain.band(evaluation.known(outcome)));
    }

    private static Axis axis(Aim aim) {
        return axis(aim.words(), aim);
    }

    private static Axis axis(String words, Aim aim) {
        boolean isNamed = aim.measure().isPresent() || aim.unit().text().equals("1");
        return Axis.of(capital(words), isNamed ? "1" : aim.unit().text());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
