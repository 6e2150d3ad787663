package org.myobalance.physiology;

import java.util.List;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.MealPlan;
import org.myobalance.simulate.Trajectory;

/** One resistance bout: the ligases' timing, the dose–response of synthesis, and what age blunts of it. */
final class ResistanceBout implements Experiment {
    private static final double END = Protocols.ONSET + 0.75;
    private static final double OLD = 70;

    @Override
    public List<Target> targets() {
        return List.of(
                new Target(
                        "murf1-mrna",
                        "MuRF1 mRNA, largest 1 to 4 h after a resistance bout, against the same hour of a day without",
                        "fold",
                        2.5,
                        4.5,
                        "Louis 2007: +3.5-fold"),
                new Target(
                        "mafbx-mrna",
                        "MAFbx mRNA, smallest 8 to 12 h after the same bout",
                        "fold",
                        0.2,
                        0.45,
                        "Louis 2007: −3.3-fold, 0.30"),
                new Target(
                        "graded-low",
                        "synthesis gained 1 to 2 h after a fasted bout at 20 % 1RM, share of that at 75 %",
                        "%",
                        0,
                        40,
                        "Kumar 2009: graded with load"),
                new Target(
                        "plateau",
                        "the same at 90 % 1RM, against 60 %",
                        "ratio",
                        0.95,
                        1.3,
                        "Kumar 2009: plateau from 60 % (plateau second-hand)"),
                new Target(
                        "blunted-old",
                        "fractional synthetic rate 1 to 2 h after a fasted bout at 75 % 1RM, 70 y against 25 y",
                        "ratio",
                        0.6,
                        0.8,
                        "Kumar 2009: blunted; 0.65–0.75 assumed"),
                new Target(
                        "trained-response",
                        "synthesis gained over 48 h after a bout, 10 weeks trained against naive",
                        "ratio",
                        0.4,
                        0.7,
                        "Damas 2016: smaller and equal at weeks 3 and 10"));
    }

    @Override
    public double[] values(Lab lab) {
        Trajectory without = lab.follow(25, Protocols.habitual(), 24, 0.05);
        Trajectory bout = lab.follow(25, Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), 24, 0.05);
        double murf1 = Double.NEGATIVE_INFINITY;
        double mafbx = Double.POSITIVE_INFINITY;
        for (double t = 1; t <= 12; t += 0.05) {
            double at = END + t;
            if (t <= 4) {
                murf1 = Math.max(murf1, bout.valueAt("murf1_mrna", at) / without.valueAt("murf1_mrna", at));
            }
            if (t >= 8) {
                mafbx = Math.min(mafbx, bout.valueAt("mafbx_mrna", at) / without.valueAt("mafbx_mrna", at));
            }
        }
        double at75 = fastedGain(lab, 25, 0.75);
        return new double[] {
            murf1,
            mafbx,
            100 * fastedGain(lab, 25, 0.2) / at75,
            fastedGain(lab, 25, 0.9) / fastedGain(lab, 25, 0.6),
            fastedRate(lab, OLD, Protocols.resistance(0.75)) / fastedRate(lab, 25, Protocols.resistance(0.75)),
            trainedResponse(lab)
        };
    }

    /** Fractional synthetic rate 1 to 2 h after a fasted bout [1/h]. */
    private static double fastedRate(Lab lab, double age, Bout bout) {
        Trajectory with = lab.follow(age, Protocols.once(bout, MealPlan.NONE), 13, 0.05);
        return with.mean("fractional_synthetic_rate", END + 1, END + 2);
    }

    /** Its rise above the same hours without a bout [1/h]. */
    private static double fastedGain(Lab lab, double age, double intensity) {
        Trajectory without = lab.follow(age, Protocols.dosed(List.of()), 13, 0.05);
        return fastedRate(lab, age, Protocols.resistance(intensity))
                - without.mean("fractional_synthetic_rate", END + 1, END + 2);
    }

    private static double trainedResponse(Lab lab) {
        double naive = gainOverTwoDays(lab, lab.person(25));
        var trained = lab.outcome(25, lab.person(25), Protocols.training(10), 10 * Lab.WEEK + 3 * Lab.DAY, Lab.WEEK)
                .end();
        return gainOverTwoDays(lab, trained) / naive;
    }

    private static double gainOverTwoDays(Lab lab, org.myobalance.simulate.StateVector start) {
        Trajectory with = lab.follow(25, start, Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), 60, 0.1);
        Trajectory without = lab.follow(25, start, Protocols.habitual(), 60, 0.1);
        return with.mean("fractional_synthetic_rate", END, END + 48)
                - without.mean("fractional_synthetic_rate", END, END + 48);
    }
}
