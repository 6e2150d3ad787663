package org.myobalance.io;

import java.util.Locale;

/**
 * One thing wrong in one place of a file.
 *
 * @param file as the user named it
 * @param pointer JSON pointer; empty for the whole file
 * @param line from 1; 0 when the file could not be read at all
 * @param column letters from the start of the line, from 1
 * @param what the fault, without a full stop
 * @param remedy how to mend it, as whole sentences
 */
public record Fault(String file, String pointer, int line, int column, String what, String remedy)
        implements Comparable<Fault> {
    private static final int LONGEST = 1000;

    /**
     * Makes a fault of a file as a whole.
     *
     * @param file the file
     * @param what what is wrong, one sentence without the full stop
     * @param remedy what to try, a full sentence
     * @return the fault
     */
    public static Fault ofFile(String file, String what, String remedy) {
        return new Fault(file, "", 0, 0, what, remedy);
    }

    /** The same fault with another remedy. */
    Fault withRemedy(String other) {
        return new Fault(file, pointer, line, column, what, other);
    }

    /** The same fault in other words. */
    Fault withWhat(String other) {
        return new Fault(file, pointer, line, column, other, remedy);
    }

    @Override
    public int compareTo(Fault other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        return order != 0 ? order : Integer.compare(column, other.column);
    }

    /**
     * {@code file:line:column, pointer: what.} and the remedy on a second line. Of parts that are longer than a screen line
     * or two the middle is left out, and letters that a terminal would obey are shown by their number.
     */
    @Override
    public String toString() {
        String place = line == 0 ? shown(file) : shown(file) + ":" + line + ":" + column;
        String in = pointer.isEmpty() ? "" : ", " + shown(pointer);
        return place + in + ": " + shown(what) + "." + (remedy.isEmpty() ? "" : "\n  " + shown(remedy));
    }

    private static String shown(String text) {
        String cut = shortened(text, LONGEST);
        if (cut.chars().noneMatch(Character::isISOControl)) {
            return cut;
        }
        StringBuilder visible = new StringBuilder();
        cut.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                visible.append((char) c);
            }
        });
        return visible.toString();
    }

    /**
     * A text with its middle left out if it is longer than that.
     *
     * @param longest letters to keep, at least 20
     */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int tail = longest / 4;
        int head = longest - tail;
        return text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }
}
