package org.myobalance.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables that expressions call. */
public final class ExprTables extends ExprWalk {
    private final Map<String, LookupTable> tables = new LinkedHashMap<>();

    private ExprTables() {}

    /**
     * The tables that expressions call.
     *
     * @param laws expressions
     * @return each table once, in the order of the first call
     */
    public static List<LookupTable> used(Stream<Expr> laws) {
        ExprTables walk = new ExprTables();
        laws.forEach(law -> law.accept(walk));
        return List.copyOf(walk.tables.values());
    }

    @Override
    public Boolean lookup(Expr.Lookup node) {
        tables.putIfAbsent(node.table().id(), node.table());
        return super.lookup(node);
    }
}
