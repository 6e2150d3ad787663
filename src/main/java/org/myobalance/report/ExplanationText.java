package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.myobalance.explain.Evidence;
import org.myobalance.explain.Explanation;
import org.myobalance.explain.LinearCheck;
import org.myobalance.explain.MechanismInfluence;
import org.myobalance.explain.ParameterShare;
import org.myobalance.explain.RestsOn;
import org.myobalance.io.EnumNames;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;

/** The reading of an explanation: whole sentences with the numbers that a reviewer wants. */
public final class ExplanationText {
    /** Slopes that tell less of the draws than this are said to mislead [-]. */
    private static final double GOOD = 0.8;
    /** Training studies last this long at most [h]. */
    private static final double STUDIED = Hours.YEAR;

    private static final int NAMED = 3;

    private ExplanationText() {}

    /**
     * The reading.
     *
     * @param explanation of a number
     * @return sentences, each a line
     */
    public static String reading(Explanation explanation) {
        List<String> lines = new ArrayList<>(List.of(number(explanation), restsOn(explanation.rests())));
        if (explanation.rests().now() > 0) {
            lines.add(largest(explanation));
            lines.add(spread(explanation));
        }
        explanation.check().map(ExplanationText::check).ifPresent(lines::add);
        lines.add(caveats(explanation));
        return String.join(System.lineSeparator(), lines);
    }

    private static String number(Explanation explanation) {
        Unit unit = explanation.question().observable().unit();
        return explanation.question().title() + ": " + withUnit(explanation.value(), unit)
                + explanation
                        .band()
                        .map(band -> ", 90 % band " + inUnit(band.low(), unit) + " to " + inUnit(band.high(), unit)
                                + (explanation.question().against().isPresent() && band.holdsZero()
                                        ? ": the sign cannot be told"
                                        : ""))
                        .orElse(", no band: no draws were simulated")
                + ".";
    }

    /**
     * The line for a reviewer.
     *
     * @param rests on what a number rests
     * @return one sentence
     */
    public static String restsOn(RestsOn rests) {
        if (!(rests.before() > 0)) {
            return "No parameter with a stated width moves it.";
        }
        return "It rests to " + percent(rests.human()) + " on data of humans (" + percent(rests.learnt())
                + " learnt from the fitted studies, " + percent(rests.of(Evidence.HUMAN))
                + " numbers read in their papers, " + percent(rests.of(Evidence.HUMAN_INDIRECT))
                + " numbers from humans indirectly), to " + percent(rests.of(Evidence.ANIMAL_OR_CELL))
                + " on animals or cells, and to " + percent(rests.of(Evidence.ASSUMED))
                + " on assumptions; the whole is its variance before the fit.";
    }

    private static String largest(Explanation explanation) {
        return "Most of what is uncertain now comes from "
                + explanation.shares().stream()
                        .limit(NAMED)
                        .map(share -> share.parameter().id() + " (" + percent(explanation.shareOf(share)) + ", "
                                + status(share) + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String status(ParameterShare share) {
        return EnumNames.of(share.parameter().parameter().status())
                + (share.parameter().isCalibrated() ? ", fitted" : ", not fitted");
    }

    private static String spread(Explanation explanation) {
        Unit unit = explanation.question().observable().unit();
        double both = Math.sqrt(Math.max(0, explanation.rests().now()));
        return "By the slopes its standard deviation is " + withUnit(explanation.calibratedSd(), unit)
                + " from the calibrated parameters, which bands show, " + withUnit(explanation.otherSd(), unit)
                + " from those that were not calibrated, which no band shows, and " + withUnit(both, unit)
                + " from both.";
    }

    private static String check(LinearCheck check) {
        return String.format(
                Locale.ROOT,
                "The slopes explain %s of the variance of %d simulated draws%s.",
                percent(check.rSquared()),
                check.draws(),
                check.rSquared() < GOOD ? ": take the shares as an order, not as numbers" : "");
    }

    private static String caveats(Explanation explanation) {
        int without = explanation.withoutWidth().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        long bare = explanation.mechanisms().stream()
                .filter(MechanismInfluence::hasNothing)
                .count();
        List<String> sentences = new ArrayList<>();
        if (without > 0) {
            sentences.add(without + " numbers on the way have no stated width and are in no share ("
                    + explanation.withoutWidth().entrySet().stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .map(each -> each.getValue() + " " + EnumNames.of(each.getKey()))
                            .collect(Collectors.joining(", "))
                    + ").");
        }
        if (bare > 0) {
            sentences.add(bare + (bare == 1 ? " mechanism has" : " mechanisms have")
                    + " neither a paper nor a fitted measurement (mechanisms.csv).");
        }
        sentences.add("Shares say what could move the number within this model, not whether its laws are right"
                + (explanation.question().lasts() > STUDIED
                        ? "; no training study lasts "
                                + Numbers.age(explanation.question().lasts()) + " years"
                        : "")
                + "; this is no prescription.");
        return String.join(" ", sentences);
    }

    private static String withUnit(double base, Unit unit) {
        return inUnit(base, unit) + (unit.text().equals("1") ? "" : " " + unit.text());
    }

    private static String inUnit(double base, Unit unit) {
        return Numbers.significant(unit.fromBase(base));
    }

    private static String percent(double share) {
        return Numbers.percent(share, 1, Math.abs(share) < 0.095 && Math.abs(share) > 0 ? 1 : 0);
    }
}
