package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.myobalance.explain.OutputSensitivity;
import org.myobalance.explain.SensitivityAnswer;
import org.myobalance.sensitivity.Estimate;
import org.myobalance.sensitivity.MorrisAnalysis;
import org.myobalance.sensitivity.MorrisMeasure;
import org.myobalance.sensitivity.SobolAnalysis;
import org.myobalance.sensitivity.SobolIndex;
import org.myobalance.units.Unit;

/** The reading of a global sensitivity analysis: whole sentences. */
public final class SensitivityText {
    private static final int NAMED = 3;
    /** Effects that spread by more than this share of their mean size depend on where the inputs are [-]. */
    private static final double UNEVEN = 0.5;
    /** What a total index has to lie above for its input to count [-]. */
    private static final double COUNTS = 0.01;

    private SensitivityText() {}

    /**
     * The reading.
     *
     * @param found the analysis
     * @return sentences, each a line
     */
    public static List<String> reading(SensitivityAnswer.Found found) {
        List<String> lines = new ArrayList<>();
        for (OutputSensitivity output : found.outputs()) {
            Unit unit = output.question().observable().unit();
            lines.add(output.question().title() + ": " + withUnit(output.value(), unit) + " at the best values.");
            lines.addAll(output.analysis().match(indices -> sobol(indices, unit), effects -> morris(effects, unit)));
        }
        if (found.failed() > 0) {
            lines.add(found.failed() + " of " + found.evaluations()
                    + " evaluations failed, and what is compared with them is"
                    + " left out: if they fail where a number would be extreme, the measures are too small.");
        }
        lines.add("Measures hold within this model and for inputs that vary as " + SensitivityTables.NAME
                + " says; they do not say whether its laws are right. This is no prescription.");
        return List.copyOf(lines);
    }

    private static List<String> sobol(SobolAnalysis analysis, Unit unit) {
        List<SobolIndex> ranked = SensitivityTables.ranked(analysis.indices());
        if (ranked.isEmpty()) {
            return List.of(
                    analysis.blocks() < 2
                            ? "Fewer than two base points have all their runs: nothing can be told."
                            : "No input moves it.");
        }
        long counting =
                ranked.stream().filter(each -> each.total().high() >= COUNTS).count();
        return List.of(
                "Over " + analysis.blocks() + " base points its mean is " + withUnit(analysis.mean(), unit)
                        + " and its standard deviation " + withUnit(Math.sqrt(analysis.variance()), unit) + ".",
                "Most of its variance comes from "
                        + ranked.stream()
                                .limit(NAMED)
                                .map(each -> each.factor().name() + " (total " + percent(each.total()) + "; alone "
                                        + percent(each.first()) + ")")
                                .collect(Collectors.joining(", "))
                        + "; intervals of 95 % by bootstrap.",
                "Each by itself, the inputs explain " + percent(analysis.alone())
                        + " of the variance together; what is missing to the whole is by interactions.",
                String.format(
                        Locale.ROOT,
                        "The widest interval of a total index is %.0f %% of the variance across; four times the points would halve"
                                + " it, nearly.",
                        100
                                * ranked.stream()
                                        .mapToDouble(each -> each.total().high()
                                                - each.total().low())
                                        .max()
                                        .orElseThrow()),
                counting + " of " + ranked.size() + (ranked.size() == 1 ? " input has" : " inputs have")
                        + " a total index whose interval reaches 1 % of the variance.");
    }

    private static List<String> morris(MorrisAnalysis analysis, Unit unit) {
        List<MorrisMeasure> ranked = SensitivityTables.rankedEffects(analysis.measures());
        if (ranked.isEmpty()) {
            return List.of("No elementary effect could be told.");
        }
        if (!(ranked.get(0).muStar().value() > 0)) {
            return List.of("No input moves it.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("It moves most with "
                + ranked.stream()
                        .limit(NAMED)
                        .map(each -> each.factor().name() + " ("
                                + withUnit(each.muStar().value(), unit) + ", " + within(each.muStar(), unit) + ")")
                        .collect(Collectors.joining(", "))
                + ": mean absolute change over the whole range of the input, from "
                + ranked.get(0).effects()
                + " effects, with intervals of 95 % by bootstrap.");
        List<MorrisMeasure> spreads =
                ranked.stream().filter(each -> each.sigma().isPresent()).toList();
        if (!spreads.isEmpty()) {
            List<String> uneven = spreads.stream()
                    .limit(NAMED)
                    .filter(each ->
                            each.sigma().orElseThrow() > UNEVEN * each.muStar().value())
                    .map(each -> each.factor().name())
                    .toList();
            lines.add(
                    uneven.isEmpty()
                            ? "Their effects are about the same everywhere: σ is below half of μ*."
                            : "The effect of " + String.join(" and of ", uneven)
                                    + " depends on where the inputs are (σ above half of μ*): by a bend, or by interactions.");
        }
        return lines;
    }

    private static String within(Estimate estimate, Unit unit) {
        return Numbers.significant(unit.fromBase(estimate.low())) + " to "
                + Numbers.significant(unit.fromBase(estimate.high()));
    }

    private static String percent(Estimate estimate) {
        return percent(estimate.value()) + ", "
                + Numbers.percent(estimate.low(), 1, 0).replace(" %", "") + " to " + percent(estimate.high());
    }

    private static String percent(double share) {
        return Numbers.percent(share, 1, 0).replaceAll("^-0 ", "0 ");
    }

    private static String withUnit(double base, Unit unit) {
        return Numbers.significant(unit.fromBase(base)) + suffix(unit);
    }

    private static String suffix(Unit unit) {
        return unit.text().equals("1") ? "" : " " + unit.text();
    }
}
