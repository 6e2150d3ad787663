package org.myobalance.petab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.io.Faults;
import org.myobalance.io.TsvTable;

/** The mapping table: names of PEtab that stand for names of the model. */
final class MappingTable {
    private static final String ID = "petabEntityId";
    private static final String MODEL = "modelEntityId";

    private MappingTable() {}

    /** The name in the model of each name that stands for another one. */
    static Map<String, String> read(List<Path> files, Faults faults) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, faults);
            if (!table.require(List.of(ID, MODEL))) {
                continue;
            }
            for (TsvTable.Row row : table.rows()) {
                String id = row.needed(ID);
                String model = row.text(MODEL);
                if (!model.isEmpty() && !model.equals(id) && mapping.put(id, model) != null) {
                    row.fault(ID, "\"" + id + "\" is mapped twice", "Keep one line.");
                }
            }
        }
        return mapping;
    }
}
