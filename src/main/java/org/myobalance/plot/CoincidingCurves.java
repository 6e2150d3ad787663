package org.myobalance.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Curves that lie on each other over a whole panel, which a reader would look for in vain. */
final class CoincidingCurves {
    /** Of the height that curves take in a panel: about the width of a line in one of 30 mm. */
    private static final double LINE = 0.015;

    private final Map<String, List<Character>> panels = new LinkedHashMap<>();

    /**
     * Looks at one panel.
     *
     * @param letter of the panel
     * @param series its curves; those of other abscissae are compared at the abscissae of the first of two
     * @param least height of the axis at least, in the unit of the curves
     */
    void add(char letter, List<Series> series, double least) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series curve : series) {
            for (int i = 0; i < curve.size(); i++) {
                low = Math.min(low, curve.y(i));
                high = Math.max(high, curve.y(i));
            }
        }
        double width = LINE * Math.max(least, high - low);
        List<Series> left = new ArrayList<>(series);
        while (!left.isEmpty()) {
            Series first = left.get(0);
            List<Series> together = left.stream()
                    .filter(curve -> farthest(first, curve) <= width)
                    .toList();
            if (together.size() > 1) {
                panels.computeIfAbsent(names(together), names -> new ArrayList<>())
                        .add(letter);
            }
            left.removeAll(together);
        }
    }

    /** One sentence that names them; empty where there are none. */
    Optional<String> note() {
        List<String> groups = new ArrayList<>();
        panels.forEach((names, letters) -> groups.add(
                "in " + String.join(", ", letters.stream().map(String::valueOf).toList()) + " " + names));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of("Curves that lie on each other: " + String.join("; ", groups) + ".");
    }

    /** In quotation marks, because titles of arms have commas. */
    private static String names(List<Series> curves) {
        return curves.stream().map(curve -> "\"" + curve.label() + "\"").collect(Collectors.joining(" and "));
    }

    private static double farthest(Series one, Series other) {
        double farthest = 0;
        for (int i = 0; i < one.size(); i++) {
            farthest = Math.max(farthest, Math.abs(one.y(i) - other.valueAt(one.x(i))));
        }
        return farthest;
    }
}
