package org.myobalance.physiology;

import java.util.List;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.MealPlan;
import org.myobalance.simulate.Trajectory;

/** One resistance bout: the ligases' timing, the dose–response of synthesis, and what age blunts of it. */
final class ResistanceBout implements Experiment {
    /** Three sets of ten that end two short of failure, with both legs [h]. */
    private static final double LOUIS = 25.0 / 60;
    /** The same of one knee [h]. */
    private static final double KUMAR = 0.25;
    /** Of the sets of {@link Protocols#resistance} [h]. */
    private static final double DAMAS = 0.75;

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
        Bout lift = Protocols.lifting(0.75, 3, 10, 2, 0.13, LOUIS);
        Trajectory bout = lab.follow(25, Protocols.once(lift, MealPlan.HABITUAL), 24, 0.05);
        double murf1 = Double.NEGATIVE_INFINITY;
        double mafbx = Double.POSITIVE_INFINITY;
        for (double t = 1; t <= 12; t += 0.05) {
            double at = Protocols.ONSET + LOUIS + t;
            if (t <= 4) {
                murf1 = Math.max(murf1, bout.valueAt("murf1_mrna", at) / without.valueAt("murf1_mrna", at));
            }
            if (t >= 8) {
                mafbx = Math.min(mafbx, bout.valueAt("mafbx_mrna", at) / without.valueAt("mafbx_mrna", at));
            }
        }
        double at75 = fastedGain(lab, kumar(0.75));
        return new double[] {
            murf1,
            mafbx,
            100 * fastedGain(lab, Protocols.lifting(0.2, 3, 27, 20, 0.06, KUMAR)) / at75,
            fastedGain(lab, kumar(0.9)) / fastedGain(lab, kumar(0.6)),
            fastedRate(lab, OLD, kumar(0.75)) / fastedRate(lab, 25, kumar(0.75)),
            trainedResponse(lab)
        };
    }

    private static Bout kumar(double load) {
        return Protocols.lifting(load, 3, 10, 2, 0.06, KUMAR);
    }

    /** Fractional synthetic rate 1 to 2 h after a fasted bout of one knee [1/h]. */
    private static double fastedRate(Lab lab, double age, Bout bout) {
        Trajectory with = lab.follow(age, Protocols.once(bout, MealPlan.NONE), 13, 0.05);
        return rate(with);
    }

    private static double rate(Trajectory day) {
        double end = Protocols.ONSET + KUMAR;
        return day.mean("fractional_synthetic_rate", end + 1, end + 2);
    }

    /** Its rise above the same hours without a bout [1/h]. */
    private static double fastedGain(Lab lab, Bout bout) {
        return fastedRate(lab, 25, bout) - rate(lab.follow(25, Protocols.dosed(List.of()), 13, 0.05));
    }

    private static double trainedResponse(Lab lab) {
        double naive = gainOverTwoDays(lab, lab.person(25));
        var trained = lab.outcome(
                        25,
                        lab.person(25),
                        Protocols.training(Protocols.resistance(0.75), 10),
                        10 * Lab.WEEK + 3 * Lab.DAY,
                        Lab.WEEK)
                .end();
        return gainOverTwoDays(lab, trained) / naive;
    }

    private static double gainOverTwoDays(Lab lab, org.myobalance.simulate.StateVector start) {
        double end = Protocols.ONSET + DAMAS;
        Trajectory with = lab.follow(25, start, Protocols.once(Protocols.resistance(0.75), MealPlan.HABITUAL), 60, 0.1);
        Trajectory without = lab.follow(25, start, Protocols.habitual(), 60, 0.1);
        return with.mean("fractional_synthetic_rate", end, end + 48)
                - without.mean("fractional_synthetic_rate", end, end + 48);
    }
}
