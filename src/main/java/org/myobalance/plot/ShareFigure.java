package org.myobalance.plot;

import java.util.ArrayList;
import java.util.List;

/** What a number rests on: shares of its variance by parameter, largest first, and below them the shares by kind of evidence. */
public final class ShareFigure {
    private static final double ROW_HEIGHT = 4.8;
    private static final double AROUND = 24;

    private ShareFigure() {}

    /**
     * Lays out the figure, 170 mm wide and as high as its bars need.
     *
     * @param title which number
     * @param kinds what the colours mean
     * @param parameters share of each parameter [%], in any order
     * @param shown how many are drawn, largest first; the others are summed in one bar for each kind
     * @param rests share of each kind of evidence [%], top to bottom
     * @param footnotes sentences below
     * @return the figure
     */
    public static Figure of(
            String title,
            List<String> kinds,
            List<SharePanel.Bar> parameters,
            int shown,
            List<SharePanel.Bar> rests,
            List<String> footnotes) {
        List<SharePanel.Bar> bars = largest(kinds, parameters, shown);
        Axis now = Axis.of("Share of the variance now", "%");
        Axis before = Axis.of("Share of the variance before the fit", "%");
        double rows = Math.max(bars.size(), rests.size());
        double height = 2 * (AROUND + ROW_HEIGHT * rows) + 3.5 * footnotes.size();
        return new Figure(
                List.of(
                        new SharePanel(title, now, kinds, bars),
                        new SharePanel("What it rests on", before, kinds, rests)),
                2,
                1,
                170,
                height,
                footnotes);
    }

    /** The largest bars, and one for the rest of each kind. */
    static List<SharePanel.Bar> largest(List<String> kinds, List<SharePanel.Bar> parameters, int shown) {
        List<SharePanel.Bar> sorted = new ArrayList<>(parameters);
        sorted.sort((a, b) -> a.share() == b.share()
                ? a.label().compareTo(b.label())
                : Double.compare(Math.abs(b.share()), Math.abs(a.share())));
        int count = Math.min(shown, sorted.size());
        List<SharePanel.Bar> bars = new ArrayList<>(sorted.subList(0, count));
        for (int kind = 0; kind < kinds.size(); kind++) {
            int wanted = kind;
            List<SharePanel.Bar> rest = sorted.subList(count, sorted.size()).stream()
                    .filter(bar -> bar.kind() == wanted)
                    .toList();
            if (!rest.isEmpty()) {
                double sum = rest.stream().mapToDouble(SharePanel.Bar::share).sum();
                bars.add(new SharePanel.Bar("the rest, " + kinds.get(kind) + " (" + rest.size() + ")", sum, kind));
            }
        }
        return bars;
    }
}
