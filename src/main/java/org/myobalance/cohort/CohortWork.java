package org.myobalance.cohort;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.population.Group;
import org.myobalance.population.LivedPerson;
import org.myobalance.population.PersonDraw;
import org.myobalance.population.PersonDraws;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.Sequence;
import org.myobalance.regimen.Timetable;
import org.myobalance.sample.RandomSource;
import org.myobalance.scenario.Subject;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Sampling;
import org.myobalance.simulate.Simulator;
import org.myobalance.simulate.Trajectory;
import org.myobalance.units.Hours;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.ArmRunner;

/**
 * Lives the persons of a cohort. A person is a function of the question and its number alone: the same alone and among others, on any
 * thread and any machine of one kind. The model is compiled once; any number of threads.
 */
public final class CohortWork {
    /** Streams of random numbers of a person beside those of {@link PersonDraws}, which has one for each kind of episode. */
    private static final int DROP_OUT = 1_000;

    private static final int DRAWS = 2_000;
    /** Between rows lives are looked at for events about so often: a quarter of a year. */
    private static final int LONGEST_WEEKS = 13;

    private static final int USUAL_WEEKS = 12;
    private static final double LONGEST = LONGEST_WEEKS * Hours.WEEK;

    private final CohortQuestion question;
    private final List<Map<String, Double>> draws;
    private final Simulator simulator;
    private final RunOptions options;
    private final Optional<String> hypothesis;
    private final Map<String, Double> changes;
    private final LifeReading reading;

    /**
     * Prepares a cohort.
     *
     * @param question which persons and arms
     * @param parameters parameter set, of whose draws each life has one where there are any
     * @param options of the runs
     * @param hypothesis for arms that name none of their own
     * @param changes parameters changed in every arm [base units]
     */
    public CohortWork(
            CohortQuestion question,
            ParameterChoice parameters,
            RunOptions options,
            Optional<String> hypothesis,
            Map<String, Double> changes) {
        this.question = question;
        this.hypothesis = hypothesis;
        this.changes = Map.copyOf(changes);
        this.options = options;
        draws = parameters
                .calibration()
                .filter(calibration -> !calibration.draws().isEmpty())
                .map(calibration -> IntStream.range(0, calibration.draws().size())
                        .mapToObj(calibration::draw)
                        .toList())
                .orElse(List.of(parameters.values()));
        reading = new LifeReading(question);
        simulator = new Simulator(CompiledModel.reduced(question.population().model(), Map.of(), recorded(question)));
    }

    private static Set<String> recorded(CohortQuestion question) {
        Set<String> recorded = new LinkedHashSet<>();
        question.quantities().stream()
                .filter(each -> each.baseline().isEmpty())
                .forEach(each -> recorded.add(each.id()));
        for (boolean female : new boolean[] {false, true}) {
            question.population()
                    .group(female)
                    .ifPresent(group -> group.baselines().forEach(baseline -> {
                        recorded.add(baseline.relative());
                        baseline.observable().ifPresent(recorded::add);
                    }));
        }
        return recorded;
    }

    /**
     * Which persons these are and what is told of them.
     *
     * @return the question
     */
    public CohortQuestion question() {
        return question;
    }

    /**
     * All lives of a person.
     *
     * @param person number, from 0
     * @param monitor may end the runs
     * @return the lives, those that did not reach their end among them
     * @throws CancellationException if the monitor or the deadline ended a run: then nothing is known of the person
     */
    public PersonLives person(int person, ProgressMonitor monitor) {
        return person(person, monitor, curves -> {});
    }

    /**
     * All lives of a person, and the curves that they are read from.
     *
     * @param person number, from 0
     * @param monitor may end the runs
     * @param curves hears each run, by draw and within it by arm, with samples twelve weeks apart or closer
     * @return the lives, those that did not reach their end among them
     * @throws CancellationException if the monitor or the deadline ended a run: then nothing is known of the person
     */
    public PersonLives person(int person, ProgressMonitor monitor, Consumer<ArmResult> curves) {
        List<LivedArm> lives = each(person, (lived, group, draw, arm, runner) -> {
            ArmPlan plan = plan(lived, group, arm);
            ArmResult result = runner.run(plan, sampling(), monitor);
            curves.accept(result);
            Optional<Trajectory> start = runner.firstHour(plan, monitor);
            if (monitor.isCancelled() || options.deadline().isPassed()) {
                throw new CancellationException("person " + person + " was not finished");
            }
            double attended = attended(plan, question.arms().get(arm).regimen());
            return result.trouble()
                    .or(() ->
                            start.isPresent() ? Optional.empty() : Optional.of("its first hour could not be followed"))
                    .map(why -> new LivedArm(draw, arm, new double[0], attended, List.of(), Optional.of(why)))
                    .orElseGet(() -> reading.of(
                            result,
                            start.orElseThrow(),
                            lived.person(),
                            group,
                            draw,
                            arm,
                            attended,
                            givesUp(lived.person(), arm)));
        });
        return new PersonLives(person, question.isWoman(person), lives);
    }

    /** What is done with one life. */
    private interface OfLife {
        LivedArm of(LivedPerson lived, Group group, int draw, int arm, ArmRunner runner);
    }

    /** Goes through the lives of a person, by draw and within it by arm. */
    private List<LivedArm> each(int person, OfLife what) {
        Group group = question.group(person);
        PersonDraw drawn = new PersonDraws(group, question.seed()).person(person);
        // keeps what arms of this person share, and is forgotten with it
        ArmRunner runner = new ArmRunner(simulator, options).withoutCutOffs();
        List<LivedArm> results = new ArrayList<>();
        for (int draw = 0; draw < question.draws(); draw++) {
            LivedPerson lived = LivedPerson.of(question.population(), group, drawn, draws.get(drawOf(person, draw)));
            for (int arm = 0; arm < question.arms().size(); arm++) {
                results.add(what.of(lived, group, draw, arm, runner));
            }
        }
        return results;
    }

    /** Bouts of a life as it was lived, of those of the regimen as it was planned. */
    private static double attended(ArmPlan plan, Regimen planned) {
        if (planned.modes().isEmpty()) {
            return Double.NaN;
        }
        long lived = Timetable.of(plan.regimen(), plan.from(), plan.to(), plan.seed())
                .expectedBouts();
        long all = Timetable.of(planned, plan.from(), plan.to(), plan.seed()).expectedBouts();
        return (double) lived / all;
    }

    /** Samples between rows, and one at the end. */
    private Sampling sampling() {
        return Sampling.every(interval(question.every())).and(List.of(question.to() - question.from()));
    }

    /**
     * Interval between samples for rows at an interval: whole weeks where that is longer, since a sample within a week that repeats has to be
     * solved for by itself, and that makes a life half as long again. Weeks divide the time between rows where they can, so that the mean
     * that a row wants ends there; twelve weeks, which fit mesocycles too, where they cannot [h].
     */
    static double interval(double every) {
        if (every <= LONGEST) {
            return every;
        }
        double weeks = every / Hours.WEEK;
        if (Math.abs(weeks - Math.rint(weeks)) < 1e-9) {
            for (int each = LONGEST_WEEKS; each > 1; each--) {
                if (Math.rint(weeks) % each == 0) {
                    return each * Hours.WEEK;
                }
            }
        }
        return USUAL_WEEKS * Hours.WEEK;
    }

    private int drawOf(int person, int draw) {
        return draws.size() == 1
                ? 0
                : (int) (draws.size() * new RandomSource(question.seed(), person, DRAWS + (long) draw).uniform());
    }

    /** The plan of a person in an arm. */
    private ArmPlan plan(LivedPerson lived, Group group, int arm) {
        PersonDraw person = lived.person();
        Subject subject = new Subject(
                "person",
                "person",
                group.female(),
                question.from(),
                person.height(),
                person.mass(),
                0,
                false,
                question.population().activity(),
                0,
                Regimen.sedentary("habitual", "Habitual life"));
        ArmPlan plan = lived.plan(
                subject,
                followed(person, arm),
                question.to(),
                question.seed(),
                question.arms().get(arm).hypothesis().or(() -> hypothesis),
                changes);
        return plan.following(
                question.adherence().of(plan.regimen(), question.arms().get(arm).regimen()));
    }

    /** The regimen until it is given up, and habitual life from then on. */
    private Regimen followed(PersonDraw person, int arm) {
        Regimen regimen = question.arms().get(arm).regimen();
        double until = givesUp(person, arm);
        return until < question.to() - question.from()
                ? until(regimen, until, question.to() - question.from())
                : regimen;
    }

    /** A regimen that is given up for habitual life. */
    static Regimen until(Regimen regimen, double hours, double whole) {
        Regimen none = new Regimen(
                "habitual", "Habitual life", List.of(), regimen.meals(), List.of(), List.of(), regimen.missed());
        return Sequence.of(
                regimen.id(),
                regimen.title(),
                List.of(new Sequence.Part(regimen, hours), new Sequence.Part(none, whole - hours)));
    }

    /** When a person gives up an arm, in whole days since its start [h]; infinite for who never does. */
    private double givesUp(PersonDraw person, int arm) {
        double rate = question.dropOut().map(DropOut::rate).orElse(0.0);
        if (rate == 0 || question.arms().get(arm).regimen().modes().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        RandomSource random = new RandomSource(question.seed(), person.number(), DROP_OUT);
        return Hours.DAY * Math.max(1, Math.rint(-Math.log(random.uniform()) / rate / Hours.DAY));
    }
}
