package org.myobalance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.design.Design;
import org.myobalance.design.DesignResult;
import org.myobalance.design.DesignResult.Basis;
import org.myobalance.design.DesignResult.FindAnswer;
import org.myobalance.design.DesignResult.Separation;
import org.myobalance.design.Sizes;

/** The answer to a design in plain sentences. */
public final class DesignReading {
    private static final double EIGHTY = 0.8;

    private DesignReading() {}

    /**
     * A few sentences with the numbers that decide, and what they rest on.
     *
     * @param design that was asked
     * @param result its answer
     * @return one sentence or two on each line
     */
    public static String text(Design design, DesignResult result) {
        List<String> lines = new ArrayList<>();
        Map<Design.Pair, List<Separation>> pairs = new LinkedHashMap<>();
        result.separations()
                .forEach(each -> pairs.computeIfAbsent(each.pair(), key -> new ArrayList<>())
                        .add(each));
        pairs.forEach((pair, own) -> lines.add(pair(design, pair, own)));
        // the answer at the best values is told beside the one with all that is not known
        List<FindAnswer> finds = result.finds();
        for (int i = 0; i < finds.size(); i++) {
            if (finds.get(i).basis() != Basis.BEST) {
                lines.add(find(design, finds.get(i)) + bestBefore(finds, i));
            }
        }
        lines.add(
                "n is the number of people who begin in the smallest group. Spreads between persons and laboratories, and costs, are what the files state, "
                        + "most of them assumed; put those of a pilot study in their place where there is one.");
        if (!pairs.isEmpty()) {
            lines.add(
                    "Hypotheses are switched, not fitted anew: a fitted one would predict nearer to the other. Repeated samples of one person are taken as independent, "
                            + "as in the likelihood.");
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String pair(Design design, Design.Pair pair, List<Separation> ranked) {
        String both = "\"" + pair.first() + "\" and \"" + pair.second() + "\"";
        Separation first = ranked.get(0);
        if (ranked.stream().allMatch(Separation::isSame)) {
            return "No listed experiment can tell " + both + " apart: they predict the same for every measurement.";
        }
        if (!first.isSeparable()) {
            Separation best = ranked.stream()
                    .reduce((one, other) ->
                            other.sizes().ofAllPeople() > one.sizes().ofAllPeople() ? other : one)
                    .orElse(first);
            return "Cannot tell: no listed experiment separates " + both + " with a power of 80 %. The nearest is "
                    + best.experiment().id() + ", whose power is "
                    + share(best.sizes().power()) + " with "
                    + best.sizes().planned() + " people of a group and at most "
                    + share(best.sizes().ofAllPeople())
                    + " with any number, because spreads between laboratories, draws and what the model does not know do not fall with people; "
                    + "the means differ most in " + best.farthest()
                    + String.format(Locale.ROOT, ", by %.2g SD of a report.", best.distance())
                    + persons(ranked);
        }
        return "To tell " + both + " apart, " + first.experiment().id() + " takes n = "
                + first.sizes().forEighty().orElseThrow() + " for 80 %" + ninety(first.sizes())
                + price(design, first.sizes().priceOfEighty())
                + String.format(
                        Locale.ROOT,
                        "; with the planned %d its expected log Bayes factor is %.2g nats (3 are a ratio of 20).",
                        first.sizes().planned(),
                        first.logBayesFactor())
                + rest(ranked);
    }

    /** The size below which no experiment can do, whatever becomes known of laboratories and the model. */
    private static String persons(List<Separation> ranked) {
        return ranked.stream()
                .filter(each -> each.ofPersons().isPresent())
                .min(Comparator.comparingInt(each -> each.ofPersons().getAsInt()))
                .map(each ->
                        " If nothing but persons varied, " + each.experiment().id() + " would take n = "
                                + each.ofPersons().getAsInt() + ".")
                .orElse("");
    }

    private static String rest(List<Separation> ranked) {
        List<String> cannot = ranked.stream()
                .filter(each -> !each.isSeparable())
                .map(each -> each.experiment().id())
                .toList();
        return cannot.isEmpty()
                ? ""
                : " No number of people considered is enough for " + String.join(", ", cannot) + ".";
    }

    private static String bestBefore(List<FindAnswer> finds, int index) {
        if (finds.get(index).basis() != Basis.EXPECTED) {
            return "";
        }
        FindAnswer best = finds.get(index - 1);
        return best.sizes().forEighty().isPresent()
                ? " If the best values were true (" + DesignTables.effect(best) + "), n = "
                        + best.sizes().forEighty().getAsInt() + " would do."
                : " The best values (" + DesignTables.effect(best) + ") give no size either.";
    }

    private static String find(Design design, FindAnswer each) {
        String what = each.experiment().id() + ", " + each.row().id() + ", "
                + (each.basis() == Basis.STATED
                        ? "a change of " + DesignTables.effect(each)
                        : "the " + (each.find().sign() > 0 ? "rise" : "fall") + " that the model expects ("
                                + DesignTables.effect(each) + " in the mean of the draws)");
        Sizes sizes = each.sizes();
        if (sizes.forEighty().isPresent()) {
            return what + ": n = " + sizes.forEighty().getAsInt() + " for 80 %" + ninety(sizes)
                    + price(design, sizes.priceOfEighty()) + "; the planned " + sizes.planned() + " have a power of "
                    + share(sizes.power()) + ".";
        }
        if (sizes.ofAllPeople() < EIGHTY) {
            return what + ": no n reaches 80 %. The power is at most " + share(sizes.ofAllPeople())
                    + ", the probability that there is such a change at all by what the model knows: it cannot tell.";
        }
        return what + ": more than " + design.largest() + " people, the most that are considered; they have a power of "
                + share(sizes.curve()
                        .points()
                        .get(sizes.curve().points().size() - 1)
                        .power()) + ".";
    }

    private static String ninety(Sizes sizes) {
        return sizes.forNinety().isPresent()
                ? " and " + sizes.forNinety().getAsInt() + " for 90 %"
                : ", and no number considered for 90 %";
    }

    private static String price(Design design, OptionalDouble price) {
        return price.isPresent()
                ? String.format(Locale.ROOT, " (%.0f %s for 80 %%)", price.getAsDouble(), design.currency())
                : "";
    }

    private static String share(double power) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * power);
    }
}
