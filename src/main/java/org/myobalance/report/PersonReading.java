package org.myobalance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.person.Belief;
import org.myobalance.person.NextMeasurement;
import org.myobalance.person.PersonMeasurement;
import org.myobalance.person.PersonResult;
import org.myobalance.population.Baseline;
import org.myobalance.population.LowShares;
import org.myobalance.population.WeightedNormals;
import org.myobalance.whatif.CutOff;

/** What can be said of one person, in a few sentences. */
public final class PersonReading {
    /** Fewer effective lives make no band. */
    private static final double FEWEST = 20;

    private static final double TRUSTED = 0.7;
    /** So many ties are named; next.csv has all. */
    private static final int NAMED = 2;
    /** A probability between these leaves the question open. */
    private static final double UNLIKELY = 0.1;

    private PersonReading() {}

    /**
     * The reading.
     *
     * @param result of a person
     * @return whole sentences
     */
    public static List<String> sentences(PersonResult result) {
        List<String> sentences = new ArrayList<>();
        measured(result, sentences);
        now(result, sentences);
        later(result, sentences);
        next(result, sentences);
        trust(result, sentences);
        sentences.add(
                "Nobody was observed under a regimen for so many years, the model's persons are no patients, and cut-offs are no"
                        + " diagnosis: this is not a prescription.");
        return List.copyOf(sentences);
    }

    private static void measured(PersonResult result, List<String> sentences) {
        for (PersonMeasurement each : result.person().measurements()) {
            Baseline quantity = quantity(result, each.baseline());
            String what = quantity.title() + " of " + number(quantity, each.value()) + " "
                    + quantity.unit().text() + " at " + years(each.age());
            double share = result.percentile(each);
            String where = share < 0.01
                    ? "below 99 % of "
                    : share > 0.99 ? "above 99 % of " : "above " + PersonTables.percent(share) + " of ";
            sentences.add(what + " is " + where + (result.person().subject().female() ? "women" : "men")
                    + " of that age (" + result.person().population().title() + ").");
            if (result.isOutside(each)) {
                sentences.add("Population \"" + result.person().population().id()
                        + "\" holds fewer than one in a thousand like this:"
                        + " the answer rests on its edge and cannot be trusted. Check number, unit and population.");
            }
        }
        if (result.person().measurements().isEmpty()) {
            sentences.add("Nothing was measured: what follows is the population of that sex, age and history.");
        }
    }

    private static void now(PersonResult result, List<String> sentences) {
        int index = index(result);
        Baseline quantity = quantity(result, index);
        double age = result.person().subject().age();
        WeightedNormals now = result.now().at(index, age);
        WeightedNormals end = result.now().at(index, result.person().until());
        sentences.add(quantity.title() + " is now " + band(quantity, now) + " "
                + quantity.unit().text()
                + " (median, 90 % interval); going on as before, " + band(quantity, end) + " at "
                + years(result.person().until()) + ".");
        CutOff judged = result.person().population().cutOffs();
        boolean woman = result.person().subject().female();
        result.person()
                .group()
                .position(LowShares.INDEX)
                .ifPresent(mass -> sentences.add(verdict(result, mass, judged, judged.base(woman))));
        result.person()
                .group()
                .position(LowShares.GRIP)
                .ifPresent(grip -> sentences.add(verdict(result, grip, judged, judged.baseOfGrip(woman))));
        both(result, judged, sentences);
    }

    private static int index(PersonResult result) {
        return result.person().group().position(LowShares.INDEX).orElse(0);
    }

    /** Both cut-offs at once, by the consensus that judges this population first. */
    private static void both(PersonResult result, CutOff judged, List<String> sentences) {
        double age = result.person().subject().age();
        List<CutOff> inOrder = Stream.concat(
                        Stream.of(judged), Arrays.stream(CutOff.values()).filter(each -> each != judged))
                .toList();
        List<String> both = new ArrayList<>();
        for (CutOff cutOff : inOrder) {
            OptionalDouble today = PersonTables.belowBoth(result, result.now(), cutOff, age);
            OptionalDouble later = PersonTables.belowBoth(
                    result, result.now(), cutOff, result.person().until());
            if (today.isPresent() && later.isPresent()) {
                both.add(PersonTables.percent(today.getAsDouble()) + (both.isEmpty() ? " now" : "") + " and "
                        + PersonTables.percent(later.getAsDouble())
                        + (both.isEmpty() ? " at " + years(result.person().until()) : "") + " by " + cutOff.name());
            }
        }
        if (!both.isEmpty()) {
            sentences.add("The probability of being below the cut-offs of lean mass and of grip at once, sarcopenia by"
                    + " consensus, is " + String.join(", ", both) + ".");
        }
    }

    private static String verdict(PersonResult result, int position, CutOff judged, double cut) {
        Baseline quantity = quantity(result, position);
        double age = result.person().subject().age();
        double until = result.person().until();
        double now = result.now().at(position, age).below(cut);
        double end = result.now().at(position, until).below(cut);
        return "The probability that " + quantity.title().toLowerCase(Locale.ROOT) + " is below "
                + number(quantity, cut) + " " + quantity.unit().text() + ", the cut-off of " + judged.name() + ", is "
                + PersonTables.percent(now) + " now and " + PersonTables.percent(end) + " at " + years(until)
                + untold(isOpen(now), isOpen(end), years(until)) + ".";
    }

    private static boolean isOpen(double probability) {
        return probability > UNLIKELY && probability < 1 - UNLIKELY;
    }

    private static String untold(boolean now, boolean end, String later) {
        if (now && end) {
            return ": whether it is below cannot be told, neither now nor at " + later;
        }
        return now
                ? ": whether it is below now cannot be told"
                : end ? ": whether it is below at " + later + " cannot be told" : "";
    }

    private static void later(PersonResult result, List<String> sentences) {
        int index = index(result);
        Baseline quantity = quantity(result, index);
        double until = result.person().until();
        for (PersonResult.Future future : result.futures()) {
            WeightedNormals change = result.now().change(future.belief(), index, until);
            boolean isOpen = change.quantile(0.05) < 0 && change.quantile(0.95) > 0;
            sentences.add("With \"" + future.title() + "\" it would be " + band(quantity, change) + " "
                    + quantity.unit().text() + " more at " + years(until)
                    + (isOpen ? ": whether it helps cannot be told." : "."));
        }
    }

    private static void next(PersonResult result, List<String> sentences) {
        if (!result.next().isEmpty()) {
            NextMeasurement best = result.next().get(0);
            sentences.add("Of one more measurement, " + best.baseline().title().toLowerCase(Locale.ROOT) + " ("
                    + best.method().id()
                    + ") at " + years(best.age()) + " would narrow that answer most, by "
                    + PersonTables.percent(best.narrowing()) + " of its standard deviation" + tied(result, best) + ".");
        }
    }

    /** What does nearly as much: a ranking of ties tells nothing. */
    private static String tied(PersonResult result, NextMeasurement best) {
        List<NextMeasurement> others = result.next().stream()
                .skip(1)
                .takeWhile(each -> each.isTied(best))
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        String named = others.stream()
                .limit(NAMED)
                .map(each -> each.baseline().title().toLowerCase(Locale.ROOT) + " ("
                        + each.method().id() + ") at " + years(each.age()) + " by "
                        + PersonTables.percent(each.narrowing()))
                .collect(Collectors.joining(", "));
        return "; nearly tied, so that which is better cannot be told: " + named
                + (others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "");
    }

    private static void trust(PersonResult result, List<String> sentences) {
        Belief now = result.now();
        String shape = Double.isFinite(now.kHat())
                ? String.format(Locale.ROOT, "Pareto k = %.2f", now.kHat())
                : "Pareto k cannot be estimated from so few lives";
        String size = String.format(
                Locale.ROOT,
                "%d lives were simulated; after the measurements they are worth %.0f of equal weight (%s)",
                result.lives(),
                now.effectiveSize(),
                shape);
        boolean isThin = now.effectiveSize() < FEWEST || !(now.kHat() <= TRUSTED);
        sentences.add(size + (isThin ? ": too few for the band to be trusted; ask for more lives (--lives)." : "."));
    }

    private static Baseline quantity(PersonResult result, int position) {
        return result.person().group().baselines().get(position);
    }

    private static String band(Baseline quantity, WeightedNormals belief) {
        return number(quantity, belief.quantile(0.5)) + " (" + number(quantity, belief.quantile(0.05)) + " to "
                + number(quantity, belief.quantile(0.95)) + ")";
    }

    private static String number(Baseline quantity, double base) {
        double value = quantity.unit().fromBase(base);
        return String.format(Locale.ROOT, Math.abs(value) < 20 ? "%.2f" : "%.1f", value);
    }

    private static String years(double hours) {
        return Numbers.age(hours) + " y";
    }
}
