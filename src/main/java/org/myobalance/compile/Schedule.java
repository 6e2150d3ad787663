package org.myobalance.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    /** By id of a node, as all sets here: ids are small and dense. */
    private final BitSet shared = new BitSet();

    private final BitSet placed = new BitSet();
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
        int ids = 1 + results.stream().mapToInt(Node::id).max().orElse(-1);
        int[] uses = new int[ids];
        @Nullable Node[] reachable = new @Nullable Node[ids];
        for (Node result : results) {
            uses[result.id()]++;
            reachable[result.id()] = result;
        }
        for (int id = ids - 1; id >= 0; id--) { // users come before what they use
            Node node = reachable[id];
            if (node != null && !prelude.holds(node)) {
                for (Node argument : node.arguments()) {
                    uses[argument.id()]++;
                    reachable[argument.id()] = argument;
                }
            }
        }
        int[] bytes = new int[ids]; // of computing a node, or of reading it if shared
        for (Node node : reachable) {
            if (node == null) {
                continue;
            }
            boolean isThere = node.isLeaf() || prelude.holds(node);
            int size = FIRST_READ_BYTES;
            if (!isThere) {
                size = operationBytes(node);
                for (Node argument : node.arguments()) {
                    size += bytes[argument.id()];
                }
            }
            boolean isShared = !isThere && (uses[node.id()] > 1 || size > LARGEST_EXPRESSION_BYTES);
            shared.set(node.id(), isShared);
            bytes[node.id()] = isShared ? FIRST_READ_BYTES : size;
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
        if (node.isLeaf() || prelude.holds(node) || placed.get(node.id())) {
            return;
        }
        placed.set(node.id());
        for (Node argument : node.arguments()) {
            place(argument);
        }
        if (shared.get(node.id())) {
            statements.add(new Statement(node, Statement.SHARED));
        }
    }

    /** Whether a node is read where it is used, not computed there. */
    boolean isOperand(Node node) {
        return node.isLeaf() || shared.get(node.id()) || prelude.holds(node);
    }

    /** Passes on what a statement reads, in the order in which it reads it. */
    void operands(Statement statement, Consumer<Node> sink) {
        if (statement.isShared()) {
            for (Node argument : statement.value().arguments()) {
                operands(argument, sink);
            }
        } else {
            operands(statement.value(), sink);
        }
    }

    private void operands(Node node, Consumer<Node> sink) {
        if (isOperand(node)) {
            sink.accept(node);
        } else {
            for (Node argument : node.arguments()) {
                operands(argument, sink);
            }
        }
    }

    /** The statements in order, cut so that each part fits one method. Never empty. */
    List<List<Statement>> chunks() {
        List<List<Statement>> chunks = new ArrayList<>();
        List<Statement> chunk = new ArrayList<>();
        BitSet known = new BitSet();
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
    private int size(Statement statement, BitSet known) {
        if (!statement.isShared()) {
            return RESULT_BYTES + readSize(statement.value(), known);
        }
        int size = SHARED_BYTES + computeSize(statement.value(), known);
        known.set(statement.value().id());
        return size;
    }

    private int readSize(Node node, BitSet known) {
        if (node.isConstant()) {
            return CONSTANT_BYTES;
        } else if (isOperand(node)) {
            boolean isFirst = !known.get(node.id());
            known.set(node.id());
            return isFirst ? FIRST_READ_BYTES : READ_BYTES;
        }
        return computeSize(node, known);
    }

    private int computeSize(Node node, BitSet known) {
        int size = operationBytes(node);
        for (Node argument : node.arguments()) {
            size += readSize(argument, known);
        }
        return size;
    }
}
