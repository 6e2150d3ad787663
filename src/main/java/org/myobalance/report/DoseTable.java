package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.myobalance.plan.Choice;
import org.myobalance.plan.DoseAnswer;
import org.myobalance.plan.Evaluation;
import org.myobalance.plan.Gain;
import org.myobalance.plan.Goal;
import org.myobalance.plan.Outcome;
import org.myobalance.units.Hours;
import org.myobalance.units.Unit;
import org.myobalance.whatif.Interval;

/** {@code doses.csv}, its form for a terminal, and what can be read of it. */
public final class DoseTable {
    private static final double TRIALS = 1 * Hours.YEAR;

    private DoseTable() {}

    /**
     * Writes the table, one line for each dose.
     *
     * @param path of the file
     * @param answer with doses
     */
    public static void write(Path path, DoseAnswer answer) {
        table(answer).write(path, answer.doses());
    }

    /**
     * The same, for a terminal.
     *
     * @param answer with doses
     * @return the table
     */
    public static String text(DoseAnswer answer) {
        return table(answer).text(answer.doses());
    }

    private static Table<Evaluation> table(DoseAnswer answer) {
        Outcome outcome = outcome(answer);
        Unit unit = outcome.unit();
        String in = " [" + outcome.unitText() + "]";
        String over = "over " + answer.references().get(0).programme().id();
        Function<Evaluation, Optional<Interval>> band = dose -> Gain.band(dose.known(outcome));
        Function<Evaluation, Optional<Interval>> gained =
                dose -> answer.gain(dose).flatMap(Gain::band);
        List<TableColumn<Evaluation>> columns = new ArrayList<>();
        columns.add(TableColumn.words(choice(answer).id(), dose -> words(answer, dose)));
        columns.add(number(
                "minutes per week",
                dose -> OptionalDouble.of(dose.programme().load().minutes())));
        columns.add(number(outcome.words() + in, dose -> at(dose, outcome)));
        columns.add(number("low" + in, edge(band, Interval::low, unit)));
        columns.add(number("high" + in, edge(band, Interval::high, unit)));
        columns.add(number(
                over + in,
                dose -> answer.gain(dose)
                        .map(gain -> OptionalDouble.of(unit.fromBase(gain.best())))
                        .orElse(OptionalDouble.empty())));
        columns.add(number(over + ", low" + in, edge(gained, Interval::low, unit)));
        columns.add(number(over + ", high" + in, edge(gained, Interval::high, unit)));
        if (answer.question().goal().isPresent()) {
            columns.add(number("reaches the goal [share of draws]", answer::probability));
        }
        return new Table<>(columns);
    }

    private static TableColumn<Evaluation> number(String heading, Function<Evaluation, OptionalDouble> value) {
        return TableColumn.<Evaluation>numbers(heading, dose -> Numbers.exact(value.apply(dose)))
                .inText(dose -> Numbers.significant(value.apply(dose)));
    }

    private static OptionalDouble at(Evaluation dose, Outcome outcome) {
        Double best = dose.best().get(outcome);
        return best == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(outcome.unit().fromBase(best));
    }

    private static Function<Evaluation, OptionalDouble> edge(
            Function<Evaluation, Optional<Interval>> band, ToDoubleFunction<Interval> edge, Unit unit) {
        return dose -> band.apply(dose)
                .map(each -> OptionalDouble.of(unit.fromBase(edge.applyAsDouble(each))))
                .orElse(OptionalDouble.empty());
    }

    private static Outcome outcome(DoseAnswer answer) {
        return answer.question().aims().get(0).outcome().orElseThrow();
    }

    private static Choice choice(DoseAnswer answer) {
        return answer.question().template().choices().get(0);
    }

    private static String words(DoseAnswer answer, Evaluation dose) {
        return choice(answer).words(dose.programme().picks().get(0));
    }

    /**
     * The answer in a few sentences.
     *
     * @param answer with doses
     * @return two to eight whole sentences
     */
    public static List<String> reading(DoseAnswer answer) {
        Outcome outcome = outcome(answer);
        List<String> sentences = new ArrayList<>();
        answer.question().persons().ifPresent(persons -> sentences.add(persons.words()));
        answer.question().goal().ifPresent(goal -> sentences.addAll(smallest(answer, goal, outcome)));
        sentences.add(flattening(answer));
        cutShort(answer, outcome).ifPresent(sentences::add);
        Evaluation last = answer.doses().get(answer.doses().size() - 1);
        answer.gain(last)
                .ifPresent(gain -> sentences.add(String.format(
                        Locale.ROOT,
                        "The largest dose, %s, brings %s%s.",
                        words(answer, last),
                        amount(outcome, gain.best()),
                        gain.band()
                                .map(band -> " (90 % of draws: " + PlanTable.range(outcome.unit(), band) + ")")
                                .orElse(""))));
        BandSize.of(Stream.concat(answer.doses().stream(), answer.references().stream()))
                .ifPresent(sentences::add);
        if (answer.question().to() - answer.question().from() > TRIALS) {
            sentences.add("No training study lasts so long: what lies beyond a year is scenario arithmetic.");
        }
        sentences.add("Of a model of a typical person; not a prescription.");
        return List.copyOf(sentences);
    }

    /** So much of an outcome; years until something are years already. */
    private static String amount(Outcome outcome, double value) {
        String signed = PlanReading.signed(outcome, value);
        return outcome instanceof Outcome.YearsUntil
                ? signed + outcome.words().substring("years".length())
                : signed + " of " + outcome.words();
    }

    /** Runs that never fall below a cut-off have no years until then, only the years of the plan. */
    private static Optional<String> cutShort(DoseAnswer answer, Outcome outcome) {
        if (!(outcome instanceof Outcome.YearsUntil)) {
            return Optional.empty();
        }
        double whole = (answer.question().to() - answer.question().from()) / Hours.YEAR;
        List<Double> all = new ArrayList<>();
        answer.doses().forEach(dose -> {
            all.addAll(dose.known(outcome));
            dose.best().values().forEach(all::add);
        });
        long beyond = all.stream().filter(years -> years >= whole * (1 - 1e-9)).count();
        return beyond == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "In %.0f %% of the runs the index stays above to the end of the plan: their years, and so gains, are"
                                + " at least what is told, and the curve seems flatter than it is.",
                        100.0 * beyond / all.size()));
    }

    private static String flattening(DoseAnswer answer) {
        String without = "\"" + answer.references().get(0).programme().title() + "\"";
        Optional<Evaluation> flat = answer.flattens();
        if (flat.isEmpty()) {
            return "No dose brings more than " + without + ".";
        }
        if (flat.get().equals(answer.doses().get(answer.doses().size() - 1))) {
            return "The curve does not flatten within these doses.";
        }
        return String.format(
                Locale.ROOT,
                "The curve flattens at %s %s: %s %% of the largest gain over %s is reached there.",
                choice(answer).id(),
                words(answer, flat.get()),
                Math.round(100 * DoseAnswer.FLAT),
                without);
    }

    private static List<String> smallest(DoseAnswer answer, Goal goal, Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        String id = choice(answer).id();
        String aim = goal(answer, goal, outcome);
        sentences.add(answer.smallestAtBest()
                .map(dose -> "At the best values the smallest " + id + " that brings " + aim + " is "
                        + words(answer, dose) + " (" + dose.programme().load().words() + ").")
                .orElse("At the best values none of the doses tried (" + id + ") brings " + aim + "."));
        if (answer.smallestUnderDraws().isEmpty()) {
            return sentences;
        }
        String sure = String.format(Locale.ROOT, "%.0f %%", 100 * goal.probability());
        sentences.add(answer.smallestSure()
                .map(dose -> "In " + sure + " of draws or more " + words(answer, dose) + " is enough.")
                .orElse("None of them brings it in " + sure + " of draws."));
        Interval band = answer.smallestUnderDraws().get();
        if (Math.round(band.low()) >= answer.doses().size()) {
            // hardly a draw in which any of them would do: nothing to tell draw by draw
            return sentences;
        }
        sentences.add("Draw by draw the smallest is " + position(answer, band.low()) + " to "
                + position(answer, band.high()) + " (middle 90 %).");
        return sentences;
    }

    private static String position(DoseAnswer answer, double at) {
        int position = (int) Math.round(at);
        return position >= answer.doses().size()
                ? "none of them"
                : words(answer, answer.doses().get(position));
    }

    private static String goal(DoseAnswer answer, Goal goal, Outcome outcome) {
        String first = answer.references().get(0).programme().title();
        return switch (goal.kind()) {
            case AT_LEAST -> outcome.words() + " of " + PlanTable.plain(outcome.unit(), goal.value());
            case GAIN -> amount(outcome, goal.value()) + " over \"" + first + "\"";
            case KEEPS ->
                String.format(
                        Locale.ROOT,
                        "%.0f %% of what \"%s\" has over \"%s\" in %s",
                        100 * goal.value(),
                        answer.references().get(1).programme().title(),
                        first,
                        outcome.words());
        };
    }
}
