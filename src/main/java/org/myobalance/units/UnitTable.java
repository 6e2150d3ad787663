package org.myobalance.units;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units a file may use, each with its dimension and its size in base units. */
final class UnitTable {
    /** Bases of dimensions that are not tags, each with the base unit its values are held in. */
    static final Map<String, String> BASE_UNITS = new LinkedHashMap<>();

    private static final Map<String, Unit> ATOMS = new LinkedHashMap<>();

    static {
        base("time", "h");
        base("mass", "g");
        base("volume", "L");
        base("amount", "umol");
        base("energy", "kJ");
        base("length", "m");
        base("activity", "IU");
        ATOMS.put("%", new Unit("%", Dimension.NONE, 0.01));
        scaled("s", 1 / 3600.0, "h");
        scaled("min", 1 / 60.0, "h");
        scaled("d", Hours.DAY, "h");
        scaled("wk", Hours.WEEK, "h");
        scaled("mo", Hours.YEAR / 12, "h");
        scaled("y", Hours.YEAR, "h");
        scaled("kg", 1e3, "g");
        scaled("mg", 1e-3, "g");
        scaled("ug", 1e-6, "g");
        scaled("ng", 1e-9, "g");
        scaled("pg", 1e-12, "g");
        scaled("dL", 0.1, "L");
        scaled("mL", 1e-3, "L");
        scaled("uL", 1e-6, "L");
        scaled("mol", 1e6, "umol");
        scaled("mmol", 1e3, "umol");
        scaled("nmol", 1e-3, "umol");
        scaled("pmol", 1e-6, "umol");
        scaled("J", 1e-3, "kJ");
        scaled("Nm", 1e-3, "kJ"); // a torque has the dimension of energy
        scaled("kcal", 4.184, "kJ"); // the thermochemical calorie, exact
        scaled("km", 1e3, "m");
        scaled("cm", 0.01, "m");
        scaled("mm", 1e-3, "m");
        scaled("um", 1e-6, "m");
        scaled("nm", 1e-9, "m");
        scaled("mIU", 1e-3, "IU");
        scaled("uIU", 1e-6, "IU");
    }

    private UnitTable() {}

    private static void base(String dimension, String unit) {
        BASE_UNITS.put(dimension, unit);
        ATOMS.put(unit, new Unit(unit, Dimension.of(dimension), 1));
    }

    private static void scaled(String unit, double factor, String base) {
        Unit of = atom(base).orElseThrow();
        ATOMS.put(unit, new Unit(unit, of.dimension(), factor));
    }

    static Optional<Unit> atom(String text) {
        return Optional.ofNullable(ATOMS.get(text));
    }

    static Set<String> known() {
        return ATOMS.keySet();
    }
}
