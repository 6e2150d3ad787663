package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The constants of an enum as files and tables spell them: small letters, with hyphens. */
public final class EnumNames {
    private EnumNames() {}

    /** The word for a constant: {@code SECOND_HAND} is {@code second-hand}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each constant by its word, in their order. */
    public static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(of(constant), constant);
        }
        return words;
    }
}
