package org.myobalance.io;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The columns of a table, and notes about the table as a whole.
 *
 * @param fields the columns from left to right, at least one, each with a name of its own
 * @param notes what a reader of the file alone should know, such as the scenario and the hash of the model; each key of
 *     letters, digits, {@code _}, {@code .} and {@code -}. A format that has no place for notes leaves them out.
 */
public record TableSchema(List<TableField> fields, Map<String, String> notes) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    /** Copies and checks. {@inheritDoc} */
    public TableSchema {
        fields = List.copyOf(fields);
        // in one order, so that the same table is the same file byte for byte
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
        Set<String> names = new HashSet<>();
        for (TableField field : fields) {
            if (!names.add(field.name())) {
                // names come from models
                throw new FaultyInputException(
                        "table", "two columns are named \"" + field.name() + "\"", "Rename one of them in the model.");
            }
        }
        for (String key : notes.keySet()) {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("\"" + key + "\" is no key of a note");
            }
        }
    }

    /**
     * The columns of a table without notes.
     *
     * @param fields from left to right
     * @return the schema
     */
    public static TableSchema of(TableField... fields) {
        return new TableSchema(List.of(fields), Map.of());
    }
}
