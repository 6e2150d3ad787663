package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmSummary;
import org.myobalance.whatif.ScenarioResult;

/** What a run says in sentences: {@code reading.txt}. */
public final class RunReading {
    private static final double KILOGRAMS = 1e-3;
    private static final double PERCENT = 100;

    private RunReading() {}

    /**
     * One sentence on the mass of each arm, then those on effects, on errors, and on arms that did not reach their end.
     *
     * @param result of all arms
     * @return the sentences
     */
    public static List<String> of(ScenarioResult result) {
        List<String> sentences = new ArrayList<>();
        result.arms().forEach(arm -> mass(arm, sentences));
        ExoShareTable.text(result.exoShares()).lines().map(line -> line + ".").forEach(sentences::add);
        result.ensemble()
                .flatMap(ensemble -> BandSize.sentence(ensemble.draws().size()))
                .ifPresent(sentences::add);
        String interpolated = PeriodicIntervalText.of(result.arms());
        if (!interpolated.isEmpty()) {
            sentences.add(interpolated);
        }
        sentences.addAll(ArmTroubles.of(result.arms()));
        return sentences;
    }

    private static void mass(ArmResult arm, List<String> sentences) {
        ArmSummary summary = ArmSummary.of(arm);
        if (summary.change().isPresent()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%s (%s): muscle mass %.2f kg at %.2f y and %.2f kg at %.2f y (%+.1f %%).",
                    arm.plan().id(),
                    arm.plan().title(),
                    KILOGRAMS * summary.start().orElseThrow(),
                    arm.plan().from() / Hours.YEAR,
                    KILOGRAMS * summary.end().orElseThrow(),
                    arm.plan().to() / Hours.YEAR,
                    PERCENT * summary.change().getAsDouble()));
        }
    }
}
