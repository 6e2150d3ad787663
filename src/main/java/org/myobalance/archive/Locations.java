package org.myobalance.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paths within an archive. */
final class Locations {
    private static final int LONGEST = 500;

    private Locations() {}

    /** What is wrong with a path of an entry, as the end of a sentence; empty if it stays within the archive. */
    static Optional<String> fault(String location) {
        List<String> parts = Arrays.asList(location.split("/", -1));
        if (location.length() > LONGEST) {
            return Optional.of("the path is longer than " + LONGEST + " letters");
        } else if (location.startsWith("/") || location.contains("\\") || location.contains(":")) {
            return Optional.of("the path is not relative, or not written with slashes");
        } else if (parts.contains("..")) {
            return Optional.of("the path leads out of the archive");
        } else if (location.isBlank() || parts.contains("") || parts.contains(".")) {
            return Optional.of("the path has an empty part");
        } else if (location.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("the path has a control character");
        }
        return Optional.empty();
    }

    /** A location of a manifest as the path of an entry. */
    static String ofManifest(String location) {
        return location.startsWith("./") ? location.substring(2) : location;
    }
}
