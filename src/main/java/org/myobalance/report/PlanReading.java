package org.myobalance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.plan.Aim;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.Gain;
import org.myobalance.plan.Limit;
import org.myobalance.plan.Outcome;
import org.myobalance.plan.PlanAnswer;
import org.myobalance.plan.PlanQuestion;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;

/** The answer to a plan in a few sentences, each with its numbers. */
public final class PlanReading {
    /** The longest training trials last about a year. */
    private static final double TRIALS = 1 * Hours.YEAR;
    /** A step that costs less than this share of the gain costs nothing that a person could tell. */
    private static final double NOTHING = 0.05;

    private PlanReading() {}

    /**
     * Reads an answer.
     *
     * @param answer of the plan
     * @return two to nine whole sentences
     */
    public static List<String> of(PlanAnswer answer) {
        PlanQuestion question = answer.question();
        List<String> sentences = new ArrayList<>();
        sentences.add(searched(answer));
        question.persons().ifPresent(persons -> sentences.add(persons.words()));
        if (!answer.isPossible()) {
            sentences.add(impossible(answer));
            return List.copyOf(sentences);
        }
        Evaluation best = answer.front().get(0);
        Aim aim = question.aims().get(0);
        sentences.add(String.format(
                Locale.ROOT,
                "%s %s: %s (%s).",
                aim.most() ? "Most" : "Least",
                aim.words(),
                best.programme().words(),
                best.programme().load().words()));
        aim.outcome().ifPresent(outcome -> sentences.addAll(gains(answer, best, outcome)));
        if (question.aims().size() == 2 && answer.front().size() > 1) {
            sentences.add(trade(answer));
        }
        aim.outcome().ifPresent(outcome -> {
            sentences.addAll(flatness(answer, best, aim, outcome));
            sentences.addAll(binding(answer, best, aim, outcome));
        });
        BandSize.of(Stream.concat(answer.front().stream(), answer.references().stream()))
                .ifPresent(sentences::add);
        sentences.add(caveat(question));
        return List.copyOf(sentences);
    }

    private static String searched(PlanAnswer answer) {
        String all = answer.isWhole()
                ? "All " + answer.tried().size() + " programmes"
                : answer.tried().size() + " programmes";
        String of = answer.isWhole()
                ? " that the limits of load allow were run."
                : String.format(
                        Locale.ROOT,
                        " were run%s.",
                        answer.allowed() > 0
                                ? String.format(Locale.ROOT, ", of %.0f that may be chosen", answer.allowed())
                                : "");
        return all + of + (answer.isCut() ? " The search was stopped before its end." : "");
    }

    private static String impossible(PlanAnswer answer) {
        if (answer.tried().isEmpty() && answer.isCut()) {
            return "No programme was run before that: nothing can be told.";
        }
        if (answer.tried().isEmpty()) {
            return "No programme keeps the limits of load together ("
                    + answer.question().limits().stream().map(Limit::words).collect(Collectors.joining("; "))
                    + "): relax one.";
        }
        return "None keeps all limits. Most often broken: "
                + answer.tried().stream()
                        .flatMap(each -> each.broken(answer.question().limits()).stream())
                        .collect(Collectors.groupingBy(Limit::words, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(each -> each.getKey() + " (by " + each.getValue() + ")" + nearest(answer, each.getKey()))
                        .orElse("none; every run failed")
                + ".";
    }

    /** How near the programmes come to an outcome that is asked for at the best values. */
    private static String nearest(PlanAnswer answer, String words) {
        return answer.question().limits().stream()
                .filter(limit -> limit.words().equals(words))
                .flatMap(limit -> limit instanceof Limit.Reached reached && reached.probability() == 0
                        ? answer.tried().stream()
                                .flatMap(each -> Optional.ofNullable(each.best().get(reached.outcome())).stream())
                                .max(Comparator.naturalOrder())
                                .map(best -> "; the nearest reaches "
                                        + PlanTable.plain(reached.outcome().unit(), best))
                                .stream()
                        : Stream.of())
                .findFirst()
                .orElse("");
    }

    private static List<String> gains(PlanAnswer answer, Evaluation best, Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        Unit unit = outcome.unit();
        for (Evaluation reference : answer.references()) {
            Gain.of(best, reference, outcome)
                    .ifPresent(gain -> sentences.add(String.format(
                            Locale.ROOT,
                            "Against \"%s\" that is %s%s.",
                            reference.programme().title(),
                            signed(outcome, gain.best()),
                            gain.band()
                                    .map(band -> " (90 % of draws: " + PlanTable.range(unit, band) + ")"
                                            + (gain.isTold() ? "" : ", so which is better cannot be told"))
                                    .orElse(""))));
        }
        return sentences;
    }

    private static String trade(PlanAnswer answer) {
        PlanQuestion question = answer.question();
        Aim first = question.aims().get(0);
        Aim second = question.aims().get(1);
        Evaluation last = answer.front().get(answer.front().size() - 1);
        Evaluation middle = answer.front().get(answer.front().size() / 2);
        String halfway = answer.front().size() < 3
                ? ""
                : "; halfway stands " + value(first, middle) + " with " + value(second, middle) + " ("
                        + middle.programme().words() + ")";
        return String.format(
                Locale.ROOT,
                "The front goes from %s with %s to %s with %s%s.",
                value(first, answer.front().get(0)),
                value(second, answer.front().get(0)),
                value(first, last),
                value(second, last),
                halfway);
    }

    private static String value(Aim aim, Evaluation evaluation) {
        double value = aim.unit().fromBase(evaluation.value(aim));
        return aim.measure().isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f %s", value, aim.measure().get().words())
                : String.format(Locale.ROOT, "%.4g %s", value, aim.unit().text().equals("1") ? "" : aim.unit())
                        .strip();
    }

    /** Steps that cost next to nothing. */
    private static List<String> flatness(PlanAnswer answer, Evaluation best, Aim aim, Outcome outcome) {
        Optional<Gain> gain = answer.references().isEmpty()
                ? Optional.empty()
                : Gain.of(best, answer.references().get(0), outcome);
        if (gain.isEmpty()) {
            return List.of();
        }
        Evaluation compared = answer.asTried(best);
        double tolerated = NOTHING * Math.abs(gain.get().best());
        List<String> free = answer.neighbours().stream()
                .filter(each -> each.broken(answer.question().limits()).isEmpty())
                .filter(each -> Math.abs(each.value(aim) - compared.value(aim)) < tolerated)
                .map(each -> step(best, each))
                .toList();
        return free.isEmpty()
                ? List.of()
                : List.of("These steps change that by less than a twentieth of the gain: " + String.join("; ", free)
                        + ".");
    }

    /** Limits that a better programme one step away would break. */
    private static List<String> binding(PlanAnswer answer, Evaluation best, Aim aim, Outcome outcome) {
        Evaluation compared = answer.asTried(best);
        return answer.neighbours().stream()
                .filter(each -> !each.broken(answer.question().limits()).isEmpty())
                .filter(each -> aim.cost(each.value(aim)) < aim.cost(compared.value(aim)))
                .min(Comparator.comparingDouble(each -> aim.cost(each.value(aim))))
                .map(each -> "What binds is the limit of "
                        + each.broken(answer.question().limits()).stream()
                                .map(Limit::words)
                                .collect(Collectors.joining(" and of "))
                        + ": " + step(best, each) + " would bring "
                        + signed(outcome, each.value(aim) - compared.value(aim)) + ".")
                .stream()
                .toList();
    }

    /** The choices in which a neighbour differs, with their values there. */
    private static String step(Evaluation from, Evaluation to) {
        Map<String, String> before = from.programme().chosen();
        return to.programme().chosen().entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(" with "));
    }

    /** An amount of an outcome with its sign, such as {@code +0.45 kg}, {@code +3.0 years} or {@code +0.012}. */
    static String signed(Outcome outcome, double value) {
        return signed(outcome.unit(), value) + (outcome instanceof Outcome.YearsUntil ? " years" : "");
    }

    /** A number with its sign, and its unit if it has one. */
    static String signed(Unit unit, double value) {
        return String.format(
                        Locale.ROOT,
                        "%+.2g %s",
                        unit.fromBase(value),
                        unit.text().equals("1") ? "" : unit)
                .strip();
    }

    private static String caveat(PlanQuestion question) {
        String beyond = question.to() - question.from() > TRIALS
                ? "No training study lasts so long: what lies beyond a year is scenario arithmetic. "
                : "";
        return beyond + "Of a model of a typical person; not a prescription.";
    }
}
