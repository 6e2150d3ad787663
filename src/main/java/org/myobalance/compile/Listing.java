package org.myobalance.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.model.Model;
import org.myobalance.system.SparsePattern;

/**
 * The equations of a model as assignments in the order in which they are computed, for whoever writes them in another
 * language: the same expressions, shared in the same places, as {@link ModelCompiler} turns into bytecode. One per
 * export, for one thread.
 */
public final class Listing {
    private final MethodPlan rhs;
    private final MethodPlan jacobian;
    private final SparsePattern jacobianPattern;

    private Listing(Program program) {
        MatrixNodes matrix = program.jacobian();
        rhs = new MethodPlan("rhs", program.derivatives());
        jacobian = new MethodPlan("jacobian", matrix.values());
        jacobianPattern = matrix.pattern();
    }

    /**
     * The equations of a checked model.
     *
     * @param model a checked model
     * @return its equations, shared subexpressions listed once
     * @throws IllegalArgumentException if a law uses an unknown name, which a model that was read from a file never
     *     does
     */
    public static Listing of(Model model) {
        return new Listing(new Program(model));
    }

    /**
     * One assignment.
     *
     * @param isShared whether a value for later assignments is computed, not an element of the result
     * @param index number of the shared value, or position in the result
     * @param expression what is assigned, in the notation asked for
     */
    public record Assignment(boolean isShared, int index, String expression) {}

    /**
     * Where ∂f/∂y may be non-zero; the order of {@link #jacobian}'s results.
     *
     * @return pattern, n × n
     */
    public SparsePattern jacobianPattern() {
        return jacobianPattern;
    }

    /**
     * f(y, p, u): result {@code i} is dyᵢ/dt.
     *
     * @param notation how constants, names and operations are written
     * @return assignments in the order in which they are to be computed
     */
    public List<Assignment> rhs(Notation notation) {
        return new Writer(rhs, notation).write();
    }

    /**
     * ∂f/∂y: result {@code k} is entry {@code k} of the pattern.
     *
     * @param notation how constants, names and operations are written
     * @return assignments in the order in which they are to be computed
     */
    public List<Assignment> jacobian(Notation notation) {
        return new Writer(jacobian, notation).write();
    }

    private static final class Writer {
        private final MethodPlan plan;
        private final Notation notation;
        private final Map<Node, Integer> numbers = new HashMap<>();

        Writer(MethodPlan plan, Notation notation) {
            this.plan = plan;
            this.notation = notation;
        }

        List<Assignment> write() {
            List<Assignment> assignments = new ArrayList<>();
            for (List<Statement> chunk : plan.chunks()) {
                for (Statement statement : chunk) {
                    assignments.add(assignment(statement));
                }
            }
            return List.copyOf(assignments);
        }

        private Assignment assignment(Statement statement) {
            if (!statement.isShared()) {
                return new Assignment(false, statement.target(), text(statement.value()));
            }
            String expression = operation(statement.value());
            int number = numbers.size();
            numbers.put(statement.value(), number);
            return new Assignment(true, number, expression);
        }

        private String text(Node node) {
            Integer number = numbers.get(node);
            if (number != null) {
                return notation.shared(number);
            }
            return switch (node.op()) {
                case CONSTANT -> notation.constant(node.value());
                case STATE -> notation.state(node.index());
                case PARAMETER -> notation.parameter(node.index());
                case INPUT -> notation.input(node.index());
                default -> operation(node);
            };
        }

        private String operation(Node node) {
            return notation.operation(
                    node.op(), node.arguments().stream().map(this::text).toList());
        }
    }
}
