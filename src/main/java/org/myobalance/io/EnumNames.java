package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The constants of an enum as files and tables spell them: small letters, with hyphens. */
public final class EnumNames {
    private EnumNames() {}

    /**
     * Returns the word of files for a constant: {@code SECOND_HAND} is {@code second-hand}.
     *
     * @param constant the constant
     * @return its name in small letters, with hyphens
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Maps the words of files to constants, in the order of the constants.
     *
     * @param <E> the enumeration
     * @param constants its constants
     * @return each constant by its word
     */
    public static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(of(constant), constant);
        }
        return words;
    }
}
