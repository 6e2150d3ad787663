package org.myobalance.io;

import java.util.Optional;

/** A digital object identifier. */
public final class Doi {
    private Doi() {}

    /** The key {@code doi} of an object; a fault if it is there and is none. */
    public static Optional<String> find(JsonObject object) {
        Optional<String> doi = object.findText("doi");
        doi.filter(text -> !text.startsWith("10."))
                .ifPresent(text -> object.faultAtKey(
                        "doi", "\"" + text + "\" is not a DOI", "Write it without the address part: \"10.1113/…\"."));
        return doi;
    }
}
