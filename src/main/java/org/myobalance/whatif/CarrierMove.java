package org.myobalance.whatif;

import java.util.Locale;
import java.util.Optional;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;

/**
 * How the carrier of a mechanism is moved: a switch is flipped, a gain centred on zero goes a prior SD further from zero, so
 * that the change has the sign of the effect, and the rest goes up by 10 %.
 *
 * @param to value of the carrier after the move [base unit]
 * @param words how it was moved, a few words
 */
public record CarrierMove(double to, String words) {
    private static final double MOVE = 0.1;

    /**
     * The move of a carrier.
     *
     * @param carrier parameter that carries a mechanism
     * @param value its value before the move [base unit]
     * @return where it goes
     */
    public static CarrierMove of(Parameter carrier, double value) {
        if (carrier.isSwitch()) {
            double flipped = value > 0.5 ? 0 : 1;
            return new CarrierMove(flipped, flipped > 0.5 ? "switched on" : "switched off");
        }
        Optional<Prior> centred =
                carrier.prior().filter(prior -> prior.kind() == Prior.Kind.NORMAL && prior.centre() == 0);
        if (centred.isPresent()) {
            double spread = centred.get().spread();
            return value < 0
                    ? new CarrierMove(value - spread, "-1 prior SD")
                    : new CarrierMove(value + spread, "+1 prior SD");
        }
        if (value == 0) {
            double top = Double.isFinite(carrier.upper()) ? carrier.upper() : 1;
            return new CarrierMove(
                    top, String.format(Locale.ROOT, "0 to %.3g", carrier.unit().fromBase(top)));
        }
        return new CarrierMove(value * (1 + MOVE), "+10 %");
    }
}
