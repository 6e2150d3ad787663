package org.myobalance.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.arithmetic.Fused;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the body of one method: straight-line code without branches. A value that is read twice is kept in a local
 * variable until its last reader; arrays are read once, because HotSpot must assume that a store to the result changes
 * them.
 */
final class ChunkWriter {
    /** Local variables of the arguments: this, y, p, u, work, result. */
    private static final int Y = 1;

    private static final int P = 2;
    private static final int U = 3;
    private static final int WORK = 4;
    private static final int RESULT = 5;
    private static final int FIRST_FREE = 6;

    private static final String MATH = "java/lang/Math";
    /** The same on every machine, which those of {@code Math} need not be. */
    private static final String STRICT = "java/lang/StrictMath";

    private static final String INTERPRETER = "org/myobalance/model/Interpreter";
    private static final String MATHS = "org/myobalance/compile/Maths";
    private static final String ELEMENTARY = "org/myobalance/arithmetic/Elementary";

    private final MethodVisitor method;
    private final MethodPlan plan;
    private final Map<Node, Integer> readsLeft = new HashMap<>();
    private final Map<Node, Integer> locals = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int nextLocal = FIRST_FREE;

    ChunkWriter(MethodVisitor method, MethodPlan plan) {
        this.method = method;
        this.plan = plan;
    }

    void write(List<Statement> chunk) {
        for (Statement statement : chunk) {
            plan.schedule().operands(statement, operand -> readsLeft.merge(operand, 1, Integer::sum));
        }
        for (Statement statement : chunk) {
            if (statement.isShared()) {
                share(statement.value());
            } else {
                method.visitVarInsn(Opcodes.ALOAD, RESULT);
                push(statement.target());
                operand(statement.value());
                method.visitInsn(Opcodes.DASTORE);
            }
        }
        method.visitInsn(Opcodes.RETURN);
    }

    private void share(Node node) {
        compute(node);
        int local = keep(node);
        int slot = plan.workSlot(node);
        if (slot >= 0) {
            method.visitVarInsn(Opcodes.ALOAD, WORK);
            push(slot);
            method.visitVarInsn(Opcodes.DLOAD, local);
            method.visitInsn(Opcodes.DASTORE);
        }
        releaseIfRead(node, local);
    }

    /** Stores the value on the stack in a local variable. */
    private int keep(Node node) {
        int local;
        if (free.isEmpty()) {
            local = nextLocal;
            nextLocal += 2; // a double takes two
        } else {
            local = free.pop();
        }
        locals.put(node, local);
        method.visitVarInsn(Opcodes.DSTORE, local);
        return local;
    }

    private void releaseIfRead(Node node, int local) {
        if (readsLeft.getOrDefault(node, 0) == 0) {
            locals.remove(node);
            free.push(local);
        }
    }

    private void operand(Node node) {
        if (node.isConstant()) {
            constant(node.value());
        } else if (plan.schedule().isOperand(node)) {
            read(node);
        } else {
            compute(node);
        }
    }

    private void read(Node node) {
        readsLeft.merge(node, -1, Integer::sum);
        Integer local = locals.get(node);
        if (local != null) {
            method.visitVarInsn(Opcodes.DLOAD, local);
            releaseIfRead(node, local);
            return;
        }
        switch (node.op()) {
            case STATE -> element(Y, node.index());
            case PARAMETER -> element(P, node.index());
            case INPUT -> element(U, node.index());
            default -> element(WORK, plan.workSlot(node));
        }
        if (readsLeft.getOrDefault(node, 0) > 0) {
            method.visitInsn(Opcodes.DUP2);
            keep(node);
        }
    }

    private void element(int array, int index) {
        method.visitVarInsn(Opcodes.ALOAD, array);
        push(index);
        method.visitInsn(Opcodes.DALOAD);
    }

    private void compute(Node node) {
        if (Fused.IS_FAST && fused(node)) {
            return;
        }
        node.arguments().forEach(this::operand);
        switch (node.op()) {
            case ADD -> method.visitInsn(Opcodes.DADD);
            case SUBTRACT -> method.visitInsn(Opcodes.DSUB);
            case MULTIPLY -> method.visitInsn(Opcodes.DMUL);
            case DIVIDE -> method.visitInsn(Opcodes.DDIV);
            case NEGATE -> method.visitInsn(Opcodes.DNEG);
            case EXP -> call(ELEMENTARY, "exp", "(D)D");
            case LOG -> call(ELEMENTARY, "log", "(D)D");
            case SQRT -> call(MATH, "sqrt", "(D)D");
            case POWER -> call(MATH, "pow", "(DD)D");
            case MIN -> call(MATH, "min", "(DD)D");
            case MAX -> call(MATH, "max", "(DD)D");
            case SHORTFALL -> call(MATHS, "shortfall", "(D)D");
            case SIN -> call(STRICT, "sin", "(D)D");
            case COS -> call(STRICT, "cos", "(D)D");
            case ATAN -> call(STRICT, "atan", "(D)D");
            case FLOOR -> call(MATH, "floor", "(D)D");
            case FACTORIAL -> call(INTERPRETER, "factorial", "(D)D");
            case SELECT -> call(MATHS, "select", "(DDDD)D");
            case POWER_DERIVATIVE -> call(MATHS, "powerDerivative", "(DDD)D");
            case CONSTANT, STATE, PARAMETER, INPUT -> throw new IllegalStateException(node.op() + " is read");
        }
    }

    /** Writes a sum or difference with a product that nobody else reads as one instruction, if it is one. */
    private boolean fused(Node node) {
        boolean isSum = node.op() == Op.ADD;
        if (!isSum && node.op() != Op.SUBTRACT) {
            return false;
        }
        Node a = node.argument(0);
        Node b = node.argument(1);
        if (isOwnProduct(b)) {
            product(b, !isSum);
            operand(a);
        } else if (isOwnProduct(a)) {
            product(a, false);
            operand(b);
            if (!isSum) {
                method.visitInsn(Opcodes.DNEG);
            }
        } else {
            return false;
        }
        call(MATH, "fma", "(DDD)D");
        return true;
    }

    private boolean isOwnProduct(Node node) {
        return node.op() == Op.MULTIPLY && !plan.schedule().isOperand(node);
    }

    private void product(Node node, boolean negated) {
        // the sign goes to the factor that is there first, so that nothing waits for it
        boolean ready = node.argument(0).isFixed() || !node.argument(1).isFixed();
        operand(node.argument(ready ? 0 : 1));
        if (negated) {
            method.visitInsn(Opcodes.DNEG);
        }
        operand(node.argument(ready ? 1 : 0));
    }

    private void call(String owner, String name, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    private void constant(double value) {
        if (value == 0) {
            method.visitInsn(Opcodes.DCONST_0);
        } else if (value == 1) {
            method.visitInsn(Opcodes.DCONST_1);
        } else {
            method.visitLdcInsn(value);
        }
    }

    private void push(int index) {
        if (index <= 5) {
            method.visitInsn(Opcodes.ICONST_0 + index);
        } else if (index <= Byte.MAX_VALUE) {
            method.visitIntInsn(Opcodes.BIPUSH, index);
        } else if (index <= Short.MAX_VALUE) {
            method.visitIntInsn(Opcodes.SIPUSH, index);
        } else {
            method.visitLdcInsn(index);
        }
    }
}
