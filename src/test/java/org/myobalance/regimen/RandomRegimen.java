package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Seeded regimens that are valid by construction, with every kind of thing in them. */
final class RandomRegimen {
    static final double START = 40 * Ticks.HOURS_PER_YEAR;

    private RandomRegimen() {}

    static Regimen of(long seed) {
        Random random = new Random(seed);
        List<LifePhase> phases = new ArrayList<>();
        double at = START - 1000 + 2000 * random.nextInt(2);
        for (int i = random.nextInt(4); i > 0; i--) {
            double from = at + random.nextInt(3) * 77.7;
            at = from + 100 + 2000 * random.nextDouble();
            phases.add(phase(random, from, at));
        }
        List<Episode> episodes = new ArrayList<>();
        String[] inputs = {"illness", "habitual_load", "mtorc1_block"};
        for (int i = random.nextInt(4); i > 0; i--) {
            double duration = 1 + 200 * random.nextDouble();
            boolean feeds = i > 1;
            episodes.add(new Episode(
                    random.nextBoolean()
                            ? new Moment(Moment.Origin.AGE, START + 3000 * (random.nextDouble() - 0.3))
                            : Moment.afterStart(1000 * random.nextDouble()),
                    duration,
                    random.nextBoolean()
                            ? Recurrence.ONCE
                            : new Recurrence(duration + 500 * random.nextDouble(), 1 + random.nextInt(8)),
                    Map.of(inputs[i - 1], random.nextDouble()),
                    random.nextBoolean(),
                    feeds ? 1 : random.nextInt(2)));
        }
        List<Dosing> dosings = new ArrayList<>();
        if (random.nextBoolean()) {
            dosings.add(new Dosing(
                    "msc_exo_dose",
                    1,
                    Moment.afterStart(random.nextInt(300)),
                    new Recurrence(24 * (1 + random.nextInt(9)), 1 + random.nextInt(40))));
        }
        MissedSessions missed = random.nextBoolean()
                ? MissedSessions.NONE
                : new MissedSessions(random.nextDouble(), seed, random.nextBoolean());
        return new Regimen("random", "seed " + seed, phases, meals(random), episodes, dosings, missed);
    }

    private static LifePhase phase(Random random, double from, double to) {
        List<Session> sessions = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            double clock = random.nextInt(4) * 3 + random.nextInt(60) / 60.0;
            while (random.nextInt(3) == 0 && clock < 23.9) {
                Bout bout = bout(random);
                sessions.add(
                        new Session(day, clock, random.nextInt(3) == 0 ? List.of(bout, bout(random)) : List.of(bout)));
                clock += 7 + random.nextInt(60) / 60.0;
            }
        }
        List<Mesocycle.Load> loads = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            loads.add(new Mesocycle.Load(0.8 + 0.4 * random.nextDouble(), 0.5 + random.nextDouble()));
        }
        return new LifePhase(
                new Moment(Moment.Origin.AGE, from),
                new Moment(Moment.Origin.AGE, to),
                new Week(sessions),
                new Mesocycle(loads),
                random.nextBoolean() ? Optional.empty() : Optional.of(meals(random)),
                random.nextBoolean() ? Map.of() : Map.of("habitual_load", 1 + random.nextDouble()));
    }

    private static Bout bout(Random random) {
        double minutes = 1 + random.nextInt(60);
        return random.nextBoolean()
                ? new Bout("resistance", 0.75, minutes / 60, 6, 8, 1, List.of(Bout.WHOLE_BODY))
                : new Bout("endurance", 0.6, minutes / 60, 0, 0, 1, List.of(Bout.WHOLE_BODY));
    }

    private static MealPlan meals(Random random) {
        if (random.nextInt(4) == 0) {
            return MealPlan.HABITUAL;
        }
        List<Meal> meals = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            meals.add(new Meal(i * 5.9, 1e-3 * random.nextDouble() + 1e-6, 0.001 * random.nextInt(2)));
        }
        return new MealPlan(meals, 0.0003 * random.nextInt(2));
    }
}
