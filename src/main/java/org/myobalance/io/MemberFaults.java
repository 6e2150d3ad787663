package org.myobalance.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reports what is wrong with an entry that stands over sets once for each place of the file, not once for each member: the
 * fault of the first member, and how many others have it. For one thread.
 */
final class MemberFaults {
    private record Held(Fault first, Set<String> texts) {}

    private final Faults faults;
    private String family = "";
    private final Map<String, Held> held = new LinkedHashMap<>();

    MemberFaults(Faults faults) {
        this.faults = faults;
    }

    /** Reads something of a name; members of one family one after the other. */
    void of(ModelDraft.Declared declared, Runnable read) {
        if (!declared.family().equals(family)) {
            flush();
        }
        if (declared.isPlain()) {
            read.run();
            return;
        }
        family = declared.family();
        int before = faults.size();
        read.run();
        Map<String, Integer> seen = new HashMap<>();
        for (Fault fault : faults.take(before)) {
            String place = fault.file() + ":" + fault.line() + ":" + fault.column() + " " + fault.pointer();
            int nth = seen.merge(place, 1, Integer::sum);
            held.computeIfAbsent(place + " " + nth, key -> new Held(fault, new HashSet<>()))
                    .texts()
                    .add(fault.what());
        }
    }

    /** Reports what was found in the last family. */
    void flush() {
        for (Held each : held.values()) {
            int others = each.texts().size() - 1;
            String more = others == 0
                    ? ""
                    : "; the same holds for " + others + (others == 1 ? " other member" : " other members");
            faults.add(each.first().withWhat(each.first().what() + more));
        }
        held.clear();
        family = "";
    }
}
