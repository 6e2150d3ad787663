package org.myobalance.cohort;

import java.io.Serializable;

/**
 * Persons in parts of equal size, the last one smaller: a file for each. The parts do not depend on how many threads or machines there are.
 *
 * @param persons how many, at least one
 * @param size persons of each part, at least one
 */
public record Partitions(int persons, int size) implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int MOST = 256;
    private static final int PARTS = 32;

    /** Checks the numbers. {@inheritDoc} */
    public Partitions {
        if (persons < 1 || size < 1) {
            throw new IllegalArgumentException(persons + " persons in parts of " + size);
        }
    }

    /**
     * The usual parts: thirty-two, more where a part would hold more than 256 persons.
     *
     * @param persons how many
     * @return the parts
     */
    public static Partitions usual(int persons) {
        return new Partitions(persons, Math.max(1, Math.min(MOST, (persons + PARTS - 1) / PARTS)));
    }

    /**
     * So many parts, or fewer if there are fewer persons.
     *
     * @param persons how many
     * @param parts at least one
     * @return the parts
     */
    public static Partitions into(int persons, int parts) {
        return new Partitions(persons, (int) (((long) persons + parts - 1) / parts));
    }

    /**
     * How many parts there are.
     *
     * @return at least one
     */
    public int count() {
        return (int) (((long) persons + size - 1) / size);
    }

    /**
     * First person of a part.
     *
     * @param part from 0
     * @return number of the person
     */
    public int from(int part) {
        return part * size;
    }

    /**
     * First person after a part.
     *
     * @param part from 0
     * @return number of the person
     */
    public int to(int part) {
        return (int) Math.min(persons, (long) from(part) + size);
    }
}
