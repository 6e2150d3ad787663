package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.myobalance.io.EnumNames;
import org.myobalance.observe.Prediction;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** Observations of studies in words. */
public final class ObservationText {
    private ObservationText() {}

    /** A number with its noun, {@code 1 study}, {@code 2 studies}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /**
     * What a figure calls an observation.
     *
     * @param prediction of it
     * @return study and id, and what is compared where a change is held against another: {@code roth-2001/old (old against young)}
     */
    public static String label(Prediction prediction) {
        String compared = against(prediction.measurement());
        return compared.isEmpty()
                ? prediction.name()
                : prediction.name() + " (" + own(prediction.measurement()) + " against " + compared + ")";
    }

    /**
     * What a figure calls an observation under the heading of its study: what was measured, in whom, when, and what it is held against.
     *
     * @param prediction of it
     * @param laboratory which says what the word of the observable means
     * @return such as {@code synthesis of mixed muscle protein, Old men, 3 h after}
     */
    public static String inStudy(Prediction prediction, Laboratory laboratory) {
        Measurement row = prediction.measurement();
        String arm = Optional.ofNullable(prediction.study().arms().get(row.arm()))
                .map(StudyArm::title)
                .orElse(row.arm());
        String compared = against(row);
        String when = when(row.when()).replaceAll("(\\.\\d*?)0+(?= [hd])", "$1").replaceAll("\\.(?= [hd])", "");
        return meaning(row.observable(), laboratory) + ", " + arm + ", " + when
                + (compared.isEmpty() ? "" : " (" + own(row) + " against " + compared + ")");
    }

    /**
     * What a word of the laboratory means.
     *
     * @param observable the word
     * @param laboratory of the word
     * @return its meaning, or the word where the laboratory does not have it
     */
    public static String meaning(String observable, Laboratory laboratory) {
        return Optional.ofNullable(laboratory.observables().get(observable))
                .map(Laboratory.Measured::meaning)
                .orElse(observable);
    }

    /** The arm of an observation, and the other change where there is one: {@code old against young}. */
    static String arm(Measurement row) {
        String compared = against(row);
        return compared.isEmpty() ? row.arm() : own(row) + " against " + compared;
    }

    /** What is held against the other change: the arm, or the observable in one arm. */
    private static String own(Measurement row) {
        boolean isOneArm =
                row.against().filter(other -> other.arm().equals(row.arm())).isPresent();
        return isOneArm && row.observables().size() > 1 ? row.observable() : row.arm();
    }

    /** The other change that a change is held against, by all in which it differs; empty where there is none. */
    static String against(Measurement row) {
        return row.against()
                .map(other -> {
                    List<String> parts = new ArrayList<>();
                    if (!other.arm().equals(row.arm())) {
                        parts.add(other.arm());
                    }
                    if (!other.observable().equals(row.observable())) {
                        parts.add(other.observable());
                    }
                    if (!other.when().equals(row.when())) {
                        parts.add(when(other.when()));
                    }
                    return parts.isEmpty() ? other.arm() : String.join(" ", parts);
                })
                .orElse("");
    }

    /** How well what was reported is known, or that the study is not done yet. */
    static String status(Measurement row) {
        return row.isPlanned() ? Exclusion.PLANNED.words() : EnumNames.of(row.status());
    }

    /** What is printed in the paper, {@code 3.5-fold}, {@code +19 %}, {@code up}; empty before a study is done. */
    static String reported(Measurement row) {
        Reported reported = row.reported();
        if (reported.isPlanned()) {
            return "";
        }
        String number = reported.value().isPresent()
                ? plain(reported.value().getAsDouble(), reported.kind())
                : reported.low().isPresent()
                        ? plain(reported.low().getAsDouble(), reported.kind()) + " to "
                                + plain(reported.high().orElse(Double.NaN), reported.kind())
                        : "";
        return switch (reported.kind()) {
            case FOLD -> number + "-fold";
            case PERCENT -> number + " %";
            case VALUE, DIFFERENCE ->
                number + " " + reported.unit() + (row.against().isPresent() ? " points" : "");
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
