package org.myobalance.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the known name that a misspelt one was meant to be. It lives in the lowest package, so that all can use it. */
public final class Names {
    // Names past this length are not misspelt ids; the table of distances stays small
    private static final int LONGEST = 200;
    private static final int LISTED = 8;

    private Names() {}

    /**
     * The known name nearest to a wrong one.
     *
     * @param wrong the name that was given
     * @param known the names that are known
     * @return empty when none is near: more than a third of the letters (at least one, at most four) would change
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = Math.max(1, Math.min(4, (wrong.length() + 2) / 3)) + 1;
        for (String name : known) {
            // as many letters at least must be put in or left out
            boolean isFar = Math.abs(name.length() - wrong.length()) >= least;
            int distance = isFar ? least : distance(wrong, name);
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /**
     * The second line of a fault: what is known, and which of it was meant. The nearest names come first and a long
     * list is cut.
     *
     * @param wrong the name that was given
     * @param known the names that are known
     * @return one or two sentences
     */
    public static String hint(String wrong, Collection<String> known) {
        if (known.isEmpty()) {
            return "Nothing is known here.";
        }
        List<String> sorted = new ArrayList<>(known);
        if (sorted.size() > LISTED) {
            Map<String, Integer> distances = new HashMap<>();
            sorted.forEach(name -> distances.put(name, distance(wrong, name)));
            sorted.sort(Comparator.comparingInt(name -> distances.getOrDefault(name, Integer.MAX_VALUE)));
        }
        boolean cut = sorted.size() > LISTED;
        String list = String.join(", ", sorted.subList(0, Math.min(LISTED, sorted.size())));
        String more = cut ? " and " + (sorted.size() - LISTED) + " more" : "";
        return "Known here: " + list + more + "."
                + nearest(wrong, known)
                        .map(name -> " Did you mean \"" + name + "\"?")
                        .orElse("");
    }

    /** Number of letters to insert, drop, change or swap with their neighbour; a change of case counts half, rounded up. */
    static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        if (a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT))) {
            return a.equals(b) ? 0 : 1;
        }
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int step(int[][] table, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + change, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
