package org.myobalance.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.population.Courses;
import org.myobalance.population.Life;
import org.myobalance.population.LivedRegimen;
import org.myobalance.population.Lives;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.study.MethodError;
import org.myobalance.whatif.FinishedRuns;

/** Simulates what is needed to say what can be said of one person. */
public final class PersonRun {
    /** Lives under each regimen: after readings most of them differ little. */
    private static final int FUTURES = 16;

    private final Person person;
    private final Collection<MethodError> methods;
    private final int number;
    private final Lives lives;

    /**
     * A question about a person.
     *
     * @param person of whom
     * @param methods of the laboratory, from which the next measurement is chosen
     * @param parameters parameter set, whose draws are used where it has some
     * @param number lives that are simulated for the person, at least two
     * @param options of the runs
     * @param seed of the persons drawn
     * @param finished lives that need not be run again; those that are run are kept there
     */
    public PersonRun(
            Person person,
            Collection<MethodError> methods,
            ParameterChoice parameters,
            int number,
            RunOptions options,
            long seed,
            FinishedRuns finished) {
        this.person = person;
        this.methods = methods;
        this.number = number;
        lives = new Lives(person.population(), person.group(), parameters, number, options, seed, finished);
    }

    /**
     * Simulates the person, the population, and each regimen.
     *
     * @param monitor hears how far all of it has come, and may stop it
     * @return the answer; empty if too few lives reached their end
     */
    public Optional<PersonResult> run(ProgressMonitor monitor) {
        List<String> troubles = new ArrayList<>();
        List<Integer> all = IntStream.range(0, number).boxed().toList();
        int stages = 1 + (isPlain() ? 0 : 1) + person.regimens().size();
        double share = 1.0 / stages;
        Subject young = at25(person.subject());
        List<Life> own = kept(
                lives.run(
                        all,
                        i -> young,
                        person.subject().history(),
                        person.until(),
                        stage(monitor, "lives of the person", 0, share)),
                troubles);
        List<Life> others = isPlain()
                ? own
                : kept(
                        lives.run(
                                all,
                                i -> at25(plain(person.subject())),
                                habitual(),
                                person.until(),
                                stage(monitor, "lives of the population", share, 2 * share)),
                        troubles);
        if (own.size() < 2 || others.size() < 2 || monitor.isCancelled()) {
            return Optional.empty();
        }
        Belief before = Belief.of(own);
        Belief now = before.given(person.measurements());
        List<PersonResult.Future> futures = new ArrayList<>();
        Belief few = now.resampled(FUTURES);
        double from = 1 - person.regimens().size() * share;
        for (Regimen regimen : person.regimens()) {
            ProgressMonitor stage = stage(monitor, regimen.title(), from, from + share);
            future(few, regimen, stage, troubles)
                    .ifPresent(belief -> futures.add(new PersonResult.Future(regimen.id(), regimen.title(), belief)));
            from += share;
        }
        int target = person.group().position(PersonReader.INDEX).orElse(0);
        List<NextMeasurement> next = NextMeasurement.ranked(
                now,
                person.group(),
                methods,
                target,
                person.until(),
                person.subject().age());
        return Optional.of(new PersonResult(person, Belief.of(others), before, now, futures, next, number, troubles));
    }

    private Optional<Belief> future(Belief few, Regimen regimen, ProgressMonitor monitor, List<String> troubles) {
        List<Integer> numbers =
                few.lives().stream().map(life -> life.person().number()).toList();
        IntFunction<Subject> same = i -> person.subject();
        Lives.Result result = lives.run(numbers, same, regimen, person.until(), monitor);
        troubles.addAll(result.troubles());
        Map<Integer, Courses> courses = new HashMap<>();
        result.lives().forEach(life -> courses.put(life.person().number(), life.courses()));
        return courses.size() < 2 ? Optional.empty() : Optional.of(few.with(courses));
    }

    private static List<Life> kept(Lives.Result result, List<String> troubles) {
        troubles.addAll(result.troubles());
        return result.lives();
    }

    /** Whether the person lives as the population does, so that the same lives stand for both. */
    private boolean isPlain() {
        Subject subject = person.subject();
        return LivedRegimen.isHabitual(subject.history()) && subject.equals(plain(subject));
    }

    /** Somebody of that body who lives as the population does. */
    private Subject plain(Subject subject) {
        boolean isHabitual = LivedRegimen.isHabitual(subject.history());
        return new Subject(
                subject.id(),
                subject.title(),
                subject.female(),
                subject.age(),
                subject.height(),
                subject.mass(),
                0,
                false,
                person.population().activity(),
                0,
                isHabitual ? subject.history() : habitual());
    }

    private static Regimen habitual() {
        return Regimen.sedentary("habitual", "Habitual life");
    }

    /** The same person at 25 y, whose history is then lived as the regimen of the run. */
    private static Subject at25(Subject subject) {
        return new Subject(
                subject.id(),
                subject.title(),
                subject.female(),
                Subject.REFERENCE_AGE,
                subject.height(),
                subject.mass(),
                subject.obesity(),
                subject.diabetes(),
                subject.activity(),
                subject.trained(),
                habitual());
    }

    private static ProgressMonitor stage(ProgressMonitor whole, String what, double from, double to) {
        var shares = whole.shares(what, from, to);
        return ProgressMonitor.of((part, share) -> shares.accept(share), whole::isCancelled);
    }
}
