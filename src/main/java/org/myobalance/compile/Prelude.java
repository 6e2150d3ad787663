package org.myobalance.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Values that several compiled methods need and that do not depend on the states: computed once between two stops and kept
 * at the start of the work array. Immutable.
 */
final class Prelude {
    /** Keeps nothing: every method computes all it needs. */
    static final Prelude NONE = new Prelude(Map.of());

    private final Map<Node, Integer> places;

    private Prelude(Map<Node, Integer> places) {
        this.places = places;
    }

    /** @param results of all methods that will read it */
    static Prelude of(List<List<Node>> results) {
        Map<Node, Integer> places = new LinkedHashMap<>();
        TreeSet<Node> pending = new TreeSet<>();
        results.forEach(pending::addAll);
        while (!pending.isEmpty()) {
            Node node = pending.pollLast(); // users come before what they use, so each node comes up once
            if (node.isFixed() && !node.isLeaf()) {
                places.put(node, places.size());
            } else {
                pending.addAll(node.arguments());
            }
        }
        return new Prelude(places);
    }

    boolean holds(Node node) {
        return node.isFixed() && places.containsKey(node);
    }

    /** Place in the work array; the value must be held. */
    int place(Node node) {
        return places.getOrDefault(node, -1);
    }

    /** Number of places, the first of the work array. */
    int length() {
        return places.size();
    }

    /** The method that fills it; it computes everything itself. */
    MethodPlan plan(String name) {
        return new MethodPlan(name, List.copyOf(places.keySet()), NONE, length());
    }
}
