package org.myobalance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.whatif.CloseUp;

/** The hours around one bout as folds of rest, which is the value at its start: what the figure {@code acute} shows. */
final class BoutCurves {
    private static final double HOURS_BEFORE = 6;

    /** The quantities of the figure, in its order. */
    private static final List<String> SHOWN = List.of(
            "exo_plasma_count",
            "exo_marker.flotillin",
            "mirna_load",
            "akt_activity",
            "mtorc1_activity",
            "foxo3a_nuclear",
            "fractional_synthetic_rate",
            "fractional_breakdown_rate");

    private BoutCurves() {}

    /** Hours since the start of the bout, folds by quantity, age and length of the bout, for JSON. */
    static Map<String, Object> of(CloseUp closeUp) {
        Trajectory rows = closeUp.trajectory();
        List<Integer> kept = new ArrayList<>();
        List<Object> hours = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double since = rows.time(row) - closeUp.onset();
            if (since >= -HOURS_BEFORE) {
                kept.add(row);
                hours.add(since);
            }
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String id : SHOWN) {
            OptionalInt column = rows.column(id);
            if (column.isPresent()) {
                double rest = rows.valueAt(id, closeUp.onset());
                columns.put(
                        id,
                        Curves.numbers(kept.stream()
                                .mapToDouble(row -> rows.value(column.getAsInt(), row) / rest)
                                .toArray()));
            }
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("age", (closeUp.plan().from() + closeUp.onset()) / Hours.YEAR);
        members.put("lasts", closeUp.end() - closeUp.onset());
        members.put("hours", hours);
        members.put("columns", columns);
        return members;
    }
}
