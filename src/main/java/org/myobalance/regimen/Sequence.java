package org.myobalance.regimen;

import java.util.ArrayList;
import java.util.List;

/** Regimens one after the other, as one regimen: training, then none, then training again. */
public final class Sequence {
    private Sequence() {}

    /**
     * A regimen for some time.
     *
     * @param regimen followed
     * @param hours how long, above zero; whole weeks keep the days of the week [h]
     */
    public record Part(Regimen regimen, double hours) {}

    /**
     * Puts regimens one after the other, each from its own start on. What of a part lies beyond its time is left out; an
     * episode or a dose that begins within it goes on as long as it does.
     *
     * @param id of the regimen that is made
     * @param title of it
     * @param parts in order; at least one
     * @return the regimen
     * @throws RegimenException if a part counts by age, its meals differ from those of the first, or it leaves out sessions
     *     in another way
     */
    public static Regimen of(String id, String title, List<Part> parts) {
        Regimen first = parts.get(0).regimen();
        List<LifePhase> phases = new ArrayList<>();
        List<Episode> episodes = new ArrayList<>();
        List<Dosing> dosings = new ArrayList<>();
        double start = 0;
        for (Part part : parts) {
            Regimen regimen = part.regimen();
            if (!regimen.meals().equals(first.meals()) || !regimen.missed().equals(first.missed())) {
                throw new RegimenException(
                        "regimens \"" + first.id() + "\" and \"" + regimen.id()
                                + "\" cannot follow each other: their meals or missed sessions differ",
                        "Give both the same.");
            }
            double end = start + part.hours();
            for (LifePhase phase : regimen.phases()) {
                Moment from = later(phase.from(), start, regimen);
                Moment to = later(phase.to(), start, regimen);
                if (from.hours() < end) {
                    phases.add(new LifePhase(
                            from,
                            to.hours() < end ? to : Moment.afterStart(end),
                            phase.week(),
                            phase.mesocycle(),
                            phase.meals(),
                            phase.levels()));
                }
            }
            for (Episode episode : regimen.episodes()) {
                Moment from = later(episode.from(), start, regimen);
                if (from.hours() < end) {
                    episodes.add(new Episode(
                            from,
                            episode.duration(),
                            within(episode.recurrence(), end - from.hours()),
                            episode.levels(),
                            episode.suppressesBouts(),
                            episode.mealFactor()));
                }
            }
            for (Dosing dosing : regimen.dosings()) {
                Moment from = later(dosing.from(), start, regimen);
                if (from.hours() < end) {
                    dosings.add(new Dosing(
                            dosing.input(), dosing.amount(), from, within(dosing.recurrence(), end - from.hours())));
                }
            }
            start = end;
        }
        return new Regimen(id, title, phases, first.meals(), episodes, dosings, first.missed());
    }

    /** As often as its start lies within so many hours of the first. */
    private static Recurrence within(Recurrence recurrence, double hours) {
        double starts = Math.ceil(hours / recurrence.every());
        return recurrence.times() <= starts
                ? recurrence
                : new Recurrence(recurrence.every(), (long) Math.max(1, starts));
    }

    private static Moment later(Moment moment, double hours, Regimen regimen) {
        if (moment.origin() == Moment.Origin.AGE) {
            throw new RegimenException(
                    "regimen \"" + regimen.id() + "\" counts by age, so it cannot follow another",
                    "Give its phases, episodes and doses by time after the start: \"after\": \"0 d\".");
        }
        return moment.plus(hours);
    }
}
