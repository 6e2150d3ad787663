package org.myobalance.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One result array, its statements cut into chunks, and the places in the work array of what crosses a border. */
final class MethodPlan {
    private final String name;
    private final Schedule schedule;
    private final List<List<Statement>> chunks;
    private final Map<Node, Integer> workSlots = new HashMap<>();

    /**
     * @param name method of the interface
     * @param results one node for each position of the result array
     */
    MethodPlan(String name, List<Node> results) {
        this.name = name;
        this.schedule = new Schedule(results);
        this.chunks = schedule.chunks();
        chunks.forEach(this::findCrossings);
    }

    private void findCrossings(List<Statement> chunk) {
        Set<Node> computedHere = new HashSet<>();
        for (Statement statement : chunk) {
            schedule.operands(statement, operand -> {
                if (!operand.isLeaf() && !computedHere.contains(operand)) {
                    workSlots.putIfAbsent(operand, workSlots.size());
                }
            });
            if (statement.isShared()) {
                computedHere.add(statement.value());
            }
        }
    }

    String name() {
        return name;
    }

    Schedule schedule() {
        return schedule;
    }

    List<List<Statement>> chunks() {
        return chunks;
    }

    /** Place in the work array, for values that a later chunk reads; −1 for others. */
    int workSlot(Node node) {
        return workSlots.getOrDefault(node, -1);
    }

    int workLength() {
        return workSlots.size();
    }
}
