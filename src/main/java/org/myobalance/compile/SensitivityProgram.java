package org.myobalance.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.myobalance.model.Model;
import org.myobalance.system.SparsePattern;

/**
 * Second derivatives of a model, ready to be written: how ∂f/∂y moves with states and with slots, how f does with slots,
 * and how outputs do with both. A slot is a chosen parameter or an input. One per compilation, for one thread.
 */
final class SensitivityProgram {
    private final int states;
    private final int inputs;
    private final Map<Integer, Integer> slotOfParameter = new HashMap<>();
    private final int slots;
    private final SparsePattern jacobianPattern;
    private final MatrixNodes slotJacobian;
    private final MatrixNodes curvature;
    private final MatrixNodes mixed;
    private final MatrixNodes outputJacobian;
    private final List<MethodPlan> plans;

    SensitivityProgram(Model model, List<Integer> parameters, List<Integer> outputs) {
        states = model.states().size();
        inputs = model.inputs().size();
        if (new HashSet<>(parameters).size() < parameters.size()
                || parameters.stream()
                        .anyMatch(p -> p < 0 || p >= model.parameters().size())) {
            throw new IllegalArgumentException("parameters " + parameters + " must each stand once and lie in 0.."
                    + (model.parameters().size() - 1));
        }
        for (int slot = 0; slot < parameters.size(); slot++) {
            slotOfParameter.put(parameters.get(slot), slot);
        }
        slots = parameters.size() + inputs;
        Graph graph = new Graph((op, index) -> op != Op.PARAMETER || slotOfParameter.containsKey(index));
        Program program = new Program(model, graph);
        List<Node> roots = new ArrayList<>(program.derivatives());
        roots.addAll(program.outputNodes());
        Gradient first = new Gradient(graph, program.joints(), roots);

        MatrixNodes rows = new MatrixNodes(states);
        slotJacobian = new MatrixNodes(slots);
        for (int i = 0; i < states; i++) {
            SortedMap<Node, Node> gradient = first.of(program.derivatives().get(i));
            Node[] row = byState(gradient);
            row[i] = row[i] == null ? graph.zero() : row[i];
            rows.add(row);
            slotJacobian.add(bySlot(gradient));
        }
        jacobianPattern = rows.pattern();
        outputJacobian = new MatrixNodes(states + slots);
        for (int output : outputs) {
            SortedMap<Node, Node> gradient = first.of(program.outputNodes().get(output));
            outputJacobian.add(joined(byState(gradient), bySlot(gradient)));
        }
        Gradient second = new Gradient(graph, program.joints(), rows.values());
        curvature = new MatrixNodes(states);
        mixed = new MatrixNodes(slots);
        for (Node entry : rows.values()) {
            SortedMap<Node, Node> gradient = second.of(entry);
            curvature.add(byState(gradient));
            mixed.add(bySlot(gradient));
        }
        plans = List.of(
                new MethodPlan("slotJacobian", slotJacobian.values()),
                new MethodPlan("curvature", curvature.values()),
                new MethodPlan("mixedCurvature", mixed.values()),
                new MethodPlan("outputJacobian", outputJacobian.values()));
    }

    private @Nullable Node[] byState(SortedMap<Node, Node> gradient) {
        @Nullable Node[] row = new Node[states];
        gradient.forEach((leaf, derivative) -> {
            if (leaf.op() == Op.STATE) {
                row[leaf.index()] = derivative;
            }
        });
        return row;
    }

    private @Nullable Node[] bySlot(SortedMap<Node, Node> gradient) {
        @Nullable Node[] row = new Node[slots];
        gradient.forEach((leaf, derivative) -> {
            if (leaf.op() == Op.PARAMETER) {
                row[slotOfParameter.getOrDefault(leaf.index(), -1)] = derivative;
            } else if (leaf.op() == Op.INPUT) {
                row[slots - inputs + leaf.index()] = derivative;
            }
        });
        return row;
    }

    private static @Nullable Node[] joined(@Nullable Node[] left, @Nullable Node[] right) {
        @Nullable Node[] both = new Node[left.length + right.length];
        System.arraycopy(left, 0, both, 0, left.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    SparsePattern jacobianPattern() {
        return jacobianPattern;
    }

    List<MethodPlan> plans() {
        return plans;
    }

    SensitivityShape shape() {
        return new SensitivityShape(
                slots - inputs,
                plans.stream().mapToInt(MethodPlan::workLength).max().orElse(0),
                slotJacobian.pattern(),
                curvature.pattern(),
                mixed.pattern(),
                outputJacobian.pattern());
    }
}
