package org.myobalance.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.Meal;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Session;

/**
 * What a regimen asks of a person: the week of the phase that asks for most of each.
 *
 * @param minutes of exercise a week [min]
 * @param sessions a week
 * @param days of the week with a session
 * @param sets a week, of bouts that count sets
 * @param protein a day [g/kg]
 * @param rest shortest time from the start of one lift to the start of the next that shares a muscle with it [h]; infinite
 *     for fewer than two
 */
public record WeeklyLoad(double minutes, int sessions, int days, double sets, double protein, double rest) {
    private static final double WEEK = 7 * 24.0;

    /** What can be limited or aimed at. */
    public enum Measure {
        /** Minutes of exercise a week. */
        MINUTES("minutes", "minutes a week"),
        /** Sessions a week. */
        SESSIONS("sessions", "sessions a week"),
        /** Days of the week with a session. */
        DAYS("days", "days a week"),
        /** Sets a week. */
        SETS("sets", "sets a week"),
        /** Protein a day, in g/kg. */
        PROTEIN("protein", "g/kg of protein a day");

        private final String key;
        private final String words;

        Measure(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /**
         * Its name in files and tables.
         *
         * @return one word
         */
        public String key() {
            return key;
        }

        /**
         * Its name for a person, with the unit.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }
    }

    /**
     * The load of a regimen.
     *
     * @param regimen whose phases are looked at
     * @return the largest of each measure over its phases, and the shortest rest
     */
    public static WeeklyLoad of(Regimen regimen) {
        double minutes = 0;
        int sessions = 0;
        int days = 0;
        double sets = 0;
        double rest = Double.POSITIVE_INFINITY;
        double protein = protein(regimen.meals());
        for (LifePhase phase : regimen.phases()) {
            List<Session> week = phase.week().sessions();
            minutes = Math.max(minutes, sum(week, bout -> 60 * bout.duration()));
            sets = Math.max(sets, sum(week, Bout::sets));
            sessions = Math.max(sessions, week.size());
            days = Math.max(
                    days, (int) week.stream().map(Session::day).distinct().count());
            rest = Math.min(rest, rest(week));
            protein = Math.max(protein, phase.meals().map(WeeklyLoad::protein).orElse(0.0));
        }
        return new WeeklyLoad(minutes, sessions, days, sets, protein, rest);
    }

    /**
     * One of the measures.
     *
     * @param measure which
     * @return its value, in the unit that the measure says
     */
    public double of(Measure measure) {
        return switch (measure) {
            case MINUTES -> minutes;
            case SESSIONS -> sessions;
            case DAYS -> days;
            case SETS -> sets;
            case PROTEIN -> protein;
        };
    }

    /**
     * The load in a few words.
     *
     * @return such as {@code 90 min in 2 sessions a week}
     */
    public String words() {
        return sessions == 0
                ? "no exercise"
                : String.format(
                        Locale.ROOT, "%.0f min in %d session%s a week", minutes, sessions, sessions == 1 ? "" : "s");
    }

    private static double sum(List<Session> week, ToDoubleFunction<Bout> of) {
        return week.stream()
                .flatMap(session -> session.bouts().stream())
                .mapToDouble(of)
                .sum();
    }

    private static double protein(MealPlan plan) {
        return 1000 * plan.meals().stream().mapToDouble(Meal::protein).sum();
    }

    /** Between lifts of one muscle, over the end of the week into the next. */
    private static double rest(List<Session> week) {
        List<Session> lifts = new ArrayList<>(week.stream()
                .filter(session -> session.bouts().stream().anyMatch(bout -> bout.sets() > 0))
                .toList());
        lifts.sort(Comparator.comparingDouble(WeeklyLoad::start));
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lifts.size(); i++) {
            for (int later = i + 1; later < lifts.size() + i; later++) {
                Session next = lifts.get(later % lifts.size());
                double turned = later >= lifts.size() ? WEEK : 0;
                if (sharesMuscle(lifts.get(i), next)) {
                    shortest = Math.min(shortest, start(next) + turned - start(lifts.get(i)));
                }
            }
        }
        return shortest;
    }

    private static double start(Session session) {
        return 24.0 * session.day() + session.clock();
    }

    private static boolean sharesMuscle(Session one, Session other) {
        return muscles(one).contains(Bout.WHOLE_BODY)
                || muscles(other).contains(Bout.WHOLE_BODY)
                || !Collections.disjoint(muscles(one), muscles(other));
    }

    private static List<String> muscles(Session session) {
        return session.bouts().stream()
                .filter(bout -> bout.sets() > 0)
                .flatMap(bout -> bout.muscles().stream())
                .toList();
    }
}
