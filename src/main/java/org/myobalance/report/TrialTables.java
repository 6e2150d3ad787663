package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.myobalance.trial.Analysis;
import org.myobalance.trial.TrialQuestion;
import org.myobalance.trial.Trials;

/** {@code power.csv} and {@code trial.csv} of virtual trials, and the sentences about them. */
public final class TrialTables {
    private static final double ENOUGH = 0.8;

    private TrialTables() {}

    /**
     * Writes what trials of each size find.
     *
     * @param path of the file
     * @param question design of the trials
     * @param rows two for each size
     */
    public static void writePower(Path path, TrialQuestion question, List<Trials.Power> rows) {
        power(question).write(path, rows);
    }

    /**
     * The same for a terminal.
     *
     * @param question design of the trials
     * @param rows two for each size
     * @return the table
     */
    public static String powerText(TrialQuestion question, List<Trials.Power> rows) {
        return power(question).text(rows);
    }

    private static Table<Trials.Power> power(TrialQuestion question) {
        String unit = unit(question);
        List<TableColumn<Trials.Power>> columns = new ArrayList<>(List.of(
                numbers("per arm", row -> Integer.toString(row.perArm())), words("analysis", row -> word(row.set()))));
        columns.add(number("analysed", Trials.Power::analysed));
        columns.add(TrialTables.<Trials.Power>number("difference", Trials.Power::difference)
                .in(unit));
        columns.add(TrialTables.<Trials.Power>number("SD between trials", Trials.Power::spread)
                .in(unit));
        columns.add(number("power", Trials.Power::found));
        columns.add(TrialTables.<Trials.Power>number(
                        "power 2.5 %", row -> row.limits().low())
                .onlyCsv());
        columns.add(TrialTables.<Trials.Power>number(
                        "power 97.5 %", row -> row.limits().high())
                .onlyCsv());
        columns.add(number("power by t test", Trials.Power::expected));
        columns.add(number("interval holds the truth", Trials.Power::covers));
        return new Table<>(columns);
    }

    /**
     * Writes one trial as a paper would report it.
     *
     * @param path of the file
     * @param question design of the trial
     * @param trial the trial
     */
    public static void writeTrial(Path path, TrialQuestion question, Trials.Trial trial) {
        trial(question, trial).write(path, List.of(Trials.Set.values()));
    }

    /**
     * The same for a terminal.
     *
     * @param question design of the trial
     * @param trial the trial
     * @return the table
     */
    public static String trialText(TrialQuestion question, Trials.Trial trial) {
        return trial(question, trial).text(List.of(Trials.Set.values()));
    }

    private static Table<Trials.Set> trial(TrialQuestion question, Trials.Trial trial) {
        String unit = unit(question);
        String control = question.cohort().arms().get(0).id();
        String treated = question.cohort().arms().get(1).id();
        List<TableColumn<Trials.Set>> columns = new ArrayList<>(List.of(
                words("analysis", TrialTables::word),
                numbers("randomised per arm", set -> Integer.toString(trial.perArm())),
                numbers(control + " n", set -> Integer.toString(trial.of(set).controls())),
                of(trial, control + " change", Analysis::controlMean).in(unit),
                of(trial, control + " SD", Analysis::controlSpread).in(unit),
                numbers(treated + " n", set -> Integer.toString(trial.of(set).treated())),
                of(trial, treated + " change", Analysis::treatedMean).in(unit),
                of(trial, treated + " SD", Analysis::treatedSpread).in(unit),
                of(trial, "difference", Analysis::difference).in(unit),
                of(trial, "lower limit", Analysis::low).in(unit),
                of(trial, "upper limit", Analysis::high).in(unit),
                of(trial, "p", Analysis::p)));
        return new Table<>(columns);
    }

    private static TableColumn<Trials.Set> of(Trials.Trial trial, String heading, ToDoubleFunction<Analysis> number) {
        return number(heading, set -> number.applyAsDouble(trial.of(set)));
    }

    private static <T> TableColumn<T> number(String heading, ToDoubleFunction<T> number) {
        return numbers(heading, row -> {
            double value = number.applyAsDouble(row);
            return Double.isNaN(value) ? "" : PersonTables.number(value);
        });
    }

    /** An analysis as a heading or a legend says it. */
    private static String word(Trials.Set set) {
        return set == Trials.Set.INTENTION_TO_TREAT ? "intention to treat" : "per protocol";
    }

    private static String unit(TrialQuestion question) {
        return question.cohort().quantities().get(question.outcome()).unit().text();
    }

    /**
     * The sentences about trials.
     *
     * @param question design of the trials
     * @param trials with the participants
     * @param rows two for each size
     * @return what is true, what trials report, how many participants are enough, and what to mind
     */
    public static List<String> reading(TrialQuestion question, Trials trials, List<Trials.Power> rows) {
        String unit = unit(question);
        String control = question.cohort().arms().get(0).id();
        String treated = question.cohort().arms().get(1).id();
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "In the %d persons %s at the end is truly %.3g %s %s under %s than under %s (standard error by their number %.2g %s).",
                trials.persons(),
                question.cohort().quantities().get(question.outcome()).id(),
                Math.abs(trials.truth()),
                unit,
                trials.truth() < 0 ? "lower" : "higher",
                treated,
                control,
                trials.truthError(),
                unit));
        for (Trials.Set set : Trials.Set.values()) {
            List<Trials.Power> own =
                    rows.stream().filter(row -> row.set() == set).toList();
            Trials.Power largest = own.get(own.size() - 1);
            Optional<Trials.Power> enough =
                    own.stream().filter(row -> row.found() >= ENOUGH).findFirst();
            String by = set == Trials.Set.INTENTION_TO_TREAT ? "By intention to treat" : "Per protocol";
            if (Double.isNaN(largest.difference())) {
                sentences.add(by + ", no trial has participants in both arms.");
                continue;
            }
            sentences.add(String.format(
                    Locale.ROOT,
                    "%s, trials report a difference of %+.3g %s in the mean.",
                    by,
                    largest.difference(),
                    unit));
            sentences.add(enough.map(row -> String.format(
                            Locale.ROOT,
                            "%s, %d in each arm are the fewest of those tried that are enough: %.0f %% of trials find it.",
                            by,
                            row.perArm(),
                            100 * row.found()))
                    .orElseGet(() -> String.format(
                            Locale.ROOT,
                            "%s, even %d in each arm are not enough: %.0f %% of trials find it.",
                            by,
                            largest.perArm(),
                            100 * largest.found())));
        }
        sentences.add(
                "Each person has one draw of the calibration, so the spread between participants holds what is not known of the"
                        + " model, while the mean difference is taken as known.");
        return sentences;
    }
}
