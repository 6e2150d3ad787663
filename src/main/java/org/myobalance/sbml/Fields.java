package org.myobalance.sbml;

import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;

/** Reads attributes of elements and reports what is wrong with them. */
final class Fields {
    private final Faults faults;

    Fields(Faults faults) {
        this.faults = faults;
    }

    /** The id; a fault if there is none or it is no identifier. */
    Optional<String> id(XmlElement element) {
        Optional<String> id = element.attribute("id");
        if (id.isEmpty()) {
            faults.add(element.fault("<" + element.name() + "> has no id", "Give it one."));
        } else if (!id.get().matches("[A-Za-z_][A-Za-z0-9_]*")) {
            faults.add(element.fault(
                    "\"" + id.get() + "\" is no identifier", "Use letters, digits and _, with no digit first."));
            return Optional.empty();
        }
        return id;
    }

    /** A number as XML Schema writes it; empty if the attribute is absent. */
    OptionalDouble number(XmlElement element, String attribute) {
        Optional<String> text = element.attribute(attribute);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(
                    switch (text.get()) {
                        case "INF" -> Double.POSITIVE_INFINITY;
                        case "-INF" -> Double.NEGATIVE_INFINITY;
                        case "NaN" -> Double.NaN;
                        default -> Double.parseDouble(text.get());
                    });
        } catch (NumberFormatException e) {
            faults.add(element.fault(
                    attribute + "=\"" + text.get() + "\" is no number", "Write a number such as 0.5, or NaN or INF."));
            return OptionalDouble.empty();
        }
    }

    /** True or false; {@code absent} if the attribute is not there. */
    boolean flag(XmlElement element, String attribute, boolean absent) {
        Optional<String> text = element.attribute(attribute);
        if (text.isEmpty()) {
            return absent;
        }
        return switch (text.get()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                faults.add(element.fault(
                        attribute + "=\"" + text.get() + "\" is neither true nor false", "Write one of the two."));
                yield absent;
            }
        };
    }
}
