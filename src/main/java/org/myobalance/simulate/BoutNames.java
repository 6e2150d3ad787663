package org.myobalance.simulate;

import org.myobalance.model.BoutLaw;
import org.myobalance.model.Model;
import org.myobalance.regimen.Bout;

/** How a bout of a regimen enters the laws of a model. */
final class BoutNames {
    private BoutNames() {}

    /** @throws IllegalArgumentException if the model has no law for bouts of this mode */
    static BoutLaw law(Model model, Bout bout) {
        BoutLaw law = model.bouts().get(bout.mode());
        if (law == null) {
            throw new IllegalArgumentException("model \"" + model.id() + "\" has no law for " + bout.mode() + " bouts");
        }
        return law;
    }
}
