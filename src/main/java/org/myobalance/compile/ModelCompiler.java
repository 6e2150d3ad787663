package org.myobalance.compile;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.myobalance.linear.LuLayout;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;

/** Turns a model into bytecode: right-hand side, ∂f/∂y with its LU, ∂f/∂p and outputs. Stateless. */
public final class ModelCompiler {
    private ModelCompiler() {}

    /**
     * Compiles a checked model. Parameters, subjects and regimens change without compiling again.
     *
     * @return an immutable system for any number of threads; it is unloaded with its last user
     * @throws IllegalArgumentException if a law uses an unknown name, which a model that was read from a file never does
     */
    public static ModelSystem compile(Model model) {
        ClassFile file = assemble(model);
        try {
            return (ModelSystem) MethodHandles.lookup()
                    .defineHiddenClass(file.bytes(), true)
                    .lookupClass()
                    .getDeclaredConstructor(Shape.class)
                    .newInstance(file.shape());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("model \"" + model.id() + "\": the generated class does not load", e);
        }
    }

    /** The class file of a compiled model and the sizes its constructor takes. */
    @SuppressWarnings("ArrayRecordComponent") // short-lived and internal; nobody compares it
    record ClassFile(byte[] bytes, Shape shape) {}

    static ClassFile assemble(Model model) {
        Program program = new Program(model);
        MethodPlan rhs = program.rhs();
        MethodPlan outputs = program.outputs();
        Program.Matrix jacobian = program.jacobian();
        Program.Matrix parameterJacobian = program.parameterJacobian();
        LuLayout layout = new LuLayout(jacobian.pattern());
        LuProgram lu = new LuProgram(layout);
        List<MethodPlan> plans = List.of(
                rhs, jacobian.plan(), parameterJacobian.plan(), outputs, lu.factor(jacobian.pattern()), lu.solve());
        Shape shape = new Shape(
                model.states().size(),
                model.parameters().size(),
                model.inputs().size(),
                model.rates().size() + model.observables().size(),
                plans.stream().mapToInt(MethodPlan::workLength).max().orElse(0),
                jacobian.pattern(),
                parameterJacobian.pattern(),
                layout);
        return new ClassFile(Emitter.emit(plans), shape);
    }
}
