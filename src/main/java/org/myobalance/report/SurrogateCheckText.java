package org.myobalance.report;

import java.util.Locale;
import org.myobalance.calibration.SurrogateCheck;

/** How far draws of a linearised posterior can be trusted, for a terminal. */
final class SurrogateCheckText {
    private SurrogateCheckText() {}

    /** Whole sentences. */
    static String text(SurrogateCheck check) {
        if (check.draws() == 0) {
            return "No draw was checked by the model itself, so how far it differs is not known.";
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "The model itself was evaluated at %d of the draws; %d had no predictions.",
                check.draws(),
                check.failed()));
        if (check.mean().isPresent() && check.largest().isPresent()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%nln p of the model less that of the linearised model, both against the optimum: mean %.2f,%s largest"
                            + " %.2f.",
                    check.mean().getAsDouble(),
                    check.deviation().isPresent()
                            ? String.format(
                                    Locale.ROOT, " SD %.2f,", check.deviation().getAsDouble())
                            : "",
                    check.largest().getAsDouble()));
        }
        check.acceptance()
                .ifPresent(share -> text.append(String.format(
                        Locale.ROOT,
                        "%nBetween successive ones of these, delayed acceptance would have taken %.0f %% of the proposals.",
                        100 * share)));
        return text.toString();
    }
}
