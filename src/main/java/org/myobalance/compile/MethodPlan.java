package org.myobalance.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One result array, its statements cut into chunks, and the places in the work array of what crosses a border. */
final class MethodPlan {
    private final String name;
    private final Schedule schedule;
    private final List<List<Statement>> chunks;
    private final Map<Node, Integer> workSlots = new HashMap<>();
    private final Prelude prelude;
    private final int firstSlot;

    /**
     * @param name method of the interface
     * @param results one node for each position of the result array
     */
    MethodPlan(String name, List<Node> results) {
        this(name, results, Prelude.NONE, 0);
    }

    /**
     * @param prelude values that it finds at the start of the work array
     * @param firstSlot first place of the work array that it may use for values of its own
     */
    MethodPlan(String name, List<Node> results, Prelude prelude, int firstSlot) {
        this.name = name;
        this.prelude = prelude;
        this.firstSlot = firstSlot;
        this.schedule = new Schedule(results, prelude);
        this.chunks = schedule.chunks();
        chunks.forEach(this::findCrossings);
    }

    private void findCrossings(List<Statement> chunk) {
        BitSet computedHere = new BitSet(); // ids
        for (Statement statement : chunk) {
            schedule.operands(statement, operand -> {
                if (!operand.isLeaf() && !prelude.holds(operand) && !computedHere.get(operand.id())) {
                    workSlots.putIfAbsent(operand, firstSlot + workSlots.size());
                }
            });
            if (statement.isShared()) {
                computedHere.set(statement.value().id());
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

    /** Place in the work array, for values of the prelude and those that a later chunk reads; −1 for others. */
    int workSlot(Node node) {
        return prelude.holds(node) ? prelude.place(node) : workSlots.getOrDefault(node, -1);
    }

    int workLength() {
        return firstSlot + workSlots.size();
    }
}
