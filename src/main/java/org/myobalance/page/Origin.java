package org.myobalance.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the results of a folder come from. Immutable; every text is as files have it and is escaped on the page.
 *
 * @param kind of the results
 * @param title of what was asked; empty where no file has one
 * @param version of the program; empty where it was not recorded
 * @param jdk version and vendor of the JDK; empty where it was not recorded
 * @param asked command line that asks the same; empty where it is not known
 * @param again command line that repeats it from its record; empty where there is none
 * @param settings value of each option by its name without hyphens, defaults included
 * @param records names of those files of the folder that hold the record
 */
public record Origin(
        Kind kind,
        Optional<String> title,
        Optional<String> version,
        Optional<String> jdk,
        Optional<String> asked,
        Optional<String> again,
        Map<String, String> settings,
        List<String> records) {
    /** Copies map, in its order, and list. {@inheritDoc} */
    public Origin {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        records = List.copyOf(records);
    }

    /** The value of an option. */
    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
