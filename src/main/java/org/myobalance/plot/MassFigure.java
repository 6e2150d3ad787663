package org.myobalance.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Muscle over a life in the order of EWGSOP2: strength first, then mass and the appendicular index with its cut-offs, and the
 * fibre loss that is put in rather than found.
 *
 * @param strength isometric strength of each arm [% of 25 y] against age [years]; may be empty
 * @param mass muscle mass of each arm [kg] against age [years]
 * @param index appendicular lean mass over height squared of each arm [kg/m²] against age [years]; same arms, same order; may be empty
 * @param cutOffs cut-offs for low muscle mass [kg/m²]; equal ones share a line
 * @param fibres fibre number of each arm [% of 25 y]; may be empty
 * @param percentiles of the index in a population [kg/m²]; empty for none
 * @param spans intervals of age, such as years beyond all data
 * @param footnotes sentences below
 */
public record MassFigure(
        List<Series> strength,
        List<Series> mass,
        List<Series> index,
        List<ReferenceLine> cutOffs,
        List<Series> fibres,
        Optional<PercentileCurves> percentiles,
        List<Span> spans,
        List<String> footnotes) {
    static final String AGEING =
            "The pace of ageing is prescribed, its slowing by training assumed, what it takes fitted";

    static final String NO_GRIP = "Relative to 25 y: the cut-offs of grip strength, in kg, do not apply";

    /** Least length of the axis of fibres [% of 25 y], so that the loss of a few fibres does not look like that of most. */
    private static final double LEAST_SPAN = 10;

    private static final double ROW_HEIGHT = 64;

    /** Copies the lists. {@inheritDoc} */
    public MassFigure {
        strength = List.copyOf(strength);
        mass = List.copyOf(mass);
        index = List.copyOf(index);
        cutOffs = merged(cutOffs);
        fibres = List.copyOf(fibres);
        spans = List.copyOf(spans);
        footnotes = List.copyOf(footnotes);
    }

    /**
     * Makes a figure of curves alone.
     *
     * @param mass muscle mass of each arm against age [kg]
     * @param index ALM/height² of each arm against age [kg/m²]; empty for a model without it
     * @return the figure's content
     */
    public static MassFigure of(List<Series> mass, List<Series> index) {
        return new MassFigure(List.of(), mass, index, List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /**
     * Adds cut-off lines to the panel of the index.
     *
     * @param lines the cut-offs [kg/m²]
     * @return the changed content
     */
    public MassFigure withCutOffs(List<ReferenceLine> lines) {
        return new MassFigure(strength, mass, index, lines, fibres, percentiles, spans, footnotes);
    }

    /**
     * Adds a last panel with the fibre number of each arm.
     *
     * @param numbers fibre number of each arm [% of 25 y]
     * @return the changed content
     */
    public MassFigure withFibres(List<Series> numbers) {
        return new MassFigure(strength, mass, index, cutOffs, numbers, percentiles, spans, footnotes);
    }

    /**
     * Adds percentiles of a population behind the index.
     *
     * @param population the percentiles [kg/m²]
     * @return the changed content
     */
    public MassFigure withPercentiles(PercentileCurves population) {
        return new MassFigure(strength, mass, index, cutOffs, fibres, Optional.of(population), spans, footnotes);
    }

    /**
     * Adds a first panel with the strength of each arm.
     *
     * @param forces isometric strength of each arm [% of 25 y]
     * @return the changed content
     */
    public MassFigure withStrength(List<Series> forces) {
        return new MassFigure(forces, mass, index, cutOffs, fibres, percentiles, spans, footnotes);
    }

    /**
     * Marks the ages at which training has gone on longer than in any study.
     *
     * @param from age at which the data end [years]
     * @param to last age shown [years]
     * @return the changed content
     */
    public MassFigure withBeyondData(double from, double to) {
        List<Span> more = new ArrayList<>(spans);
        more.add(Span.bracket("longer than any training study used", from, to));
        return new MassFigure(strength, mass, index, cutOffs, fibres, percentiles, more, footnotes);
    }

    /**
     * Adds sentences below the figure.
     *
     * @param sentences the sentences
     * @return the changed content
     */
    public MassFigure withFootnotes(List<String> sentences) {
        return new MassFigure(strength, mass, index, cutOffs, fibres, percentiles, spans, sentences);
    }

    /**
     * Draws arms that last weeks or months, or that begin at different ages, against the time since the start, 180 mm
     * wide.
     *
     * @param time axis of both panels
     * @param mass muscle mass of each arm [kg]
     * @param change change of muscle mass since the start of each arm [%]; same arms, same order
     * @param hasFibres whether the model has fibres that age takes, which a note then explains
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure sinceStart(
            Axis time, List<Series> mass, List<Series> change, boolean hasFibres, List<String> footnotes) {
        List<Panel> panels = List.of(
                CurvePanel.of("Skeletal muscle", time, Axis.of("Muscle mass", "kg"), mass),
                CurvePanel.of("Change since the start", time, Axis.of("Change of muscle mass", "%"), change)
                        .withMarks(List.of(new ReferenceLine("", 0)))
                        .withNotes(hasFibres ? List.of(AGEING) : List.of()));
        return new Figure(panels, 1, 2, Figure.FULL_WIDTH, 78 + 3.0 * footnotes.size(), footnotes);
    }

    /**
     * Lays out the figure, 180 mm wide: four panels in two rows, fewer in one.
     *
     * @return the figure
     */
    public Figure figure() {
        List<Panel> panels = new ArrayList<>();
        if (!strength.isEmpty()) {
            panels.add(CurvePanel.of(
                            "Isometric strength of a limb", Axis.age(), Axis.of("Strength", "% of 25 y"), strength)
                    .withSpans(spans)
                    .withNotes(cutOffs.isEmpty() ? List.of() : List.of(NO_GRIP)));
        }
        panels.add(CurvePanel.of("Skeletal muscle", Axis.age(), Axis.of("Muscle mass", "kg"), mass)
                .withSpans(spans));
        if (!index.isEmpty()) {
            CurvePanel bare = CurvePanel.of(
                            "Appendicular lean mass", Axis.age(), Axis.of("ALM/height²", "kg/m²"), index)
                    .withMarks(cutOffs)
                    .withSpans(spans);
            panels.add(percentiles.map(bare::withPercentiles).orElse(bare));
        }
        if (!fibres.isEmpty()) {
            // from where the loss is seen, not from 0: over a life a few tenths of the fibres are lost
            Axis number = Axis.of("Fibre number", "% of 25 y").withMinimumSpan(LEAST_SPAN);
            panels.add(CurvePanel.of("Fibres of a limb muscle", Axis.age(), number, fibres)
                    .withNotes(List.of(AGEING)));
        }
        int rows = panels.size() > 3 ? 2 : 1;
        double height = 14 + rows * ROW_HEIGHT + 3.0 * footnotes.size();
        return new Figure(panels, rows, (panels.size() + rows - 1) / rows, Figure.FULL_WIDTH, height, footnotes);
    }

    /** Two societies that name one value share one line and one label. */
    private static List<ReferenceLine> merged(List<ReferenceLine> marks) {
        Map<Double, String> labels = new LinkedHashMap<>();
        for (ReferenceLine mark : marks) {
            labels.merge(mark.value(), mark.label(), (one, two) -> one + ", " + two);
        }
        List<ReferenceLine> merged = new ArrayList<>();
        labels.forEach((value, label) -> merged.add(new ReferenceLine(withValue(label, value), value)));
        return List.copyOf(merged);
    }

    private static String withValue(String label, double value) {
        String number = String.format(Locale.ROOT, "%.1f", value);
        return label.contains(number) ? label : label + ": " + number;
    }
}
