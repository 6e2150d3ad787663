package org.myobalance.plan;

import java.util.Locale;

/** Numbers as a person writes them. */
final class Plain {
    private Plain() {}

    /** At most four digits, and no zeros behind the last. */
    static String of(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains(".") && !text.contains("e")
                ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
                : text;
    }
}
