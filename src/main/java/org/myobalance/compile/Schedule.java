package org.myobalance.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The order in which the entries of one result are computed: what is used twice becomes a statement of its own, directly
 * before its first user, and what is used once stays inside the expression of its user. Statements are then cut into
 * chunks, each of which becomes one method.
 */
final class Schedule {
    /**
     * Largest method [bytes of bytecode]. HotSpot never compiles one above 8,000. Sizes are upper bounds that take the
     * longest form of each instruction, so real methods reach about two thirds of this.
     */
    static final int CHUNK_BYTES = 6000;

    /** A larger expression is broken up, so that no statement alone can fill a method. */
    private static final int LARGEST_EXPRESSION_BYTES = 500;

    /** Array, index, load, copy and store to a local variable. */
    private static final int FIRST_READ_BYTES = 11;
    /** Load from a local variable. */
    private static final int READ_BYTES = 4;

    private static final int CONSTANT_BYTES = 3;
    private static final int OPERATION_BYTES = 4;
    /** What HotSpot inlines for exp and log: it counts towards the size up to which it goes on inlining, 8,000 as well. */
    private static final int FUNCTION_BYTES = 160;
    /** Array, index and store. */
    private static final int RESULT_BYTES = 6;
    /** Store to a local variable and from there to the work array. */
    private static final int SHARED_BYTES = 14;

    private final Prelude prelude;
    private final Set<Node> shared = new HashSet<>();
    private final Map<Node, Integer> bytes = new HashMap<>(); // of computing a node, or of reading it if shared
    private final Set<Node> placed = new HashSet<>();
    private final List<Statement> statements = new ArrayList<>();

    /**
     * @param results one node for each position of the result array
     * @param prelude values that are there already
     */
    Schedule(List<Node> results, Prelude prelude) {
        this.prelude = prelude;
        findShared(results);
        for (int i = 0; i < results.size(); i++) {
            place(results.get(i));
            statements.add(new Statement(results.get(i), i));
        }
    }

    private void findShared(List<Node> results) {
        Map<Node, Integer> uses = new HashMap<>();
        TreeSet<Node> pending = new TreeSet<>();
        for (Node result : results) {
            uses.merge(result, 1, Integer::sum);
            pending.add(result);
        }
        TreeSet<Node> reachable = new TreeSet<>();
        while (!pending.isEmpty()) {
            Node node = pending.pollLast();
            reachable.add(node);
            if (prelude.holds(node)) {
                continue;
            }
            for (Node argument : node.arguments()) {
                uses.merge(argument, 1, Integer::sum);
                pending.add(argument);
            }
        }
        for (Node node : reachable) {
            boolean isThere = node.isLeaf() || prelude.holds(node);
            int size = FIRST_READ_BYTES;
            if (!isThere) {
                size = operationBytes(node);
                for (Node argument : node.arguments()) {
                    size += bytes.getOrDefault(argument, FIRST_READ_BYTES);
                }
            }
            boolean isShared = !isThere && (uses.getOrDefault(node, 0) > 1 || size > LARGEST_EXPRESSION_BYTES);
            if (isShared) {
                shared.add(node);
            }
            bytes.put(node, isShared ? FIRST_READ_BYTES : size);
        }
    }

    private static int operationBytes(Node node) {
        return switch (node.op()) {
            case EXP, LOG, SHORTFALL -> FUNCTION_BYTES;
            default -> OPERATION_BYTES;
        };
    }

    /** Adds the shared values that a node needs, and itself if it is one. */
    private void place(Node node) {
        if (node.isLeaf() || prelude.holds(node) || !placed.add(node)) {
            return;
        }
        node.arguments().forEach(this::place);
        if (shared.contains(node)) {
            statements.add(new Statement(node, Statement.SHARED));
        }
    }

    /** Whether a node is read where it is used, not computed there. */
    boolean isOperand(Node node) {
        return node.isLeaf() || prelude.holds(node) || shared.contains(node);
    }

    /** Passes on what a statement reads, in the order in which it reads it. */
    void operands(Statement statement, Consumer<Node> sink) {
        if (statement.isShared()) {
            statement.value().arguments().forEach(argument -> operands(argument, sink));
        } else {
            operands(statement.value(), sink);
        }
    }

    private void operands(Node node, Consumer<Node> sink) {
        if (isOperand(node)) {
            sink.accept(node);
        } else {
            node.arguments().forEach(argument -> operands(argument, sink));
        }
    }

    /** The statements in order, cut so that each part fits one method. Never empty. */
    List<List<Statement>> chunks() {
        List<List<Statement>> chunks = new ArrayList<>();
        List<Statement> chunk = new ArrayList<>();
        Set<Node> known = new HashSet<>();
        int size = 0;
        for (Statement statement : statements) {
            int next = size(statement, known);
            if (size + next > CHUNK_BYTES) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                known.clear();
                next = size(statement, known);
                size = 0;
            }
            chunk.add(statement);
            size += next;
        }
        chunks.add(chunk);
        return chunks;
    }

    /** Upper bound of a statement's size [bytes], given what local variables already hold. */
    private int size(Statement statement, Set<Node> known) {
        if (!statement.isShared()) {
            return RESULT_BYTES + readSize(statement.value(), known);
        }
        int size = SHARED_BYTES + computeSize(statement.value(), known);
        known.add(statement.value());
        return size;
    }

    private int readSize(Node node, Set<Node> known) {
        if (node.isConstant()) {
            return CONSTANT_BYTES;
        } else if (isOperand(node)) {
            return known.add(node) ? FIRST_READ_BYTES : READ_BYTES;
        }
        return computeSize(node, known);
    }

    private int computeSize(Node node, Set<Node> known) {
        int size = operationBytes(node);
        for (Node argument : node.arguments()) {
            size += readSize(argument, known);
        }
        return size;
    }
}
