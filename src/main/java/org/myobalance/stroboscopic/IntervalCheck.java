package org.myobalance.stroboscopic;

import java.util.Locale;

/**
 * What the check of a settled interval found.
 *
 * @param entry what it would do to the account of errors
 * @param shown largest relative error of what a period shows
 * @param allowed errors that pass
 */
record IntervalCheck(ErrorAccount.Entry entry, double shown, double allowed) {
    /** Tolerances that an error may be: it is measured here, where the tail of a polynomial only guesses it. */
    private static final double TOLERANCES = 3;
    /** Share of what is allowed that periods alone may get wrong before they must be solved better. */
    private static final double BY_PERIODS = 0.5;

    /** Errors that pass at a tolerance. */
    static double allowed(double tolerance) {
        return TOLERANCES * tolerance;
    }

    /** What was found, in units of what is allowed; NaN if it is no number. */
    double times() {
        return Math.max(entry.own(), shown) / allowed;
    }

    boolean passes() {
        return times() <= 1;
    }

    /** Whether no other length would help. */
    boolean blamesPeriods() {
        return shown <= allowed && timesByPeriods() > 1;
    }

    /** What periods alone get wrong, in units of what they may. */
    double timesByPeriods() {
        return entry.byPeriods() / (BY_PERIODS * allowed);
    }

    /** For a person. */
    String words(int periods) {
        return String.format(
                Locale.ROOT,
                "the check over %d periods found errors of %.1e in states and %.1e in rows",
                periods,
                entry.own(),
                shown);
    }
}
