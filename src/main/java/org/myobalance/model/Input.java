package org.myobalance.model;

import java.util.Optional;
import org.myobalance.units.Unit;

/**
 * What bouts, meals, habitual load and drugs feed. Only a regimen sets it.
 *
 * @param id name in expressions and regimens
 * @param unit unit in files
 * @param rest the level when nothing sets it [base unit]; 0 for a dose
 * @param into for a dose, the state that the amount is added to; empty for a level that holds until changed
 * @param meaning one phrase for tables
 * @param limits what may be given, and what studies cover
 */
public record Input(String id, Unit unit, double rest, Optional<String> into, String meaning, Limits limits) {
    /**
     * Makes an input that takes any number of zero or more.
     *
     * @param id name in expressions and regimens
     * @param unit unit in files
     * @param rest the level when nothing sets it [base unit]; 0 for a dose
     * @param into for a dose, the state that the amount is added to
     * @param meaning one phrase for tables
     */
    public Input(String id, Unit unit, double rest, Optional<String> into, String meaning) {
        this(id, unit, rest, into, meaning, Limits.NOT_NEGATIVE);
    }

    /**
     * Whether this input is a dose: an instant addition to a state, not a level.
     *
     * @return true for a dose, false for a level
     */
    public boolean isDose() {
        return into.isPresent();
    }
}
