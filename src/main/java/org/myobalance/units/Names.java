package org.myobalance.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the known name that a misspelt one was meant to be. It lives in the lowest package, so that all can use it. */
public final class Names {
    // Names past this length are not misspelt ids; the table of distances stays small
    private static final int LONGEST = 200;
    /** A list that is a little longer is not cut. */
    private static final int MOST = 12;

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
            int distance = distance(wrong, name, least);
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
        List<String> listed = known.size() > MOST ? nearest(wrong, known, LISTED) : List.copyOf(known);
        String list = String.join(", ", listed);
        String more = known.size() > MOST ? " and " + (known.size() - LISTED) + " more" : "";
        return "Known here: " + list + more + "."
                + nearest(wrong, known)
                        .map(name -> " Did you mean \"" + name + "\"?")
                        .orElse("");
    }

    /** The nearest ones in the order of their distance, of equal ones those first that come first. */
    private static List<String> nearest(String wrong, Collection<String> known, int count) {
        List<String> names = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        for (String name : known) {
            int limit = names.size() < count ? Integer.MAX_VALUE : distances.get(count - 1);
            int distance = distance(wrong, name, limit);
            if (distance >= limit) {
                continue;
            }
            int at = distances.size();
            while (at > 0 && distances.get(at - 1) > distance) {
                at--;
            }
            if (at < count) {
                names.add(at, name);
                distances.add(at, distance);
            }
            if (names.size() > count) {
                names.remove(count);
                distances.remove(count);
            }
        }
        return names;
    }

    /** Number of letters to insert, drop, change or swap with their neighbour; a change of case counts half, rounded up. */
    static int distance(String a, String b) {
        return distance(a, b, Integer.MAX_VALUE);
    }

    /** As {@link #distance(String, String)}, or the limit once it is clear that it is no less: files with many faults ask for millions. */
    private static int distance(String a, String b, int limit) {
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        if (a.equalsIgnoreCase(b)) {
            return a.equals(b) ? 0 : 1;
        }
        if (least(a, b) >= limit) {
            return limit;
        }
        int[][] table = new int[a.length() + 1][b.length() + 1];
        int before = 0;
        for (int i = 0; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, a, b, i, j);
                least = Math.min(least, table[i][j]);
            }
            // a swap reaches over one row, never over two
            if (least >= limit && before >= limit) {
                return limit;
            }
            before = least;
        }
        return table[a.length()][b.length()];
    }

    /** No distance is less: as many letters must be put in or left out, and as many kinds of letters must come or go. */
    private static int least(String a, String b) {
        long inA = letters(a);
        long inB = letters(b);
        int kinds = Math.max(Long.bitCount(inA & ~inB), Long.bitCount(inB & ~inA));
        return Math.max(kinds, Math.abs(a.length() - b.length()));
    }

    /** A bit for each kind of letter, capitals and small ones alike; kinds may share a bit. */
    private static long letters(String name) {
        long letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters |= 1L << (name.charAt(i) | 0x20);
        }
        return letters;
    }

    private static int step(int[][] table, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + change, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
