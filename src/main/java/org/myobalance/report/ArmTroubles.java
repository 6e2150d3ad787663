package org.myobalance.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.whatif.ArmResult;

/** Why arms did not reach their end. What stopped several of them, such as a person they share, is told once. */
public final class ArmTroubles {
    private ArmTroubles() {}

    /**
     * One paragraph for each reason, which names the arms that it stopped.
     *
     * @param results of the arms
     * @return the paragraphs, in the order of the arms; none if all reached their end
     */
    public static List<String> of(List<ArmResult> results) {
        Map<String, Set<String>> arms = new LinkedHashMap<>();
        for (ArmResult result : results) {
            result.trouble()
                    .ifPresent(why -> arms.computeIfAbsent(why, key -> new LinkedHashSet<>())
                            .add(result.plan().id()));
        }
        return arms.entrySet().stream()
                .map(each -> named(each.getValue(), each.getKey()))
                .toList();
    }

    private static String named(Set<String> arms, String why) {
        String first = arms.iterator().next();
        if (arms.size() == 1 && why.startsWith("arm \"" + first + "\"")) {
            return why;
        }
        return (arms.size() == 1 ? "arm " : "arms ")
                + arms.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + ": " + why;
    }
}
