package org.myobalance.observe;

import static org.myobalance.observe.SmallStudy.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;
import org.myobalance.study.When;

/** Predictions of {@link SmallModel} for one observation of each kind, for tests of other packages. */
public final class SmallPredictions {
    private SmallPredictions() {}

    /** The model. */
    public static Model model() {
        return SmallModel.model();
    }

    /** Moments, means over hours and days, ratios, rates, a power, counts, a difference, and one that bursts at 1/b = 100 h. */
    public static NominalPredictions of(int threads) {
        Study study = study();
        return new NominalPredictions(
                SmallModel.simulator(),
                SmallStudy.LABORATORY,
                SmallModel.OPTIONS,
                threads,
                List.of(study),
                Optional.empty());
    }

    /** How many observations there are. */
    public static int size() {
        return study().measurements().size();
    }

    private static Study study() {
        List<Measurement> all = new ArrayList<>();
        for (String observable : List.of(
                "mass",
                "tracer",
                "particles",
                "inverse",
                "loss_rate",
                "tracer_rate",
                "tracer_per_size",
                "rate_ratio")) {
            all.add(value(observable + "-hours", observable, SmallStudy.fromStart(2, 20)));
            all.add(value(observable + "-days", observable, SmallStudy.fromStart(24, 24 * 6)));
        }
        all.add(value("burst", "bursts", SmallStudy.fromStart(30, 30)));
        all.add(SmallStudy.row(
                "after",
                "bout",
                "signal",
                SmallStudy.after(1, 1),
                SmallStudy.against("bout", When.BEFORE),
                number(Reported.Kind.FOLD, 1.4, "1")));
        all.add(SmallStudy.row(
                "loss",
                "bout",
                "mass",
                SmallStudy.fromStart(48, 48),
                SmallStudy.against("bout", SmallStudy.fromStart(0, 0)),
                number(Reported.Kind.DIFFERENCE, -1, "kg")));
        return SmallStudy.study(
                List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 2, 0.8))), all.toArray(new Measurement[0]));
    }

    private static Measurement value(String id, String observable, When when) {
        return SmallStudy.row(id, "bout", observable, when, Optional.empty(), number(Reported.Kind.VALUE, 1, "1"));
    }
}
