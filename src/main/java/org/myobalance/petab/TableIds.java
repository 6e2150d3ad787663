package org.myobalance.petab;

import java.util.HashMap;
import java.util.Map;
import org.myobalance.io.TsvTable;

/** The ids that the rows of a table have had so far. For one thread. */
final class TableIds {
    private final Map<String, Integer> lines = new HashMap<>();

    /** Whether the id of a row is one that no row before has; a fault tells if not. */
    boolean isNew(TsvTable.Row row, String heading) {
        String id = row.needed(heading);
        if (id.isEmpty()) {
            return false;
        }
        if (!id.matches("[A-Za-z_][A-Za-z0-9_]*+")) {
            row.fault(heading, "\"" + id + "\" is no id", "Ids hold letters, digits and _, and begin with no digit.");
            return false;
        }
        Integer first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.fault(heading, "\"" + id + "\" appears twice", "It is also in line " + first + "; keep one.");
        }
        return first == null;
    }
}
