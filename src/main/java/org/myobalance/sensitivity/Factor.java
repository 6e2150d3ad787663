package org.myobalance.sensitivity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An input of an analysis: one dimension of the unit cube, or several that move together as a group.
 *
 * @param name for tables
 * @param columns dimensions that it moves, from 0, at least one
 */
public record Factor(String name, List<Integer> columns) {
    /** Copies the list; refuses an empty one. {@inheritDoc} */
    public Factor {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("input \"" + name + "\" has no dimension");
        }
    }

    /**
     * Inputs of one dimension each.
     *
     * @param names in the order of the dimensions
     * @return one for each name
     */
    public static List<Factor> each(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Factor(names.get(i), List.of(i)))
                .toList();
    }

    /**
     * Whether it is a group.
     *
     * @return true for more than one dimension
     */
    public boolean isGroup() {
        return columns.size() > 1;
    }

    /**
     * Checks that inputs share the dimensions among them.
     *
     * @param factors of one analysis
     * @return number of dimensions
     * @throws IllegalArgumentException if there is no input, a dimension belongs to two, or one to none
     */
    static int dimensions(List<Factor> factors) {
        int dimensions =
                factors.stream().mapToInt(factor -> factor.columns().size()).sum();
        if (dimensions == 0) {
            throw new IllegalArgumentException("no input varies");
        }
        String[] owners = new String[dimensions];
        for (Factor factor : factors) {
            for (int column : factor.columns()) {
                if (column < 0 || column >= dimensions) {
                    throw new IllegalArgumentException("input \"" + factor.name() + "\": dimension " + column
                            + " is outside 0 to " + (dimensions - 1) + "; each belongs to one input");
                }
                if (owners[column] != null) {
                    throw new IllegalArgumentException("dimension " + column + " belongs to \"" + owners[column]
                            + "\" and to \"" + factor.name() + "\"");
                }
                owners[column] = factor.name();
            }
        }
        return dimensions;
    }
}
