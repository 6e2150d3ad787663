package org.myobalance.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.population.ShareLimits;
import org.myobalance.sample.RandomSource;

/**
 * Runs trials on participants whose outcomes in both arms are known. The same seed gives the same trials.
 *
 * <p>Each participant of an arm is drawn from the pool whoever else is in the trial, so the pool stands for all persons like these. Trials
 * that shared the pool out among their arms would all have much the same participants: their differences would vary less from trial to trial
 * than each trial's own standard error says (Neyman 1923), and the more of the pool a trial used the more so.
 */
public final class Trials {
    private final TrialQuestion question;
    private final List<Participant> pool;
    private final PowerByFormula formula;

    /**
     * Trials of a question.
     *
     * @param question design of the trial
     * @param pool participants to draw from, at least two
     * @throws IllegalArgumentException if there are fewer
     */
    public Trials(TrialQuestion question, List<Participant> pool) {
        this.question = question;
        this.pool = List.copyOf(pool);
        formula = new PowerByFormula(question, this.pool);
        if (pool.size() < 2) {
            throw new IllegalArgumentException("trials on " + pool.size() + " persons");
        }
    }

    /** What a trial analyses. */
    public enum Set {
        /** Everybody who was read at the end, in the arm to which it was randomised. */
        INTENTION_TO_TREAT,
        /** Those of them who did not give up the programme of their arm, and attended enough of it. */
        PER_PROTOCOL
    }

    /**
     * One trial.
     *
     * @param perArm number randomised to each arm
     * @param lostControls not read at the end
     * @param lostTreated not read at the end
     * @param intentionToTreat analysis of all who were read
     * @param perProtocol analysis of those who kept to the protocol
     */
    public record Trial(
            int perArm, int lostControls, int lostTreated, Analysis intentionToTreat, Analysis perProtocol) {
        /**
         * One of the analyses.
         *
         * @param set which
         * @return the analysis
         */
        public Analysis of(Set set) {
            return set == Set.INTENTION_TO_TREAT ? intentionToTreat : perProtocol;
        }
    }

    /**
     * What many trials of one size find.
     *
     * @param perArm number randomised to each arm
     * @param set what is analysed
     * @param analysed mean number analysed in both arms together
     * @param difference mean difference that trials report; not a number if none could [unit of the outcome]
     * @param spread standard deviation of that difference between trials [same]
     * @param found share of all trials that find a difference of the true sign
     * @param limits 95 % limits of that share by the number of trials
     * @param expected power by the t test that {@code design} plans with; not a number where fewer than two are expected in an arm
     * @param covers share of the intervals that hold the true difference between the arms as they are lived, giving up among it
     */
    public record Power(
            int perArm,
            Set set,
            double analysed,
            double difference,
            double spread,
            double found,
            ShareLimits limits,
            double expected,
            double covers) {}

    /**
     * Of whom participants are drawn.
     *
     * @return how many persons
     */
    public int persons() {
        return pool.size();
    }

    /**
     * The true mean difference between the arms in all participants as they live them, which no trial knows.
     *
     * @return treated less control at the end [unit of the outcome]
     */
    public double truth() {
        return StatUtils.mean(differences());
    }

    /**
     * How well the participants tell that of the population of which they are drawn.
     *
     * @return standard error of {@link #truth} by their number [unit of the outcome]
     */
    public double truthError() {
        return Math.sqrt(StatUtils.variance(differences()) / pool.size());
    }

    private double[] differences() {
        return pool.stream()
                .mapToDouble(each -> each.change(1) - each.change(0))
                .toArray();
    }

    /**
     * One trial.
     *
     * @param perArm number randomised to each arm
     * @param replicate number of the trial
     * @return its analyses
     */
    public Trial trial(int perArm, int replicate) {
        // streams below zero are free: those of persons and their draws have the number of the person
        RandomSource random = new RandomSource(question.seed(), -perArm, replicate);
        // one machine for the whole trial
        double machine = 1 + question.method().bias() * random.normal();
        Arm control = arm(0, perArm, machine, random);
        Arm treated = arm(1, perArm, machine, random);
        return new Trial(
                perArm,
                perArm - control.all().length,
                perArm - treated.all().length,
                Analysis.of(control.all(), treated.all(), question.alpha()),
                Analysis.of(control.kept(), treated.kept(), question.alpha()));
    }

    /** Changes that were read in an arm: of all, and of those who kept to the protocol. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    private record Arm(double[] all, double[] kept) {}

    private Arm arm(int arm, int perArm, double machine, RandomSource random) {
        DoubleStream.Builder all = DoubleStream.builder();
        DoubleStream.Builder kept = DoubleStream.builder();
        for (int i = 0; i < perArm; i++) {
            Participant each = pool.get((int) (random.uniform() * pool.size()));
            double first = reading(each.start(), random);
            double last = reading(each.in(arm).end(), random);
            boolean isLost = random.uniform() < question.lost() && each.givesUp();
            if (!isLost) {
                all.add(machine * (last - first));
                if (each.in(arm).keepsTo(question.perProtocol())) {
                    kept.add(machine * (last - first));
                }
            }
        }
        return new Arm(all.build().toArray(), kept.build().toArray());
    }

    private double reading(double truth, RandomSource random) {
        return truth * (1 + question.method().repeat() * random.normal());
    }

    /**
     * Many trials of one size.
     *
     * @param perArm number randomised to each arm
     * @return what they find, by intention to treat and per protocol
     */
    public List<Power> power(int perArm) {
        List<Trial> trials = new ArrayList<>();
        for (int replicate = 0; replicate < question.replicates(); replicate++) {
            trials.add(trial(perArm, replicate));
        }
        List<Power> rows = new ArrayList<>();
        for (Set set : Set.values()) {
            rows.add(
                    power(perArm, set, trials.stream().map(each -> each.of(set)).toList()));
        }
        return rows;
    }

    private Power power(int perArm, Set set, List<Analysis> trials) {
        double truth = truth();
        double[] differences = trials.stream()
                .mapToDouble(Analysis::difference)
                .filter(each -> !Double.isNaN(each))
                .toArray();
        double found = share(trials, each -> each.finds(question.alpha(), truth > 0));
        return new Power(
                perArm,
                set,
                trials.stream()
                        .mapToDouble(each -> each.controls() + each.treated())
                        .average()
                        .orElseThrow(),
                StatUtils.mean(differences),
                Math.sqrt(StatUtils.variance(differences)),
                found,
                ShareLimits.of(found, trials.size()),
                formula.of(set, perArm, truth > 0),
                share(trials.stream().filter(Analysis::hasInterval).toList(), each -> each.holds(truth)));
    }

    /** Share of those for which something holds; not a number of none. */
    private static double share(List<Analysis> trials, Predicate<Analysis> holds) {
        return (double) trials.stream().filter(holds).count() / trials.size();
    }
}
