package org.myobalance.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.myobalance.population.Baseline;
import org.myobalance.population.Group;
import org.myobalance.population.LowShares;
import org.myobalance.population.PersonDraw;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Unit;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.CutOff;

/** Reads rows and events of a life from its curves. Immutable. */
final class LifeReading {
    private final CohortQuestion question;

    LifeReading(CohortQuestion question) {
        this.question = question;
    }

    /**
     * Reads a life that reached its end.
     *
     * @param start values at its first moment, in which means have none
     * @param attended bouts that took place, of those planned [-]
     * @param gaveUp when the person gave the arm up, since its start; infinite for never [h]
     */
    LivedArm of(
            ArmResult result,
            Trajectory start,
            PersonDraw person,
            Group group,
            int draw,
            int arm,
            double attended,
            double gaveUp) {
        Curves curves = new Curves(result.trajectoryOrThrow(), start);
        double from = result.plan().from();
        List<Double> ages = question.ages();
        List<Quantity> quantities = question.quantities();
        double[] values = new double[ages.size() * quantities.size()];
        for (int q = 0; q < quantities.size(); q++) {
            Quantity quantity = quantities.get(q);
            Course course = quantity.baseline().isPresent()
                    ? course(curves, group, quantity.baseline().getAsInt(), person)
                    : curves.course(quantity.id());
            Unit unit = quantity.unit();
            for (int a = 0; a < ages.size(); a++) {
                values[a * quantities.size() + q] = unit.fromBase(course.at(ages.get(a) - from));
            }
        }
        return new LivedArm(draw, arm, values, attended, events(curves, person, group, from, gaveUp), Optional.empty());
    }

    /** What a run recorded, and what its quantities were when it began. */
    private record Curves(Trajectory samples, Trajectory start) {
        Course course(String id) {
            return Course.of(samples, id, start.seriesInBaseUnit(id)[0]);
        }
    }

    /** The course of a baseline in this very person, whose size the run had. */
    private static Course course(Curves curves, Group group, int position, PersonDraw person) {
        Baseline baseline = group.baselines().get(position);
        return baseline.observable()
                .map(curves::course)
                .orElseGet(() ->
                        curves.course(baseline.relative()).scaled(person.own().get(position), baseline.power()));
    }

    private List<LifeEvent> events(Curves curves, PersonDraw person, Group group, double from, double gaveUp) {
        List<LifeEvent> events = new ArrayList<>();
        CutOff cutOff = question.population().cutOffs();
        Optional<Course> mass =
                group.position(LowShares.INDEX).map(position -> course(curves, group, position, person));
        mass.ifPresent(course -> course.firstBelow(cutOff.base(group.female()))
                .ifPresent(time -> events.add(LifeEvent.of(LifeEvent.Kind.LOW_MASS, from + time))));
        group.position(LowShares.GRIP)
                .map(position -> course(curves, group, position, person))
                .flatMap(course -> course.firstBelow(cutOff.baseOfGrip(group.female())))
                .ifPresent(time -> events.add(LifeEvent.of(LifeEvent.Kind.LOW_GRIP, from + time)));
        for (PersonDraw.Stay stay : person.stays()) {
            if (stay.from() > from && stay.from() + stay.lasts() < question.to()) {
                events.add(new LifeEvent(
                        LifeEvent.Kind.ILLNESS, stay.kind().id(), stay.from(), stay.from(), stay.lasts()));
                double end = stay.from() + stay.lasts() - from;
                mass.flatMap(course -> course.backAt(stay.from() - from, end))
                        .ifPresent(time -> events.add(new LifeEvent(
                                LifeEvent.Kind.REGAINED, stay.kind().id(), from + time, stay.from(), time - end)));
            }
        }
        if (gaveUp < question.to() - from) {
            events.add(LifeEvent.of(LifeEvent.Kind.DROP_OUT, from + gaveUp));
        }
        events.sort(Comparator.comparingDouble(LifeEvent::age));
        return events;
    }
}
