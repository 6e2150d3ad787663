package org.myobalance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.myobalance.explain.Evidence;
import org.myobalance.explain.Explanation;
import org.myobalance.explain.RestsOn;
import org.myobalance.io.EnumNames;
import org.myobalance.plot.Figure;
import org.myobalance.plot.ShareFigure;
import org.myobalance.plot.SharePanel;

/** The figure of an explanation, from its shares. */
final class ExplanationFigures {
    private static final String LEARNT = "learnt from fitted studies";
    private static final int SHOWN = 20;
    private static final double PERCENT = 100;

    private ExplanationFigures() {}

    /** Bars of the parameters in the colours of their evidence, and what the number rests on. */
    static Figure shares(Explanation explanation) {
        List<String> kinds = new ArrayList<>(
                Arrays.stream(Evidence.values()).map(Evidence::words).toList());
        kinds.add(LEARNT);
        List<SharePanel.Bar> parameters = explanation.shares().stream()
                .map(share -> new SharePanel.Bar(
                        share.parameter().id() + ", "
                                + EnumNames.of(share.parameter().parameter().status())
                                + (share.parameter().isCalibrated() ? "" : " *"),
                        PERCENT * explanation.shareOf(share),
                        kinds.indexOf(share.parameter().evidence().words())))
                .toList();
        RestsOn rests = explanation.rests();
        List<SharePanel.Bar> bars = new ArrayList<>();
        bars.add(new SharePanel.Bar(LEARNT, PERCENT * rests.learnt(), kinds.size() - 1));
        for (Evidence evidence : Evidence.values()) {
            bars.add(new SharePanel.Bar(
                    evidence.words(), PERCENT * rests.of(evidence), kinds.indexOf(evidence.words())));
        }
        return ShareFigure.of(
                explanation.question().title(),
                kinds,
                parameters,
                SHOWN,
                bars,
                List.of(
                        "Colours: on what the number of a parameter rests before the fit. * not calibrated: in no band.",
                        "A share below zero: a parameter and its correlations with others work against each other."));
    }
}
