package org.myobalance.page;

import java.util.Locale;

/** A text that stands in the code in every language, side by side, so that none can lack it. */
interface Translated {
    /** The text in English, with places for values as {@link String#format} has them. */
    String english();

    /** The same in Chinese, with the same places. */
    String chinese();

    /**
     * The text in a language.
     *
     * @param values for its places, in order
     */
    default String in(Language language, Object... values) {
        return String.format(Locale.ROOT, language == Language.ZH ? chinese() : english(), values);
    }
}
