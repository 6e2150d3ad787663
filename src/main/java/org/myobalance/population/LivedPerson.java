package org.myobalance.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.myobalance.model.Model;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.Subject;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;

/**
 * A person of a population under one draw of the parameters: what such a person makes of a regimen.
 *
 * @param model that is run
 * @param person drawn
 * @param parameters those of the draw, times what makes the person differ, with the person's sizes [base units]
 */
public record LivedPerson(Model model, PersonDraw person, Map<String, Double> parameters) {
    /** Copies the map. {@inheritDoc} */
    public LivedPerson {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A person with the body sizes that were drawn for it.
     *
     * @param population that it is of
     * @param group women or men of it
     * @param person of the group
     * @param draw parameters in place of the model's values [base units]
     * @return the person
     */
    public static LivedPerson of(Population population, Group group, PersonDraw person, Map<String, Double> draw) {
        return of(population, group, person, draw, true);
    }

    /** A person of the sizes of the model file, for courses that are scaled afterwards. */
    static LivedPerson ofUsualSize(Population population, Group group, PersonDraw person, Map<String, Double> draw) {
        return of(population, group, person, draw, false);
    }

    private static LivedPerson of(
            Population population, Group group, PersonDraw person, Map<String, Double> draw, boolean isOwnSize) {
        Map<String, Double> defaults = population.model().defaults();
        Map<String, Double> own = new HashMap<>(draw);
        person.factors().forEach((parameter, factor) -> {
            Double drawn = draw.get(parameter);
            own.put(parameter, factor * (drawn != null ? drawn : usual(defaults, parameter)));
        });
        List<Baseline> baselines = group.baselines();
        for (int i = 0; i < baselines.size(); i++) {
            double size = person.own().get(i);
            baselines
                    .get(i)
                    .parameter()
                    .ifPresent(parameter -> own.put(parameter, isOwnSize ? size : usual(defaults, parameter)));
        }
        return new LivedPerson(population.model(), person, own);
    }

    private static double usual(Map<String, Double> defaults, String parameter) {
        return Objects.requireNonNull(defaults.get(parameter), parameter);
    }

    /**
     * The run of this person under a regimen, with the person's meals, missed sessions and episodes in its history as well.
     *
     * @param subject who the person is besides what was drawn; its age is that at the start
     * @param regimen as planned
     * @param to age at the end [h]
     * @param seed of missed sessions
     * @param hypothesis of the model, if one was chosen
     * @param changes parameters changed besides [base units]
     * @return the plan, named after the person
     */
    public ArmPlan plan(
            Subject subject,
            Regimen regimen,
            double to,
            long seed,
            Optional<String> hypothesis,
            Map<String, Double> changes) {
        double from = subject.age();
        Subject lived = new Subject(
                subject.id(),
                subject.title(),
                subject.female(),
                from,
                subject.height(),
                subject.mass(),
                subject.obesity(),
                subject.diabetes(),
                subject.activity(),
                subject.trained(),
                LivedRegimen.of(subject.history(), person, Subject.REFERENCE_AGE, from));
        Arm arm = new Arm(
                Integer.toString(person.number()),
                "person " + person.number(),
                lived,
                LivedRegimen.of(regimen, person, from, to),
                Optional.empty(),
                Map.of(),
                from,
                to);
        return ArmPlans.of(model, arm, seed, hypothesis, parameters, changes);
    }

    /**
     * Somebody of this person's height and mass, and else as given.
     *
     * @param subject whose body is replaced
     * @return the subject of {@link #plan}
     */
    public Subject bodyOf(Subject subject) {
        return new Subject(
                subject.id(),
                subject.title(),
                subject.female(),
                subject.age(),
                person.height(),
                person.mass(),
                subject.obesity(),
                subject.diabetes(),
                subject.activity(),
                subject.trained(),
                subject.history());
    }
}
