package org.myobalance.compile;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the class file of a compiled model: one method for each result, split where it grows too long. */
final class Emitter {
    private static final String PACKAGE = "org/myobalance/compile/";
    private static final String NAME = PACKAGE + "CompiledModel";
    private static final String METHOD = "([D[D[D[D[D)V";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private final String parent;
    private final String constructor;

    private Emitter(Class<?> parent, Class<?> argument) {
        this.parent = PACKAGE + parent.getSimpleName();
        this.constructor = "(L" + PACKAGE + argument.getSimpleName() + ";)V";
    }

    /**
     * The class file of a subclass with these methods.
     *
     * @param parent of this package
     * @param argument of the constructor, which is passed on to the parent's; of this package
     */
    static byte[] emit(Class<?> parent, Class<?> argument, List<MethodPlan> plans) {
        Emitter emitter = new Emitter(parent, argument);
        emitter.writer.visit(
                Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, emitter.parent, new String[0]);
        emitter.constructor();
        plans.forEach(emitter::method);
        emitter.writer.visitEnd();
        return emitter.writer.toByteArray();
    }

    private void constructor() {
        MethodVisitor method = start(0, "<init>", constructor);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", constructor, false);
        method.visitInsn(Opcodes.RETURN);
        end(method);
    }

    private void method(MethodPlan plan) {
        if (plan.chunks().size() == 1) {
            chunk(plan, Opcodes.ACC_PUBLIC, plan.name(), plan.chunks().get(0));
            return;
        }
        MethodVisitor caller = start(Opcodes.ACC_PUBLIC, plan.name(), METHOD);
        for (int i = 0; i < plan.chunks().size(); i++) {
            String part = plan.name() + i;
            for (int argument = 0; argument <= 5; argument++) {
                caller.visitVarInsn(Opcodes.ALOAD, argument);
            }
            caller.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, part, METHOD, false);
            chunk(plan, Opcodes.ACC_PRIVATE, part, plan.chunks().get(i));
        }
        caller.visitInsn(Opcodes.RETURN);
        end(caller);
    }

    private void chunk(MethodPlan plan, int access, String name, List<Statement> statements) {
        MethodVisitor method = start(access, name, METHOD);
        new ChunkWriter(method, plan).write(statements);
        end(method);
    }

    private MethodVisitor start(int access, String name, String descriptor) {
        MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method) {
        method.visitMaxs(0, 0); // computed by the writer
        method.visitEnd();
    }
}
