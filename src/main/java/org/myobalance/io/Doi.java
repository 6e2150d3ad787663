package org.myobalance.io;

import java.util.Optional;

/** A digital object identifier. */
public final class Doi {
    private Doi() {}

    /**
     * Reads the key {@code doi} of an object. Anything but a DOI is a fault.
     *
     * @param object the object that may have the key
     * @return the DOI; empty if it is absent or after a fault
     */
    public static Optional<String> find(JsonObject object) {
        Optional<String> doi = object.findText("doi");
        doi.filter(text -> !text.startsWith("10."))
                .ifPresent(text -> object.faultAtKey(
                        "doi", "\"" + text + "\" is not a DOI", "Write it without the address part: \"10.1113/…\"."));
        return doi;
    }
}
