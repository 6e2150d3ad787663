package org.myobalance.compile;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.linear.LuLayout;
import org.myobalance.model.Model;
import org.myobalance.system.ModelSystem;
import org.myobalance.system.SensitivitySystem;

/** Turns a model into bytecode: right-hand side, ∂f/∂y with its LU, and outputs. Stateless. */
public final class ModelCompiler {
    private ModelCompiler() {}

    /**
     * Compiles a checked model. Parameters, subjects and regimens change without compiling again.
     *
     * @param model a checked model
     * @return an immutable system for any number of threads; it is unloaded with its last user
     * @throws IllegalArgumentException if a law uses an unknown name, which a model that was read from a file never
     *     does
     */
    public static ModelSystem compile(Model model) {
        return compile(model, List.of());
    }

    /**
     * As {@link #compile(Model)}, with a method for outputs that are wanted far more often than the rest.
     *
     * @param model a checked model
     * @param chosen positions of these outputs (rates, then observables)
     * @return an immutable system for any number of threads; it is unloaded with its last user
     */
    public static ModelSystem compile(Model model, List<Integer> chosen) {
        return compile(Reduction.none(model), chosen);
    }

    /**
     * As {@link #compile(Model, List)}, for a model that was reduced to what is asked of it.
     *
     * @param reduction of a checked model
     * @param chosen positions of outputs of the reduced model (rates, then observables)
     * @return an immutable system for any number of threads; it does not read the parameters that are fixed
     */
    public static ModelSystem compile(Reduction reduction, List<Integer> chosen) {
        ClassFile file = assemble(reduction, chosen);
        return load(reduction.model(), file.bytes(), ModelSystem.class, file.shape());
    }

    /**
     * Compiles what sensitivities need besides: ∂f/∂p, second derivatives of f, and first derivatives of
     * outputs.
     *
     * @param model a checked model
     * @param system the same model, compiled
     * @param parameters positions of the parameters that will be varied, each once
     * @param outputs positions of the outputs (rates, then observables) whose derivatives are wanted
     * @return an immutable system for any number of threads
     * @throws IllegalArgumentException if a position is out of range or comes twice
     */
    public static SensitivitySystem sensitivities(
            Model model, ModelSystem system, List<Integer> parameters, List<Integer> outputs) {
        SensitivityProgram program = new SensitivityProgram(model, parameters, outputs);
        if (!program.jacobianPattern().equals(system.jacobianPattern())) {
            throw new IllegalStateException("model \"" + model.id() + "\": two compilations differ in their Jacobian");
        }
        byte[] bytes = Emitter.emit(CompiledSensitivity.class, SensitivityShape.class, program.plans());
        return load(model, bytes, SensitivitySystem.class, program.shape());
    }

    private static <T> T load(Model model, byte[] bytes, Class<T> type, Record shape) {
        try {
            return type.cast(MethodHandles.lookup()
                    .defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getDeclaredConstructor(shape.getClass())
                    .newInstance(shape));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("model \"" + model.id() + "\": the generated class does not load", e);
        }
    }

    /** The class file of a compiled model and the sizes its constructor takes. */
    @SuppressWarnings("ArrayRecordComponent") // short-lived and internal; nobody compares it
    record ClassFile(byte[] bytes, Shape shape) {}

    static ClassFile assemble(Model model) {
        return assemble(Reduction.none(model), List.of());
    }

    private static ClassFile assemble(Reduction reduction, List<Integer> chosen) {
        Model model = reduction.model();
        Program program = new Program(reduction, new Graph());
        MatrixNodes jacobian = program.jacobian();
        List<Node> start = new ArrayList<>(program.derivatives());
        start.addAll(jacobian.values());
        Map<String, List<Node>> results = new LinkedHashMap<>();
        results.put("preparedRhs", program.derivatives());
        results.put("preparedJacobian", jacobian.values());
        results.put("preparedStart", start);
        results.put("preparedOutputs", program.outputNodes());
        results.put(
                "preparedChosenOutputs",
                chosen.stream().map(program.outputNodes()::get).toList());
        Prelude prelude = Prelude.of(List.copyOf(results.values()));
        List<MethodPlan> plans = new ArrayList<>();
        plans.add(prelude.plan("prelude"));
        results.forEach((name, nodes) -> plans.add(new MethodPlan(name, nodes, prelude, prelude.length())));
        LuLayout layout = new LuLayout(jacobian.pattern());
        LuProgram lu = new LuProgram(layout);
        plans.add(lu.factor(jacobian.pattern()));
        plans.add(lu.solve());
        Shape shape = new Shape(
                model.states().size(),
                model.parameters().size(),
                model.inputs().size(),
                model.rates().size() + model.observables().size(),
                chosen.size(),
                plans.stream().mapToInt(MethodPlan::workLength).max().orElse(0),
                jacobian.pattern(),
                layout);
        return new ClassFile(Emitter.emit(CompiledSystem.class, Shape.class, plans), shape);
    }
}
