package org.myobalance.sbml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.io.XmlElement;

/** The units that an SBML file states, as text for tables and axes. Nothing is assumed where the file is silent. Immutable. */
public final class SbmlUnits {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("dimensionless", "1"),
            Map.entry("second", "s"),
            Map.entry("litre", "L"),
            Map.entry("liter", "L"),
            Map.entry("mole", "mol"),
            Map.entry("gram", "g"),
            Map.entry("kilogram", "kg"),
            Map.entry("metre", "m"),
            Map.entry("meter", "m"),
            Map.entry("joule", "J"),
            Map.entry("item", "item"));

    /** What Level 2 means by these names where the file does not define them. */
    private static final Map<String, String> BUILT_IN =
            Map.of("substance", "mol", "volume", "L", "time", "s", "area", "m^2", "length", "m");

    private static final Map<Integer, String> PREFIXES =
            Map.of(-15, "f", -12, "p", -9, "n", -6, "u", -3, "m", 0, "", 3, "k");

    private final SbmlModel model;
    private final Map<String, String> defined = new HashMap<>();
    private final Map<String, String> symbols = new HashMap<>();

    /**
     * Reads the units of a model.
     *
     * @param model as its file states it
     */
    public SbmlUnits(SbmlModel model) {
        this.model = model;
        for (XmlElement each : model.at().listed("listOfUnitDefinitions")) {
            each.attribute("id").ifPresent(id -> defined.put(id, text(each.listed("listOfUnits"))));
        }
        model.parameters().forEach(each -> stated(each.at(), "units").ifPresent(unit -> symbols.put(each.id(), unit)));
        model.compartments().forEach(each -> size(each).ifPresent(unit -> symbols.put(each.id(), unit)));
        model.species().forEach(each -> species(each).ifPresent(unit -> symbols.put(each.id(), unit)));
        Optional<String> extent = extentText();
        Optional<String> time = timeText();
        if (extent.isPresent() && time.isPresent()) {
            model.reactions().forEach(each -> symbols.put(each.id(), quotient(extent.get(), time.get())));
        }
    }

    /**
     * The unit of a symbol.
     *
     * @param id of a species, compartment, parameter or reaction
     * @return its unit such as {@code umol/L}; empty if the file does not state it
     */
    public Optional<String> text(String id) {
        return Optional.ofNullable(symbols.get(id));
    }

    /**
     * The unit of time.
     *
     * @return its text; empty if the file does not state it
     */
    public Optional<String> timeText() {
        // Level 2 says what it is when nothing is said
        return model.level() == 2 ? Optional.of(defined.getOrDefault("time", "s")) : stated(model.at(), "timeUnits");
    }

    /**
     * The unit of what reactions turn over.
     *
     * @return its text; empty if the file does not state it
     */
    public Optional<String> extentText() {
        return model.level() == 2
                ? Optional.of(defined.getOrDefault("substance", "mol"))
                : stated(model.at(), "extentUnits");
    }

    private Optional<String> stated(XmlElement element, String attribute) {
        return element.attribute(attribute).map(this::spelled);
    }

    private String spelled(String id) {
        String spelled = defined.getOrDefault(id, SHORT.getOrDefault(id, id));
        return model.level() == 2 && spelled.equals(id) ? BUILT_IN.getOrDefault(id, id) : spelled;
    }

    private Optional<String> size(SbmlModel.Compartment compartment) {
        Optional<String> own = stated(compartment.at(), "units");
        if (own.isPresent() || compartment.dimensions() != 3) {
            return own;
        }
        return model.level() == 2
                ? Optional.of(defined.getOrDefault("volume", "L"))
                : stated(model.at(), "volumeUnits");
    }

    private Optional<String> species(SbmlModel.Species species) {
        Optional<String> amount = stated(species.at(), "substanceUnits")
                .or(() -> model.level() == 2
                        ? Optional.of(defined.getOrDefault("substance", "mol"))
                        : stated(model.at(), "substanceUnits"));
        if (species.isAmount()) {
            return amount;
        }
        Optional<String> volume = text(species.compartment());
        return amount.flatMap(a -> volume.map(v -> quotient(a, v)));
    }

    private static String quotient(String above, String below) {
        if (below.equals("1")) {
            return above;
        }
        boolean isProduct = below.contains("*") || below.contains("/") || below.contains("^");
        return above + "/" + (isProduct ? "(" + below + ")" : below);
    }

    private static String text(List<XmlElement> units) {
        String above = units.stream()
                .filter(each -> exponent(each) > 0)
                .map(each -> factor(each, exponent(each)))
                .collect(Collectors.joining("*"));
        String below = units.stream()
                .filter(each -> exponent(each) < 0)
                .map(each -> "/" + factor(each, -exponent(each)))
                .collect(Collectors.joining());
        return (above.isEmpty() ? "1" : above) + below;
    }

    private static double exponent(XmlElement unit) {
        return number(unit, "exponent", 1);
    }

    private static double number(XmlElement unit, String attribute, double absent) {
        try {
            return unit.attribute(attribute).map(Double::parseDouble).orElse(absent);
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    private static String factor(XmlElement unit, double power) {
        String kind = unit.attribute("kind").orElse("");
        int scale = (int) number(unit, "scale", 0);
        double multiplier = number(unit, "multiplier", 1);
        String atom = SHORT.getOrDefault(kind, kind);
        String name = Optional.ofNullable(wellKnown(kind, multiplier * Math.pow(10, scale)))
                .orElseGet(() -> {
                    String prefix = PREFIXES.get(scale);
                    boolean fits = multiplier == 1 && prefix != null && !atom.equals("1") && !atom.equals("kg");
                    return fits ? prefix + atom : plain(multiplier) + (scale == 0 ? "" : "*10^" + scale) + " " + atom;
                });
        return power == 1 ? name : name + "^" + plain(power);
    }

    private static @org.jspecify.annotations.Nullable String wellKnown(String kind, double factor) {
        if (!kind.equals("second")) {
            return null;
        }
        return Map.of(60.0, "min", 3600.0, "h", 86400.0, "d", 604800.0, "wk").get(factor);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
