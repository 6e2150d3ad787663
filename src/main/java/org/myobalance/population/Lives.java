package org.myobalance.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.FinishedRuns;

/**
 * Simulates lives of persons drawn from a group, each under a draw of the calibration: person i has draw i, and the draws begin
 * again where there are more persons. Runs on all cores; the lives do not depend on how many there are.
 */
public final class Lives {
    /** A quarter of a year: means over it stand for the moment of a reading. */
    private static final double EVERY = Hours.YEAR / 4;

    private final Population population;
    private final Group group;
    private final PersonDraws persons;
    private final List<Map<String, Double>> draws;
    private final ArmRunner runner;
    private final long seed;
    private final FinishedRuns finished;

    /**
     * Lives of one group.
     *
     * @param population whose model is simulated
     * @param group women or men
     * @param parameters parameter set, whose draws are used where it has some
     * @param number most lives that will be asked for: as many draws are picked, evenly
     * @param options of the runs, which are made looser as for all draws
     * @param seed of the persons
     * @param finished lives that need not be run again; those that are run are kept there
     */
    public Lives(
            Population population,
            Group group,
            ParameterChoice parameters,
            int number,
            RunOptions options,
            long seed,
            FinishedRuns finished) {
        this.finished = finished;
        this.population = population;
        this.group = group;
        this.seed = seed;
        persons = new PersonDraws(group, seed);
        List<Map<String, Double>> picked =
                parameters.calibration().map(each -> each.spread(number)).orElse(List.of());
        draws = picked.isEmpty() ? List.of(parameters.values()) : picked;
        Set<String> recorded = new LinkedHashSet<>();
        group.baselines().forEach(baseline -> {
            recorded.add(baseline.relative());
            baseline.observable().ifPresent(recorded::add);
        });
        runner = new ArmRunner(
                        new Simulator(CompiledModel.reduced(population.model(), Map.of(), recorded)),
                        options.forDraws(population.oldest() - Subject.REFERENCE_AGE))
                .withoutCutOffs();
    }

    /**
     * What became of lives.
     *
     * @param lives those that reached their end, in the order of the persons asked for
     * @param troubles why the others did not
     */
    public record Result(List<Life> lives, List<String> troubles) {
        /** Copies the lists. {@inheritDoc} */
        public Result {
            lives = List.copyOf(lives);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * A person drawn from the population.
     *
     * @param number of the person
     * @return the person
     */
    public PersonDraw person(int number) {
        return persons.person(number);
    }

    /**
     * The subject of drawn persons of a population: body as drawn, activity of the population, no history.
     *
     * @return what {@link #run} takes
     */
    public IntFunction<Subject> drawnSubjects() {
        return number -> {
            PersonDraw person = persons.person(number);
            return subject(person.height(), person.mass(), population.activity());
        };
    }

    private Subject subject(double height, double mass, double activity) {
        return new Subject(
                "person",
                "person",
                group.female(),
                Subject.REFERENCE_AGE,
                height,
                mass,
                0,
                false,
                activity,
                0,
                Regimen.sedentary("habitual", "Habitual life"));
    }

    /**
     * Simulates persons.
     *
     * @param numbers of the persons
     * @param subjects who each of them is; the age is that at the start
     * @param regimen followed from the start on
     * @param to age at the end [h]
     * @param monitor hears how far all have come, and may stop them
     * @return the lives from the start on
     */
    public Result run(
            List<Integer> numbers, IntFunction<Subject> subjects, Regimen regimen, double to, ProgressMonitor monitor) {
        List<ArmPlan> plans = new ArrayList<>();
        for (int number : numbers) {
            plans.add(plan(number, subjects.apply(number), regimen, to));
        }
        List<FinishedRuns.Read> reads = finished.read(
                Collections.nCopies(plans.size(), "life"),
                plans,
                i -> runner,
                Sampling.every(EVERY),
                result -> courses(result).numbers(),
                monitor);
        List<Life> lives = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            int number = numbers.get(i);
            PersonDraw person = persons.person(number);
            reads.get(i)
                    .numbers()
                    .ifPresent(found -> lives.add(
                            new Life(person, Courses.of(found, group.baselines().size()))));
            reads.get(i).trouble().ifPresent(why -> troubles.add("person " + number + ": " + why));
        }
        return new Result(lives, troubles);
    }

    private Courses courses(ArmResult result) {
        List<Double> sizes = group.baselines().stream()
                .map(baseline -> baseline.parameter()
                        .map(parameter -> result.plan().parameters().value(parameter))
                        .orElse(0.0))
                .toList();
        return Courses.of(result.trajectoryOrThrow(), result.plan().from(), group.baselines(), sizes);
    }

    private ArmPlan plan(int number, Subject subject, Regimen regimen, double to) {
        return LivedPerson.ofUsualSize(population, group, persons.person(number), draws.get(number % draws.size()))
                .plan(subject, regimen, to, seed, Optional.empty(), Map.of());
    }
}
