package org.myobalance.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/** The equations of a model with their derivatives, ready to be written. One per compilation, for one thread. */
final class Program {
    private final Graph graph;
    private final Map<String, Node> rates = new HashMap<>();
    private final List<Node> outputs = new ArrayList<>();
    private final List<Node> derivatives = new ArrayList<>();
    private final Gradient gradient;

    Program(Model model) {
        this(model, new Graph());
    }

    Program(Model model, Graph graph) {
        this(Reduction.none(model), graph);
    }

    Program(Reduction reduction, Graph graph) {
        this.graph = graph;
        Model model = reduction.model();
        Lowering lowering = new Lowering(graph, reduction);
        for (Rate rate : model.rates()) {
            Node node = lowering.lower(rate.law());
            lowering.define(rate.id(), node);
            rates.put(rate.id(), node);
            outputs.add(node);
        }
        for (Observable observable : model.observables()) {
            outputs.add(lowering.lower(observable.law()));
        }
        for (State state : model.states()) {
            derivatives.add(sum(state));
        }
        this.gradient = new Gradient(graph, rates.values(), derivatives);
    }

    private Node sum(State state) {
        Node sum = graph.zero();
        for (State.Term term : state.derivative()) {
            Node rate = rates.get(term.rate());
            if (rate == null) {
                throw new IllegalArgumentException(
                        "state \"" + state.id() + "\" uses the unknown rate \"" + term.rate() + "\"");
            }
            sum = term.sign() < 0 ? graph.subtract(sum, rate) : graph.add(sum, rate);
        }
        return sum;
    }

    /** The derivative of each state. */
    List<Node> derivatives() {
        return derivatives;
    }

    /** Each rate, then each observable. */
    List<Node> outputNodes() {
        return outputs;
    }

    /** What many laws share. */
    Collection<Node> joints() {
        return rates.values();
    }

    /** ∂f/∂y, with every diagonal entry. The graph's variables must be the states alone. */
    MatrixNodes jacobian() {
        MatrixNodes matrix = new MatrixNodes(derivatives.size());
        for (int i = 0; i < derivatives.size(); i++) {
            Node[] row = new Node[derivatives.size()];
            row[i] = graph.zero();
            gradient.of(derivatives.get(i)).forEach((state, derivative) -> row[state.index()] = derivative);
            matrix.add(row);
        }
        return matrix;
    }
}
