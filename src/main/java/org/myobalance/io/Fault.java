package org.myobalance.io;

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
    /** A fault of a file as a whole. */
    public static Fault ofFile(String file, String what, String remedy) {
        return new Fault(file, "", 0, 0, what, remedy);
    }

    @Override
    public int compareTo(Fault other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        return order != 0 ? order : Integer.compare(column, other.column);
    }

    /** {@code file:line:column, pointer: what.} and the remedy on a second line. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        String in = pointer.isEmpty() ? "" : ", " + pointer;
        return place + in + ": " + what + "." + (remedy.isEmpty() ? "" : "\n  " + remedy);
    }
}
