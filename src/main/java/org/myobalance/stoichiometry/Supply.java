package org.myobalance.stoichiometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.model.Input;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.model.Rate;
import org.myobalance.model.State;

/**
 * How much of one miRNA of muscle can come from plasma vesicles:
 *
 * <pre>arriving = count · plasma volume · clearance · share to muscle · copies per vesicle
 * pool     = muscle volume / volume of a nucleus' domain · copies per domain</pre>
 *
 * <p>What the model needs is the derivative of the pool's production with respect to the logarithm of what is delivered, at rest, as a share of
 * the pool: if delivered copies alone make that derivative, so many must arrive in a day. It is compared with what can arrive
 * from plasma; vesicles that muscle fibres pass to each other without plasma are not bounded by it.
 *
 * @param mirna name
 * @param arriving copies that reach muscle from plasma [1/d]
 * @param pool copies that muscle holds
 * @param ratio arriving over pool, the widest it can be [1/d]
 * @param need what the model needs to arrive [share of the pool a day]; empty for a miRNA without a pool in the model
 */
public record Supply(String mirna, Range arriving, Range pool, Range ratio, OptionalDouble need) {
    private static final double HOURS_PER_DAY = 24;
    /** Relative step of the central difference: its error is about its square. */
    private static final double STEP = 1e-4;

    /**
     * For each miRNA of a gate.
     *
     * @param gate what is known of each miRNA
     * @param model whose flows are held against it
     * @param changes parameters that differ from the model's, such as calibrated ones [base units]
     * @return one entry for each miRNA, in the order of the gate
     */
    public static List<Supply> of(Gate gate, Model model, Map<String, Double> changes) {
        Map<String, Double> parameters = new HashMap<>(model.defaults());
        parameters.putAll(changes);
        double clearance = gate.clearance().stream()
                .mapToDouble(id -> parameters.getOrDefault(id, Double.NaN))
                .sum();
        Range arriving = gate.range(Gate.Part.COUNT)
                .times(gate.range(Gate.Part.PLASMA))
                .times(new Range(clearance * HOURS_PER_DAY, clearance * HOURS_PER_DAY))
                .times(gate.range(Gate.Part.SHARE))
                .times(gate.range(Gate.Part.COPIES));
        Range pool = gate.range(Gate.Part.MASS)
                .over(gate.range(Gate.Part.DENSITY))
                .over(gate.range(Gate.Part.DOMAIN))
                .times(gate.range(Gate.Part.POOL));
        List<Supply> supplies = new ArrayList<>();
        for (Gate.Mirna mirna : gate.mirnas()) {
            OptionalDouble need = mirna.pool().isPresent()
                    ? OptionalDouble.of(need(gate, model, parameters, mirna))
                    : OptionalDouble.empty();
            supplies.add(new Supply(mirna.name(), arriving, pool, arriving.over(pool), need));
        }
        return List.copyOf(supplies);
    }

    /**
     * Whether the model needs more than can arrive, however small the pool.
     *
     * @return true if it does
     */
    public boolean needsMoreThanArrives() {
        return need.isPresent() && need.getAsDouble() > ratio.high();
    }

    private static double need(Gate gate, Model model, Map<String, Double> parameters, Gate.Mirna mirna) {
        double more = production(gate, model, parameters, mirna, 1 + STEP);
        double less = production(gate, model, parameters, mirna, 1 - STEP);
        State pool =
                model.states().get(model.stateIndex(mirna.pool().orElseThrow()).orElseThrow());
        return HOURS_PER_DAY * (more - less) / (2 * STEP) / pool.initial();
    }

    /** The rate at rest: states as the model file begins, inputs at rest, delivered content times a factor. */
    private static double production(
            Gate gate, Model model, Map<String, Double> parameters, Gate.Mirna mirna, double factor) {
        Map<String, Double> values = new HashMap<>(parameters);
        Map<String, Double> references = new HashMap<>();
        model.inputs().stream().filter(input -> !input.isDose()).forEach((Input i) -> values.put(i.id(), i.rest()));
        for (State state : model.states()) {
            values.put(state.id(), state.initial() * (state.id().equals(gate.delivered()) ? factor : 1));
            references.put(state.id(), state.unit().toBase(1));
        }
        String wanted = mirna.production().orElseThrow();
        for (Rate rate : model.rates()) {
            double value = Interpreter.evaluate(
                    rate.law(),
                    name -> values.getOrDefault(name, Double.NaN),
                    name -> references.getOrDefault(name, Double.NaN));
            if (rate.id().equals(wanted)) {
                return value;
            }
            values.put(rate.id(), value);
        }
        throw new IllegalStateException("checked when read: no rate \"" + wanted + "\"");
    }
}
