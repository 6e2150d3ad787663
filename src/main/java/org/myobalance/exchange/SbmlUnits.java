package org.myobalance.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.myobalance.units.Dimension;

/**
 * Unit definitions of the base units that a file uses. The tags that keep relative quantities apart have no counterpart in
 * SBML and are left out, and so is the international unit of activity: both become dimensionless. Mutable; one file, one thread.
 */
final class SbmlUnits {
    static final String DIMENSIONLESS = "dimensionless";

    /** A base unit of ours in those of SBML: (multiplier · 10^scale · kind). */
    private record Base(String word, String kind, String scale, String multiplier) {}

    private static final Map<String, Base> BASES = Map.of(
            "time", new Base("h", "second", "0", "3600"),
            "mass", new Base("g", "gram", "0", "1"),
            "volume", new Base("L", "litre", "0", "1"),
            "amount", new Base("umol", "mole", "-6", "1"),
            "energy", new Base("kJ", "joule", "3", "1"),
            "length", new Base("m", "metre", "0", "1"));

    /** What SBML calls its own units; a definition must not have such an id. */
    private static final Set<String> OWN_OF_SBML = Set.of("m");

    private final Map<String, Map<String, Double>> used = new TreeMap<>();

    /** The id of the unit that values of a dimension have. */
    String of(Dimension dimension) {
        Map<String, Double> exponents = new TreeMap<>(dimension.exponents());
        exponents.keySet().retainAll(BASES.keySet());
        if (exponents.isEmpty()) {
            return DIMENSIONLESS;
        }
        String id = id(exponents);
        used.put(id, exponents);
        return id;
    }

    private static String id(Map<String, Double> exponents) {
        Comparator<Map.Entry<String, Double>> upFirst =
                Comparator.comparing(entry -> entry.getValue() < 0); // false sorts before true
        List<Map.Entry<String, Double>> sorted = exponents.entrySet().stream()
                .sorted(upFirst.thenComparing(Map.Entry::getKey))
                .toList();
        String words = sorted.stream().map(SbmlUnits::word).collect(Collectors.joining("_"));
        return OWN_OF_SBML.contains(words) ? "metres" : words;
    }

    private static String word(Map.Entry<String, Double> entry) {
        Base base = base(entry.getKey());
        double size = Math.abs(entry.getValue());
        String power = size == 1 ? "" : number(size).replace('.', 'p');
        return (entry.getValue() < 0 ? "per_" : "") + base.word() + power;
    }

    private static Base base(String dimension) {
        Base base = BASES.get(dimension);
        if (base == null) {
            throw new IllegalArgumentException("SBML has no unit for " + dimension);
        }
        return base;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Writes the definitions of all units that were asked for so far. */
    void write(XmlText text) {
        if (used.isEmpty()) {
            return;
        }
        text.open("listOfUnitDefinitions");
        used.forEach((id, exponents) -> {
            text.open("unitDefinition", "id", id).open("listOfUnits");
            exponents.forEach((dimension, exponent) -> {
                Base base = base(dimension);
                text.empty(
                        "unit",
                        "kind",
                        base.kind(),
                        "exponent",
                        number(exponent),
                        "scale",
                        base.scale(),
                        "multiplier",
                        base.multiplier());
            });
            text.close().close();
        });
        text.close();
    }
}
