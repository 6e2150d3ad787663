package org.myobalance.population;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.regimen.Episode;
import org.myobalance.regimen.LifePhase;
import org.myobalance.regimen.Meal;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.MissedSessions;
import org.myobalance.regimen.Moment;
import org.myobalance.regimen.Recurrence;
import org.myobalance.regimen.Regimen;

/** What one person makes of a regimen: more or less protein, sessions missed, and episodes that come by chance. */
public final class LivedRegimen {
    /** The largest amount of a meal that a regimen may hold [g/g]. */
    private static final double MOST = 0.05;

    private LivedRegimen() {}

    /**
     * The regimen as this person lives it.
     *
     * @param regimen as planned
     * @param person who follows it
     * @param from age at the start of the run [h]
     * @param to age at its end; later episodes are left out [h]
     * @return the regimen with this person's meals, missed sessions and episodes
     */
    public static Regimen of(Regimen regimen, PersonDraw person, double from, double to) {
        List<LifePhase> phases = regimen.phases().stream()
                .map(phase -> new LifePhase(
                        phase.from(),
                        phase.to(),
                        phase.week(),
                        phase.mesocycle(),
                        phase.meals().map(meals -> meals(meals, person.protein())),
                        phase.levels()))
                .toList();
        boolean isTrained = !regimen.modes().isEmpty();
        MissedSessions missed = isTrained
                ? new MissedSessions(
                        1 - (1 - regimen.missed().share()) * (1 - person.missed()),
                        31 * regimen.missed().seed() + person.number())
                : regimen.missed();
        return new Regimen(
                regimen.id(),
                regimen.title(),
                phases,
                meals(regimen.meals(), person.protein()),
                episodes(regimen, person, from, to),
                regimen.dosings(),
                missed);
    }

    private static MealPlan meals(MealPlan plan, double factor) {
        return new MealPlan(
                plan.meals().stream()
                        .map(meal ->
                                new Meal(meal.clock(), Math.min(MOST, factor * meal.protein()), meal.carbohydrate()))
                        .toList(),
                plan.supplement());
    }

    /** Those of the regimen, and those by chance that meet none of them. */
    private static List<Episode> episodes(Regimen regimen, PersonDraw person, double from, double to) {
        List<Episode> all = new ArrayList<>(regimen.episodes());
        for (PersonDraw.Stay stay : person.stays()) {
            boolean isFree = regimen.episodes().stream().noneMatch(episode -> meets(episode, stay, from));
            if (stay.from() > from && stay.to() < to && isFree) {
                all.add(new Episode(
                        new Moment(Moment.Origin.AGE, stay.from()),
                        stay.lasts(),
                        Recurrence.ONCE,
                        stay.kind().levels(),
                        true,
                        stay.kind().meals()));
            }
        }
        return all;
    }

    /** Whether an episode of the regimen overlaps one that came by chance. */
    private static boolean meets(Episode episode, PersonDraw.Stay stay, double from) {
        double first = episode.from().hours() + (episode.from().origin() == Moment.Origin.RUN ? from : 0);
        double every = episode.recurrence().every();
        if (stay.to() < first) {
            return false;
        }
        double passed = Double.isInfinite(every) ? 0 : Math.floor((stay.from() - first) / every);
        for (double n = Math.max(0, passed);
                n <= passed + 1 && n < episode.recurrence().times();
                n++) {
            double start = first + (n == 0 ? 0 : n * every);
            if (start <= stay.to() && stay.from() <= start + episode.duration()) {
                return true;
            }
            if (Double.isInfinite(every)) {
                return false;
            }
        }
        return false;
    }

    /** The first regimen of persons that nobody asked to do anything. */
    static Regimen habitual() {
        return Regimen.sedentary("habitual", "Habitual life");
    }

    /**
     * Whether a regimen is a habitual life without bouts, doses, episodes or other meals.
     *
     * @param regimen any
     * @return true if nothing but its name differs from it
     */
    public static boolean isHabitual(Regimen regimen) {
        return new Regimen(
                        "habitual",
                        "Habitual life",
                        regimen.phases(),
                        regimen.meals(),
                        regimen.episodes(),
                        regimen.dosings(),
                        regimen.missed())
                .equals(habitual());
    }
}
