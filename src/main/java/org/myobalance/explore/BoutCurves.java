package org.myobalance.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.myobalance.units.Hours;
import org.myobalance.whatif.BoutQuantity;
import org.myobalance.whatif.CloseUp;

/** The hours around one bout as folds of rest, which is the value at its start: what the figure {@code acute} shows. */
final class BoutCurves {
    private BoutCurves() {}

    /** Hours since the start of the bout, folds by quantity, age and length of the bout, for JSON. */
    static Map<String, Object> of(CloseUp closeUp) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (BoutQuantity quantity : BoutQuantity.SHOWN) {
            closeUp.foldsOfRest(quantity.id())
                    .ifPresent(folds -> columns.put(
                            quantity.id(),
                            Curves.numbers(folds.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("age", (closeUp.plan().from() + closeUp.onset()) / Hours.YEAR);
        members.put("lasts", closeUp.end() - closeUp.onset());
        members.put("hours", closeUp.hours());
        members.put("columns", columns);
        return members;
    }
}
