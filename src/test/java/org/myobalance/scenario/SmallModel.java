package org.myobalance.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Expr;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Identifiability;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Status;
import org.myobalance.units.UnitParser;

/** A model with the inputs, modes and hypotheses that shipped regimens and scenarios use, and nothing else. */
final class SmallModel {
    static final Model MODEL = new Model(
            "small",
            "Inputs and modes only",
            List.of(),
            List.of(parameter("k_akt", "1/h", 2, 0.5, 8)),
            List.of(
                    level("mechanical_drive", "{load}", 0),
                    level("metabolic_drive", "{metabolic}", 0),
                    level("strain_drive", "{strain}", 0),
                    level("habitual_load", "{gravity}", 1),
                    level("daily_activity", "{day}", 1),
                    level("illness", "{ill}", 0),
                    level("mtorc1_block", "{block}", 0),
                    level("ev_depletion", "{deplete}", 0),
                    dose("meal_protein", "g{protein}/kg{body}"),
                    dose("meal_carbohydrate", "g{carbohydrate}/kg{body}"),
                    dose("msc_exo_dose", "{msc}")),
            List.of(),
            List.of(),
            Map.of(
                    "resistance", law("resistance", "one-repetition maximum", 1.2),
                    "eccentric", law("eccentric", "concentric one-repetition maximum", 1.5),
                    "endurance", law("endurance", "VO2max", 1.2),
                    "hiit", law("hiit", "VO2max", 2),
                    "concurrent", law("concurrent", "one-repetition maximum and VO2max", 1.2),
                    "daily-activity", law("daily-activity", "VO2max", 0.6)),
            List.of(
                    hypothesis("no-exo"),
                    hypothesis("quantity"),
                    hypothesis("quality"),
                    hypothesis("both"),
                    hypothesis("paracrine")),
            List.of(),
            Optional.empty(),
            Map.of());

    private SmallModel() {}

    private static Input level(String id, String unit, double rest) {
        return new Input(id, UnitParser.parse(unit), rest, Optional.empty(), id);
    }

    private static Input dose(String id, String unit) {
        return new Input(id, UnitParser.parse(unit), 0, Optional.of("pool"), id);
    }

    private static BoutLaw law(String mode, String intensity, double maximum) {
        Expr one = new Expr.Literal(1);
        return new BoutLaw(
                mode,
                intensity,
                maximum,
                Map.of("mechanical_drive", one, "metabolic_drive", one, "strain_drive", one),
                mode);
    }

    private static Hypothesis hypothesis(String id) {
        return new Hypothesis(id, id, Map.of("k_akt", 2.0), List.of());
    }

    private static Parameter parameter(String id, String unit, double value, double lower, double upper) {
        return new Parameter(
                id,
                UnitParser.parse(unit),
                value,
                lower,
                upper,
                true,
                Optional.empty(),
                Identifiability.FIXED,
                "source",
                Status.ASSUMED,
                Optional.of("test"),
                Optional.empty(),
                false,
                id);
    }
}
