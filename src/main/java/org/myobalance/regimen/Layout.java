package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A regimen in ticks since the start of a run: phases and meals in order, episodes, doses. Immutable.
 *
 * @param horizon end of the run
 * @param phases ascending, those that meet the run
 * @param dishes ascending, covering [0, horizon) without a gap
 */
record Layout(
        long horizon,
        long seed,
        MissedSessions missed,
        List<Stage> phases,
        List<Dishes> dishes,
        List<Span> spans,
        List<Drops> drops) {
    /**
     * A phase. Its ends are not cut to the run, so that weeks and missed sessions do not depend on the horizon.
     *
     * @param index position in the regimen
     * @param base start of the calendar week in which it begins: where rounds of its cycle count from
     */
    record Stage(int index, long from, long to, long base, Cycle cycle, double supplement, LifePhase phase) {}

    /** Meals of one plan on [from, to). */
    record Dishes(long from, long to, MealPlan plan) {}

    /** Doses of one input at from + k·every, 0 ≤ k &lt; times. */
    record Drops(long from, long every, long times, Dosing dosing) {
        /** First tick after the last dose. */
        long end() {
            return times - 1 > (Ticks.FOREVER - from) / every ? Ticks.FOREVER : last() + 1;
        }

        private long last() {
            return times == 1 ? from : from + (times - 1) * every;
        }
    }

    static Layout of(Regimen regimen, double startAge, double endAge, long seed) {
        long horizon = Ticks.of(endAge - startAge);
        Clashes.ofPhases(regimen.phases(), startAge);
        List<Stage> stages = stages(regimen, startAge, horizon);
        List<Span> spans = regimen.episodes().stream()
                .map(episode -> Span.of(episode, startAge))
                .toList();
        Clashes.ofEpisodes(spans, horizon);
        return new Layout(
                horizon,
                seed,
                regimen.missed(),
                stages,
                dishes(regimen, stages, horizon),
                spans,
                drops(regimen, startAge));
    }

    private static List<Stage> stages(Regimen regimen, double startAge, long horizon) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < regimen.phases().size(); i++) {
            LifePhase phase = regimen.phases().get(i);
            long from = phase.from().tick(startAge);
            long to = phase.to().tick(startAge);
            if (from < horizon && to > 0) {
                long base = Math.floorDiv(from, Ticks.WEEK) * Ticks.WEEK;
                double supplement = phase.meals().orElse(regimen.meals()).supplement();
                stages.add(new Stage(i, from, to, base, Cycle.of(phase.week(), phase.mesocycle()), supplement, phase));
            }
        }
        stages.sort(Comparator.comparingLong(Stage::from));
        return List.copyOf(stages);
    }

    private static List<Dishes> dishes(Regimen regimen, List<Stage> stages, long horizon) {
        List<Dishes> dishes = new ArrayList<>();
        long at = 0;
        for (Stage stage : stages) {
            if (stage.phase().meals().isPresent()) {
                long from = Math.max(0, stage.from());
                if (from > at) {
                    dishes.add(new Dishes(at, from, regimen.meals()));
                }
                at = Math.min(horizon, stage.to());
                dishes.add(new Dishes(from, at, stage.phase().meals().get()));
            }
        }
        if (at < horizon) {
            dishes.add(new Dishes(at, horizon, regimen.meals()));
        }
        return List.copyOf(dishes);
    }

    private static List<Drops> drops(Regimen regimen, double startAge) {
        return regimen.dosings().stream()
                .map(dosing -> new Drops(
                        dosing.from().tick(startAge),
                        Ticks.of(dosing.recurrence().every()),
                        dosing.recurrence().times(),
                        dosing))
                .toList();
    }

    /** What meals are multiplied by at that tick. */
    double mealFactor(long tick) {
        for (Span span : spans) {
            if (span.episode().mealFactor() != 1 && span.holdsAt(tick)) {
                return span.episode().mealFactor();
            }
        }
        return 1;
    }

    /** Whether an episode leaves out a bout on [start, end). */
    boolean suppresses(long start, long end) {
        for (Span span : spans) {
            if (span.episode().suppressesBouts() && span.meets(start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Length of the longest bout of any phase. */
    long longestBout() {
        return phases.stream().mapToLong(stage -> stage.cycle().longest()).max().orElse(0);
    }
}
