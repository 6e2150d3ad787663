package org.myobalance.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.sample.RandomSource;
import org.myobalance.units.Hours;

/**
 * Draws persons of a group. Each number of a person is a function of the seed and the person alone, so person 4711 is the same
 * whoever else is drawn. Any number of threads.
 */
public final class PersonDraws {
    /** Streams of random numbers of one person: how the person differs, then one for each kind of episode. */
    private static final int STREAM = 0;
    /** Below it a body is outside what subject files allow; such tails are drawn again. */
    private static final double[] HEIGHTS = {1.2, 2.3};

    private static final double[] MASSES = {30e3, 250e3};
    private static final double LONGEST = 60 * Hours.DAY;

    private final Group group;
    private final long seed;

    /**
     * Draws of one group.
     *
     * @param group women or men of a population
     * @param seed of all persons
     */
    public PersonDraws(Group group, long seed) {
        this.group = group;
        this.seed = seed;
    }

    /**
     * Draws one person.
     *
     * @param number of the person, zero or more
     * @return the person
     */
    public PersonDraw person(int number) {
        RandomSource random = new RandomSource(seed, number, STREAM);
        List<String> ids = group.correlations().ids();
        int sizes = group.baselines().size();
        int drawn = ids.size() - sizes;
        double[] independent = new double[ids.size()];
        for (int i = 0; i < independent.length; i++) {
            independent[i] = random.normal();
        }
        double[] z = new double[drawn];
        for (int i = 0; i < drawn; i++) {
            z[i] = sum(i, independent, 0, i + 1);
        }
        Body body = group.body();
        Map<String, Double> factors = new HashMap<>();
        List<PersonDraw.Stay> stays = new ArrayList<>();
        int at = 4;
        for (ParameterSpread spread : group.spreads()) {
            double factor = spread.factor() * Math.exp(spread.spread() * z[at++]);
            spread.parameters().forEach(parameter -> factors.merge(parameter, factor, (a, b) -> a * b));
        }
        for (int kind = 0; kind < group.episodes().size(); kind++) {
            stays.addAll(stays(group.episodes().get(kind), z[at++], new RandomSource(seed, number, 1 + kind)));
        }
        Habits habits = group.habits();
        double logit = Math.log(habits.missed() / (1 - habits.missed())) + habits.missedSpread() * z[3];
        Gaussian conditional = sizes(independent, drawn);
        List<Double> own = new ArrayList<>();
        for (int i = 0; i < sizes; i++) {
            Baseline baseline = group.baselines().get(i);
            own.add(baseline.mean() + baseline.spread() * sum(drawn + i, independent, 0, drawn + i + 1));
        }
        return new PersonDraw(
                number,
                within(body.height() + body.heightSpread() * z[0], HEIGHTS),
                within(body.mass() + body.massSpread() * z[1], MASSES),
                factors,
                habits.protein() * Math.exp(habits.proteinSpread() * z[2]),
                1 / (1 + Math.exp(-logit)),
                disjoint(stays),
                conditional,
                own);
    }

    /**
     * The baselines of persons who differ from the mean as this one does in all else. With the Cholesky factor in blocks, the
     * drawn quantities first, their mean is B u and their covariance C Cᵀ.
     */
    private Gaussian sizes(double[] independent, int drawn) {
        int n = group.baselines().size();
        double[] mean = new double[n];
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            Baseline one = group.baselines().get(i);
            mean[i] = one.mean() + one.spread() * sum(drawn + i, independent, 0, drawn);
            for (int j = 0; j < n; j++) {
                double shared = 0;
                for (int k = drawn; k < drawn + n; k++) {
                    shared += group.correlations().factor(drawn + i, k)
                            * group.correlations().factor(drawn + j, k);
                }
                covariance[i][j] = one.spread() * group.baselines().get(j).spread() * shared;
            }
        }
        return Gaussian.of(mean, covariance);
    }

    private double sum(int row, double[] independent, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += group.correlations().factor(row, k) * independent[k];
        }
        return sum;
    }

    /** Heights and masses beyond what a subject file allows are those at its limits: one in 10⁸ of a normal distribution. */
    private static double within(double value, double[] limits) {
        return Math.max(limits[0], Math.min(limits[1], value));
    }

    /** A Poisson process whose rate has a factor of this person with mean one. */
    private static List<PersonDraw.Stay> stays(EpisodeRate kind, double z, RandomSource random) {
        double frailty = Math.exp(kind.spread() * z - kind.spread() * kind.spread() / 2);
        List<PersonDraw.Stay> stays = new ArrayList<>();
        for (EpisodeRate.Band band : kind.bands()) {
            double rate = band.rate() * frailty;
            double age = band.from();
            while (rate > 0) {
                age -= Math.log(random.uniform()) / rate;
                if (!(age < band.to())) {
                    break;
                }
                double days = Math.rint(-Math.log(random.uniform()) * band.lasts() / Hours.DAY);
                double lasts = Math.min(LONGEST, Math.max(1, days) * Hours.DAY);
                // whole days, so that runs stop at midnights where they stop anyway
                stays.add(new PersonDraw.Stay(kind, Math.floor(age / Hours.DAY) * Hours.DAY, lasts));
            }
        }
        return stays;
    }

    /** Nobody is in two episodes at once: of two that overlap the first is kept. */
    private static List<PersonDraw.Stay> disjoint(List<PersonDraw.Stay> stays) {
        List<PersonDraw.Stay> sorted = new ArrayList<>(stays);
        sorted.sort(Comparator.comparingDouble(PersonDraw.Stay::from));
        List<PersonDraw.Stay> kept = new ArrayList<>();
        double free = 0;
        for (PersonDraw.Stay stay : sorted) {
            if (stay.from() >= free) {
                kept.add(stay);
                free = stay.to() + Hours.DAY;
            }
        }
        return kept;
    }
}
