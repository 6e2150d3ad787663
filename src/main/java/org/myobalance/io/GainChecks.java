package org.myobalance.io;

import java.util.Map;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprCalls;
import org.myobalance.model.ExprNames;
import org.myobalance.model.ExprText;
import org.myobalance.model.Function;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Parameter;

/**
 * Checks that gains of {@code saturable} stay between −1 and 1, beyond which the effect has a pole at some positive x. A gain
 * that is a parameter is held there by its bounds, whoever sets it; one that is computed from parameters is checked at their
 * values in the file; one that uses a rate or a state cannot be checked before a run.
 */
final class GainChecks {
    private final ModelDraft draft;
    private final Map<String, Parameter> parameters;

    /** @param parameters those that could be read, by id */
    GainChecks(ModelDraft draft, Map<String, Parameter> parameters) {
        this.draft = draft;
        this.parameters = parameters;
    }

    /** Reports each gain that leaves its range. */
    void check() {
        draft.rateLaws.forEach((id, law) -> draft.memberFaults.of(draft.named(id), () -> check(law)));
        draft.observableLaws.forEach((id, law) -> draft.memberFaults.of(draft.named(id), () -> check(law)));
        draft.memberFaults.flush();
        draft.boutLaws.values().forEach(levels -> levels.values().forEach(this::check));
    }

    private void check(ModelDraft.Law law) {
        ExprCalls.visit(law.located().expr(), call -> {
            if (call.function() == Function.SATURABLE) {
                check(law, call.arguments().get(1));
            }
        });
    }

    private void check(ModelDraft.Law law, Expr gain) {
        if (gain instanceof Expr.Name name) {
            Parameter parameter = parameters.get(name.id());
            if (parameter != null && !(parameter.lower() > -1 && parameter.upper() < 1)) {
                boolean isOpen = Double.isInfinite(parameter.lower()) && Double.isInfinite(parameter.upper());
                fault(
                        law,
                        gain,
                        isOpen
                                ? "has no bounds"
                                : "may be " + ExprText.number(parameter.lower()) + " to "
                                        + ExprText.number(parameter.upper()),
                        "Give the parameter bounds within -1 and 1, such as \"bounds\": [-0.9, 0.9].");
            }
        } else if (parameters.keySet().containsAll(ExprNames.used(gain))) {
            double value = Interpreter.evaluate(gain, id -> value(id), state -> Double.NaN);
            if (!(Math.abs(value) < 1) && !Double.isNaN(value)) {
                fault(law, gain, "is " + ExprText.number(value), "Mend the numbers in it.");
            }
        }
    }

    private double value(String id) {
        Parameter parameter = parameters.get(id);
        return parameter == null ? Double.NaN : parameter.value();
    }

    private static void fault(ModelDraft.Law law, Expr gain, String what, String remedy) {
        law.at()
                .faultWithin(
                        law.located().offset(gain),
                        "the gain " + ExprText.of(gain) + " of saturable " + what + "; it must stay between -1 and 1",
                        remedy);
    }
}
