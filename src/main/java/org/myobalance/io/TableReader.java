package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.model.LookupTable;
import org.myobalance.units.Unit;

/** Reads the tables of a model file: curves that a source gives by points. */
final class TableReader {
    private final ModelDraft draft;
    private final NameReader names;

    TableReader(ModelDraft draft, NameReader names) {
        this.draft = draft;
        this.names = names;
    }

    /** Reads every table into the draft; a faulty one is there without its points. */
    void read(JsonObject tables) {
        tables.entries().forEach((id, value) -> {
            if (names.isFree(tables, id)) {
                draft.tables.put(id, value.object().flatMap(at -> table(id, at)));
            }
        });
    }

    private Optional<LookupTable> table(String id, JsonObject at) {
        int before = at.value().faults().size();
        Optional<Unit> of = at.unit("of");
        Optional<Unit> unit = at.unit("unit");
        Optional<String> meaning = at.text("meaning");
        LimitsReader.grounds(draft, at, "table", "this curve");
        Optional<String> source = at.findText("source");
        List<LookupTable.Point> points = new ArrayList<>();
        List<JsonValue> given = at.list("points");
        if (of.isPresent() && unit.isPresent()) {
            given.forEach(point -> point(point, of.get(), unit.get(), points));
        }
        if (at.has("points") && given.size() < 2 && at.value().faults().size() == before) {
            at.faultAtKey("points", "a table needs at least two points", "Write [[x, y], [x, y]], x ascending.");
        }
        at.refuseOthers();
        return at.value().faults().size() > before
                ? Optional.empty()
                : Optional.of(new LookupTable(
                        id, of.orElseThrow(), unit.orElseThrow(), points, meaning.orElseThrow(), source.orElseThrow()));
    }

    private static void point(JsonValue at, Unit of, Unit unit, List<LookupTable.Point> before) {
        List<JsonValue> pair = at.list();
        if (pair.size() != 2) {
            if (at.kind() == JsonValue.Kind.LIST) {
                at.fault("a point has two numbers, not " + pair.size(), "Write [x, y].");
            }
            return;
        }
        OptionalDouble x = pair.get(0).numberIn(of);
        OptionalDouble y = pair.get(1).numberIn(unit);
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        LookupTable.Point point = new LookupTable.Point(x.getAsDouble(), y.getAsDouble());
        if (!before.isEmpty()) {
            LookupTable.Point last = before.get(before.size() - 1);
            if (!(last.x() < point.x())) {
                pair.get(0)
                        .fault(
                                "x = " + JsonValue.plain(of.fromBase(point.x())) + " does not lie above "
                                        + JsonValue.plain(of.fromBase(last.x())) + ", the point before",
                                "Write the points in ascending order of x, each x once.");
                return;
            }
            if (!Double.isFinite((point.y() - last.y()) / (point.x() - last.x()))) {
                at.fault("the line to this point is too steep for a number", "Move the points apart.");
                return;
            }
        }
        before.add(point);
    }
}
