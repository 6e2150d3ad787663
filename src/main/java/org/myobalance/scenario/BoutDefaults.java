package org.myobalance.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.ExprText;
import org.myobalance.model.Limits;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;
import org.myobalance.units.Unit;

/** What a mode of exercise takes where a bout says nothing, and parts of bouts that a mode does not have. */
final class BoutDefaults {
    private BoutDefaults() {}

    /** Whether a bout has only parts of its mode, its load or intensity once; faults if not. */
    static boolean refuseForeign(JsonObject object, Optional<BoutLaw> law) {
        boolean isFine = true;
        if (object.has("load") && object.has("intensity")) {
            object.faultAtKey("load", "\"load\" and \"intensity\" are two names of one thing", "Give one of them.");
            isFine = false;
        }
        if (object.has("load") && law.filter(known -> !known.isLifting()).isPresent()) {
            object.faultAtKey(
                    "load",
                    law.get().mode() + " bouts have no load: their intensity is a fraction of "
                            + law.get().intensityMeaning(),
                    "Give \"intensity\".");
            isFine = false;
        }
        if (object.has("effort")
                && law.filter(known -> known.effort().isEmpty()).isPresent()) {
            object.faultAtKey(
                    "effort",
                    law.get().mode() + " bouts of this model have no repetitions in reserve",
                    "Leave \"effort\" out.");
            isFine = false;
        }
        return isFine;
    }

    /** Tells the defaults that a bout takes, and warns of repetitions that its load does not allow. */
    static void tell(JsonObject object, Model model, BoutLaw law, Bout bout) {
        if (!object.has("engaged") && law.engaged() != 1) {
            object.value()
                    .tell(
                            "\"engaged\" is not given: " + number(law.engaged())
                                    + " of the body's muscle, as the model has it for " + law.mode() + " bouts",
                            "State another as \"engaged\".");
        }
        OptionalDouble reserve =
                bout.effort().isPresent() ? OptionalDouble.empty() : law.defaultEffort(names(model, bout, bout.reps()));
        if (reserve.isPresent()) {
            object.value()
                    .tell(
                            "\"effort\" is not given: " + number(reserve.getAsDouble())
                                    + " repetitions in reserve, by the model's "
                                    + law.effort().map(ExprText::of).orElse(""),
                            "State another as \"effort\": 0 is to failure.");
        }
        warn(object.value(), model, law, bout, "");
    }

    /**
     * Warns of more repetitions than the load allows, which count as to failure.
     *
     * @param where such as {@code " in the hardest week"}
     */
    static void warn(JsonValue place, Model model, BoutLaw law, Bout bout, String where) {
        OptionalDouble most =
                bout.effort().isPresent() ? OptionalDouble.empty() : law.defaultEffort(names(model, bout, 0));
        if (most.isPresent() && bout.reps() > most.getAsDouble()) {
            JsonPointers.at(place, "/reps")
                    .warn(
                            number(bout.reps()) + " repetitions at " + number(100 * bout.intensity()) + " % of "
                                    + law.intensityMeaning() + where + " are more than the "
                                    + number(most.getAsDouble())
                                    + " to failure that the model's curve gives: counted as to failure",
                            "Check load and repetitions, or state \"effort\".");
        }
    }

    /** Without repetitions, what is in reserve is what can be done to failure. */
    private static Map<String, Double> names(Model model, Bout bout, double reps) {
        Map<String, Double> names = new HashMap<>(model.defaults());
        names.putAll(bout.variables());
        names.put("reps", reps);
        return names;
    }

    private static String number(double value) {
        return Limits.text(Math.rint(value * 100) / 100, Unit.ONE);
    }
}
