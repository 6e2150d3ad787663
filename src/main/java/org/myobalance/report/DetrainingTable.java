package org.myobalance.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.myobalance.model.Observable;
import org.myobalance.plan.DetrainingAnswer;
import org.myobalance.plan.DetrainingClock;
import org.myobalance.plan.DetrainingQuestion;
import org.myobalance.plan.Gain;
import org.myobalance.units.Hours;
import org.myobalance.whatif.Interval;

/** {@code detraining.csv}, its form for a terminal, and what can be read of it. */
public final class DetrainingTable {
    private DetrainingTable() {}

    /** One line: an observable at an age. */
    private record Line(DetrainingAnswer.AtAge at, Observable observable) {
        Optional<DetrainingClock> clock() {
            return at.clock(observable);
        }

        List<DetrainingClock> draws() {
            return at.draws().getOrDefault(observable, List.of());
        }
    }

    /**
     * Writes the table, one line for each observable at each age.
     *
     * @param path of the file
     * @param answer with ages
     */
    public static void write(Path path, DetrainingAnswer answer) {
        table(answer).write(path, lines(answer));
    }

    /**
     * The same, for a terminal.
     *
     * @param answer with ages
     * @return the table
     */
    public static String text(DetrainingAnswer answer) {
        return table(answer).text(lines(answer));
    }

    private static List<Line> lines(DetrainingAnswer answer) {
        List<Line> lines = new ArrayList<>();
        for (Observable observable : answer.question().of()) {
            answer.ages().forEach(at -> lines.add(new Line(at, observable)));
        }
        return lines;
    }

    private static Table<Line> table(DetrainingAnswer answer) {
        List<TableColumn<Line>> columns = new ArrayList<>();
        columns.add(TableColumn.words("observable", line -> line.observable().id()));
        columns.add(TableColumn.words("unit", line -> line.observable().unit().text()));
        columns.add(TableColumn.numbers("age [y]", line -> Numbers.age(line.at().age())));
        columns.addAll(banded(
                "gain",
                (line, clock) -> OptionalDouble.of(line.observable().unit().fromBase(clock.gain()))));
        columns.addAll(banded("half left after [wk]", (line, clock) -> weeks(clock.half())));
        columns.addAll(banded("lost after [wk]", (line, clock) -> weeks(clock.all())));
        if (answer.question().pause().isPresent()) {
            columns.addAll(banded("back after [wk]", (line, clock) -> weeks(clock.back())));
        }
        return new Table<>(columns);
    }

    private interface Read {
        OptionalDouble of(Line line, DetrainingClock clock);
    }

    private static List<TableColumn<Line>> banded(String heading, Read read) {
        Function<Line, Optional<Interval>> band = line -> band(line, read);
        return List.of(
                TableColumn.<Line>numbers(heading, line -> Numbers.exact(best(line, read)))
                        .inText(line -> line.clock().isEmpty()
                                ? "FAILED"
                                : best(line, read).isEmpty() ? "not reached" : Numbers.significant(best(line, read))),
                number(heading + ", low", line -> edge(band.apply(line), true)).onlyCsv(),
                number(heading + ", high", line -> edge(band.apply(line), false))
                        .onlyCsv(),
                TableColumn.<Line>words("90 % of draws", line -> range(band.apply(line)))
                        .onlyText()
                        .shownIf(items ->
                                items.stream().anyMatch(line -> band.apply(line).isPresent())));
    }

    private static OptionalDouble best(Line line, Read read) {
        return line.clock().map(clock -> read.of(line, clock)).orElse(OptionalDouble.empty());
    }

    /** Middle 90 % of draws; a draw that does not get there while watched is beyond all others. */
    private static Optional<Interval> band(Line line, Read read) {
        return Gain.band(line.draws().stream()
                .map(clock -> read.of(line, clock).orElse(Double.POSITIVE_INFINITY))
                .toList());
    }

    private static OptionalDouble edge(Optional<Interval> band, boolean low) {
        double value = band.map(each -> low ? each.low() : each.high()).orElse(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static TableColumn<Line> number(String heading, Function<Line, OptionalDouble> value) {
        return TableColumn.<Line>numbers(heading, line -> Numbers.exact(value.apply(line)))
                .inText(line -> Numbers.significant(value.apply(line)));
    }

    private static OptionalDouble weeks(OptionalDouble hours) {
        return hours.isPresent() ? OptionalDouble.of(hours.getAsDouble() / Hours.WEEK) : hours;
    }

    /**
     * The answer in a few sentences.
     *
     * @param answer with ages
     * @return whole sentences, of the first observable more than of others
     */
    public static List<String> reading(DetrainingAnswer answer) {
        DetrainingQuestion question = answer.question();
        List<String> sentences = new ArrayList<>();
        Observable first = question.of().get(0);
        List<Line> lines = lines(answer, first);
        for (Line line : lines) {
            line.clock().ifPresent(clock -> sentences.add(sentence(line, clock, question)));
        }
        if (lines.size() > 1) {
            sentences.add(compared(lines.get(0), lines.get(lines.size() - 1), question.watched()));
        }
        question.of().stream()
                .skip(1)
                .forEach(other -> further(lines(answer, other), question).ifPresent(sentences::add));
        BandSize.sentence(lines(answer).stream()
                        .mapToInt(line -> line.draws().size())
                        .max()
                        .orElse(0))
                .ifPresent(sentences::add);
        sentences.add(String.format(
                Locale.ROOT,
                "Gains are over the same person who never trained; lost means that less than %.0f %% is left.",
                100 * DetrainingClock.LOST));
        sentences.add(
                "Few studies follow detraining beyond half a year. Of a model of a typical person; not a prescription.");
        return List.copyOf(sentences);
    }

    private static List<Line> lines(DetrainingAnswer answer, Observable observable) {
        return lines(answer).stream()
                .filter(line -> line.observable().equals(observable))
                .toList();
    }

    /** Gain and half-time of another observable at each age; empty where every run failed. */
    private static Optional<String> further(List<Line> lines, DetrainingQuestion question) {
        String watched = weeksText(question.watched() / Hours.WEEK);
        List<String> parts = new ArrayList<>();
        for (Line line : lines) {
            line.clock()
                    .ifPresent(clock -> parts.add((parts.isEmpty() ? "At " : "at ")
                            + Numbers.age(line.at().age()) + " y "
                            + (parts.isEmpty() ? "the same training brings " : "")
                            + PlanReading.signed(line.observable().unit(), clock.gain())
                            + (parts.isEmpty() ? " of " + line.observable().id().replace('_', ' ') : "")
                            + ", of which half is left after " + duration(clock.half(), watched)));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts) + ".");
    }

    private static String sentence(Line line, DetrainingClock clock, DetrainingQuestion question) {
        String name = line.observable().id().replace('_', ' ');
        String watched = weeksText(question.watched() / Hours.WEEK);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "At %s y %s of training bring %s of %s; then \"%s\" leaves half of it after %s",
                Numbers.age(line.at().age()),
                weeksText(question.trained() / Hours.WEEK),
                PlanReading.signed(line.observable().unit(), clock.gain()),
                name,
                question.afterTitle(),
                duration(clock.half(), watched)));
        String band = range(band(line, (each, one) -> weeks(one.half())));
        text.append(band.isEmpty() ? "" : " (90 % of draws: " + band + ")");
        text.append(
                clock.all().isPresent()
                        ? "; it is lost after " + duration(clock.all(), watched)
                        : "; it was not lost within the " + watched + " watched");
        if (question.pause().isPresent()) {
            text.append("; after a pause of ")
                    .append(weeksText(question.pause().getAsDouble() / Hours.WEEK))
                    .append(" the way back takes ")
                    .append(duration(clock.back(), watched));
        }
        return text.append('.').toString();
    }

    private static String duration(OptionalDouble hours, String watched) {
        return hours.isPresent()
                ? weeksText(hours.getAsDouble() / Hours.WEEK)
                : "more than the " + watched + " watched";
    }

    private static String weeksText(double weeks) {
        return String.format(
                Locale.ROOT,
                weeks < 10 && Math.abs(weeks - Math.rint(weeks)) > 1e-6 ? "%.1f weeks" : "%.0f weeks",
                weeks);
    }

    /** A band for a person; its upper end is open where some draws do not get there while watched. */
    private static String range(Optional<Interval> band) {
        if (band.isEmpty() || !Double.isFinite(band.get().low())) {
            return "";
        }
        return Double.isFinite(band.get().high())
                ? String.format(
                        Locale.ROOT,
                        "%.3g to %.3g",
                        band.get().low(),
                        band.get().high())
                : String.format(Locale.ROOT, "%.3g and more", band.get().low());
    }

    /**
     * Whether the gain lasts longer at one age than at another. A draw that still has half of it at the end of what is watched
     * counts with that time, so that differences are too small rather than too large.
     */
    private static String compared(Line young, Line old, double watched) {
        List<Double> differences = new ArrayList<>();
        // draws are compared one by one, which takes all of them
        int paired = young.draws().size() == old.draws().size() ? young.draws().size() : 0;
        for (int i = 0; i < paired; i++) {
            double one = young.draws().get(i).half().orElse(watched);
            double other = old.draws().get(i).half().orElse(watched);
            differences.add((other - one) / Hours.WEEK);
        }
        boolean isCensored = Stream.of(young, old)
                .flatMap(line -> line.draws().stream())
                .anyMatch(clock -> clock.half().isEmpty());
        Optional<Interval> band = Gain.band(differences);
        String ages =
                Numbers.age(young.at().age()) + " y or " + Numbers.age(old.at().age()) + " y";
        if (band.isEmpty() || band.get().holdsZero()) {
            return "Whether it lasts longer at " + ages + " cannot be told.";
        }
        return String.format(
                Locale.ROOT,
                "It lasts longer at %s y than at the other age, by %.1f to %.1f weeks%s in 90 %% of draws.",
                Numbers.age((band.get().low() > 0 ? old : young).at().age()),
                Math.min(Math.abs(band.get().low()), Math.abs(band.get().high())),
                Math.max(Math.abs(band.get().low()), Math.abs(band.get().high())),
                isCensored ? " or more" : "");
    }
}
