package org.myobalance.page;

import java.util.Arrays;
import java.util.Optional;

/** The languages that headings and standard sentences of a page are written in. */
public enum Language {
    /** English, in which readings and headings of tables are written as well. */
    EN("en"),
    /** Chinese in simplified characters. */
    ZH("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * The word for the command line.
     *
     * @return {@code en} or {@code zh}
     */
    public String code() {
        return code;
    }

    /** The tag that a browser chooses fonts and hyphens by. */
    String tag() {
        return this == ZH ? "zh-Hans" : code;
    }

    /**
     * The language of a word.
     *
     * @param word as given on the command line
     * @return the language; empty if there is none of that word
     */
    public static Optional<Language> of(String word) {
        return Arrays.stream(values()).filter(each -> each.code.equals(word)).findFirst();
    }
}
