package org.myobalance.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rates in an order in which each uses only earlier ones; as close to the order of the file as that allows.
 *
 * @param sorted ids of all rates that are on no cycle and behind none
 * @param cycles each as the ids along it, the first repeated at the end
 */
public record RateOrder(List<String> sorted, List<List<String>> cycles) {
    /**
     * Copies both lists. {@inheritDoc}
     */
    public RateOrder {
        sorted = List.copyOf(sorted);
        cycles = List.copyOf(cycles);
    }

    /**
     * Sorts laws by id; names that are no key do not count.
     *
     * @param laws expression by id
     * @return the order, with the ids that depend on themselves
     */
    public static RateOrder of(Map<String, Expr> laws) {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        laws.forEach((id, law) -> {
            Set<String> uses = new LinkedHashSet<>(ExprNames.used(law));
            uses.retainAll(laws.keySet());
            open.put(id, uses);
        });
        List<String> sorted = new ArrayList<>();
        List<List<String>> cycles = new ArrayList<>();
        settle(open, sorted);
        while (!open.isEmpty()) {
            List<String> cycle = cycle(open);
            cycles.add(cycle);
            cycle.forEach(open::remove);
            open.values().forEach(uses -> uses.removeAll(cycle));
            settle(open, new ArrayList<>());
        }
        return new RateOrder(sorted, cycles);
    }

    private static void settle(Map<String, Set<String>> open, List<String> sorted) {
        boolean moved = true;
        while (moved) {
            moved = false;
            Set<String> done = new LinkedHashSet<>();
            for (Iterator<Map.Entry<String, Set<String>>> it = open.entrySet().iterator(); it.hasNext(); ) {
                Map.Entry<String, Set<String>> entry = it.next();
                entry.getValue().removeAll(done);
                if (entry.getValue().isEmpty()) {
                    done.add(entry.getKey());
                    sorted.add(entry.getKey());
                    it.remove();
                    moved = true;
                }
            }
            open.values().forEach(uses -> uses.removeAll(done));
        }
    }

    // Every open rate uses an open rate, so following the first use must come round
    private static List<String> cycle(Map<String, Set<String>> open) {
        List<String> path = new ArrayList<>();
        String at = open.keySet().iterator().next();
        while (!path.contains(at)) {
            path.add(at);
            at = open.getOrDefault(at, Set.of(at)).iterator().next();
        }
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
        cycle.add(at);
        return cycle;
    }
}
