package org.myobalance.report;

import java.util.Locale;
import org.myobalance.io.EnumNames;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.When;

/** Observations of studies in words. */
final class ObservationText {
    private ObservationText() {}

    /** A number with its noun, {@code 1 study}, {@code 2 studies}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** What is printed in the paper, {@code 3.5-fold}, {@code +19 %}, {@code up}. */
    static String reported(Measurement row) {
        Reported reported = row.reported();
        String number = reported.value().isPresent()
                ? plain(reported.value().getAsDouble(), reported.kind())
                : reported.low().isPresent()
                        ? plain(reported.low().getAsDouble(), reported.kind()) + " to "
                                + plain(reported.high().orElse(Double.NaN), reported.kind())
                        : "";
        return switch (reported.kind()) {
            case FOLD -> number + "-fold";
            case PERCENT -> number + " %";
            case VALUE, DIFFERENCE -> number + " " + reported.unit();
            case DIRECTION -> reported.direction().map(EnumNames::of).orElse("");
        };
    }

    private static String plain(double value, Reported.Kind kind) {
        boolean isSigned = kind == Reported.Kind.PERCENT || kind == Reported.Kind.DIFFERENCE;
        String text = Double.toString(value).replaceAll("\\.0$", "");
        return isSigned && value > 0 ? "+" + text : text;
    }

    /** A model's number in the observation's own terms. */
    static String number(Measurement row, double base) {
        return switch (row.reported().kind()) {
            case PERCENT -> String.format(Locale.ROOT, "%+.3g %%", 100 * (base - 1));
            case DIFFERENCE ->
                String.format(Locale.ROOT, "%+.3g", row.reported().unit().fromBase(base));
            case VALUE ->
                String.format(Locale.ROOT, "%.3g", row.reported().unit().fromBase(base));
            case FOLD, DIRECTION -> String.format(Locale.ROOT, "%.3g", base);
        };
    }

    /** How many subjects; empty where it is not known. */
    static String subjects(Measurement row) {
        return row.n().isPresent() ? Integer.toString(row.n().getAsInt()) : "";
    }

    /** Why it is not used for fitting, or that it is. */
    static String use(Measurement row) {
        return row.excluded().map(Exclusion::words).orElse("fit");
    }

    /** When the sample was taken. */
    static String when(When when) {
        return switch (when.origin()) {
            case BEFORE -> "before";
            case DURING -> "during";
            case LAST_BOUT_END -> span(when) + " after";
            case START -> "at " + span(when);
        };
    }

    private static String span(When when) {
        return when.to() == when.from() ? hours(when.from()) : hours(when.from()) + " to " + hours(when.to());
    }

    private static String hours(double hours) {
        return hours >= 72
                ? String.format(Locale.ROOT, "%.3g d", hours / 24)
                : String.format(Locale.ROOT, "%.3g h", hours);
    }
}
