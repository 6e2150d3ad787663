package org.myobalance.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.design.TTest;
import org.myobalance.population.ShareLimits;
import org.myobalance.sample.RandomSource;

/**
 * Runs trials on participants whose outcomes in both arms are known, so that only randomisation, readings and losses differ from trial to
 * trial. The same seed gives the same trials.
 */
public final class Trials {
    /** Streams of random numbers: one for each number in an arm. */
    private static final long FIRST_STREAM = 10_000;

    private final TrialQuestion question;
    private final List<Participant> pool;

    /**
     * Trials of a question.
     *
     * @param question design of the trial
     * @param pool participants to draw from, at least twice the largest arm
     */
    public Trials(TrialQuestion question, List<Participant> pool) {
        this.question = question;
        this.pool = List.copyOf(pool);
        int needed =
                2 * question.perArm().stream().mapToInt(Integer::intValue).max().orElse(1);
        if (pool.size() < needed) {
            throw new IllegalArgumentException(pool.size() + " participants, but " + needed + " are randomised");
        }
    }

    /** What a trial analyses. */
    public enum Set {
        /** Everybody who was read at the end, in the arm to which it was randomised. */
        INTENTION_TO_TREAT,
        /** Those who did not give up and attended enough. */
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
     * @param difference mean difference that trials report [unit of the outcome]
     * @param spread standard deviation of that difference between trials [same]
     * @param found share of trials that find a difference of the true sign
     * @param limits 95 % limits of that share by the number of trials
     * @param expected power of a t test of the true difference and spread, as {@code design} computes it; the losses counted
     * @param covers share of trials whose interval holds the true difference between regimens as planned for all
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
     * The true mean difference between the arms in all participants, which no trial knows.
     *
     * @return treated less control at the end [unit of the outcome]
     */
    public double truth() {
        return pool.stream()
                .mapToDouble(each -> each.treated() - each.control())
                .average()
                .orElse(Double.NaN);
    }

    /**
     * One trial.
     *
     * @param perArm number randomised to each arm
     * @param replicate number of the trial
     * @return its analyses
     */
    public Trial trial(int perArm, int replicate) {
        RandomSource random = new RandomSource(question.seed(), FIRST_STREAM + perArm, replicate);
        int[] order = shuffled(2 * perArm, random);
        // one scanner for the whole trial
        double machine = 1 + question.method().bias() * random.normal();
        double[][] all = new double[2][perArm];
        double[][] kept = new double[2][perArm];
        int[] ofAll = new int[2];
        int[] ofKept = new int[2];
        for (int i = 0; i < order.length; i++) {
            Participant each = pool.get(order[i]);
            int arm = i % 2;
            double end = arm == 1 ? each.treated() : each.control();
            double change = machine * (reading(end, random) - reading(each.start(), random));
            boolean isLost = random.uniform() < question.lost() && each.givesUp();
            if (!isLost) {
                all[arm][ofAll[arm]++] = change;
                if (!each.givesUp() && !(arm == 1 && each.attended() < question.perProtocol())) {
                    kept[arm][ofKept[arm]++] = change;
                }
            }
        }
        return new Trial(perArm, perArm - ofAll[0], perArm - ofAll[1], analysis(all, ofAll), analysis(kept, ofKept));
    }

    private Analysis analysis(double[][] changes, int[] counts) {
        return Analysis.of(
                Analysis.first(changes[0], counts[0]), Analysis.first(changes[1], counts[1]), question.alpha());
    }

    private double reading(double truth, RandomSource random) {
        return truth * (1 + question.method().repeat() * random.normal());
    }

    /** The first so many of a random order of the pool; with every second in one arm the randomisation is balanced. */
    private int[] shuffled(int count, RandomSource random) {
        int[] order = new int[pool.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] first = new int[count];
        for (int i = 0; i < count; i++) {
            int other = i + (int) (random.uniform() * (order.length - i));
            first[i] = order[other];
            order[other] = order[i];
        }
        return first;
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
        double[] differences = trials.stream().mapToDouble(Analysis::difference).toArray();
        double found = share(trials, each -> each.finds(question.alpha(), truth > 0));
        return new Power(
                perArm,
                set,
                trials.stream()
                        .mapToDouble(each -> each.controls() + each.treated())
                        .average()
                        .orElse(0),
                StatUtils.mean(differences),
                Math.sqrt(StatUtils.variance(differences)),
                found,
                ShareLimits.of(found, trials.size()),
                expected(set, perArm),
                share(trials, each -> each.low() <= truth && truth <= each.high()));
    }

    private static double share(List<Analysis> trials, Predicate<Analysis> holds) {
        return (double) trials.stream().filter(holds).count() / trials.size();
    }

    /** The power by formula, of the moments of those who are analysed. */
    private double expected(Set set, int perArm) {
        double[] mean = new double[2];
        double[] variance = new double[2];
        double[] count = new double[2];
        for (int arm = 0; arm < 2; arm++) {
            double sum = 0;
            double squares = 0;
            double weights = 0;
            for (Participant each : pool) {
                double weight = weight(each, arm, set);
                double change = each.change(arm == 1);
                weights += weight;
                sum += weight * change;
                squares += weight * (change * change + readings(each, arm));
            }
            mean[arm] = sum / weights;
            variance[arm] = squares / weights - mean[arm] * mean[arm];
            count[arm] = perArm * weights / pool.size();
        }
        double error = Math.sqrt(variance[0] / count[0] + variance[1] / count[1]);
        double effect = (mean[1] - mean[0]) * Math.signum(truth());
        return new TTest(question.alpha()).power(effect, error, 0, (int) Math.round(count[0] + count[1]) - 2);
    }

    /** Probability that a participant is analysed. */
    private double weight(Participant each, int arm, Set set) {
        if (set == Set.PER_PROTOCOL) {
            return each.givesUp() || (arm == 1 && each.attended() < question.perProtocol()) ? 0 : 1;
        }
        return each.givesUp() ? 1 - question.lost() : 1;
    }

    /** Variance that two readings add to a change. */
    private double readings(Participant each, int arm) {
        double end = arm == 1 ? each.treated() : each.control();
        double repeat = question.method().repeat();
        return repeat * repeat * (each.start() * each.start() + end * end);
    }
}
