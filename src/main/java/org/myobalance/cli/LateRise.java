package org.myobalance.cli;

import java.util.Optional;
import java.util.Set;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;

/** The late rise of EXO after bouts that load or stretch muscle, of which studies disagree. */
final class LateRise {
    /** The parameter of the shipped model that switches it, 0 for off. */
    private static final String SWITCH = "switch_slow_release";

    private static final Set<String> LOADED = Set.of("resistance", "eccentric");

    private LateRise() {}

    /** Whether a bout of a mode has it. */
    static boolean isOf(String mode) {
        return LOADED.contains(mode);
    }

    /** One sentence that it is contested; empty for a model without a hypothesis that switches it off. */
    static Optional<String> note(Model model) {
        return model.hypotheses().stream()
                .filter(each -> Double.valueOf(0).equals(each.values().get(SWITCH)))
                .map(Hypothesis::id)
                .findFirst()
                .map(id -> "The late rise of EXO after loaded bouts is contested: Lovett 2018 saw none; --hypothesis "
                        + id + " switches it off.");
    }
}
