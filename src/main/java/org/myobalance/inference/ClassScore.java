package org.myobalance.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.myobalance.fit.DiscrepancyEstimate;
import org.myobalance.fit.HeterogeneityEstimate;
import org.myobalance.observe.Normal;
import org.myobalance.observe.Prediction;

/**
 * How the predictive distributions of one class of observations fare: proper scores that a wide band or a small study cannot flatter.
 *
 * @param heading of the class
 * @param scores of its observations
 */
public record ClassScore(String heading, List<ObservationScore> scores) {
    /** The heading of all classes together. */
    public static final String ALL = "all";

    /** Bars of the histogram of the probability integral transform. */
    public static final int BINS = 10;

    private static final double TAIL = 0.05;
    /** A report so far out that its transform is rounded to 0 or 1 has this one, 8.2 standard deviations. */
    private static final double LEAST = 1e-16;

    /** Copies the list. {@inheritDoc} */
    public ClassScore {
        scores = List.copyOf(scores);
    }

    /**
     * Parts observations by class.
     *
     * @param scores of the observations
     * @param headings classes in the order of the result; others follow as they come
     * @return one for each class that has observations, and at the end one of all; none where there are no observations
     */
    public static List<ClassScore> of(List<ObservationScore> scores, Iterable<String> headings) {
        Map<String, List<ObservationScore>> parts = new LinkedHashMap<>();
        headings.forEach(heading -> parts.put(heading, new ArrayList<>()));
        scores.forEach(each -> parts.computeIfAbsent(each.heading(), heading -> new ArrayList<>())
                .add(each));
        List<ClassScore> classes = new ArrayList<>();
        parts.forEach((heading, own) -> {
            if (!own.isEmpty()) {
                classes.add(new ClassScore(heading, own));
            }
        });
        if (!scores.isEmpty()) {
            classes.add(new ClassScore(ALL, scores));
        }
        return List.copyOf(classes);
    }

    /**
     * How many of the observations are numbers.
     *
     * @return zero or more
     */
    public int numbers() {
        return (int) transforms().count();
    }

    /**
     * How many of the observations are directions.
     *
     * @return zero or more
     */
    public int directions() {
        return scores.size() - numbers();
    }

    /**
     * How many numbers are predicted within their study's own 95 % interval, without what was assumed of its protocol.
     *
     * @return zero or more
     */
    public int inOwn() {
        return (int)
                scores.stream().filter(each -> each.isInOwn().orElse(false)).count();
    }

    /**
     * How many numbers lie in the middle 90 % of what was expected.
     *
     * @return zero or more; about nine tenths of the numbers where bands are honest
     */
    public int inBand() {
        return (int) transforms().filter(u -> u >= TAIL && u <= 1 - TAIL).count();
    }

    /**
     * The sharpness of the numbers that are compared on a logarithm: the median length of the middle 90 %, as a factor.
     *
     * @return upper end over lower end; empty without such numbers
     */
    public OptionalDouble medianFactor() {
        double[] widths = scores.stream()
                .filter(each -> each.width().isPresent())
                .mapToDouble(each -> each.width().getAsDouble())
                .toArray();
        return widths.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.exp(StatUtils.percentile(widths, 50)));
    }

    /**
     * The standard deviation around zero of z, the normal quantile of each transform: 1 where errors are as large as was said, above it where they are
     * larger.
     *
     * @return √(mean z²); empty without numbers
     */
    public OptionalDouble deviation() {
        double[] squares = transforms()
                .map(u -> Normal.quantile(Math.min(1 - LEAST, Math.max(LEAST, u))))
                .map(z -> z * z)
                .toArray();
        return squares.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(StatUtils.mean(squares)));
    }

    /**
     * The histogram of the probability integral transform: flat where the predictive distributions are right, a valley where they are too
     * narrow, a hill where they are too wide.
     *
     * @return counts in {@value #BINS} intervals of equal length, from 0 to 1
     */
    public List<Integer> histogram() {
        Integer[] counts = new Integer[BINS];
        Arrays.fill(counts, 0);
        transforms().forEach(u -> counts[Math.min(BINS - 1, (int) (BINS * u))]++);
        return List.of(counts);
    }

    /**
     * The model's log score of the directions.
     *
     * @return sum of ln p [nats]; 0 without directions
     */
    public double log() {
        return scores.stream().mapToDouble(ObservationScore::logProbability).sum();
    }

    /**
     * The log score of the null model of directions: the base rates of each class in the other studies.
     *
     * @return sum of ln p [nats]; 0 without directions
     */
    public double baseRateLog() {
        return of(scores, List.of()).stream()
                .filter(each -> !each.heading().equals(ALL))
                .mapToDouble(each -> BaseRates.log(each.scores()))
                .sum();
    }

    /**
     * The maximum likelihood estimate of the model's discrepancy for this class, whatever the laboratory states: the value under which its reports are most
     * probable around the best values.
     *
     * @return as the laboratory states it [-]; empty for all classes together, and where studies were left out
     */
    public OptionalDouble discrepancy() {
        return heading.equals(ALL) ? OptionalDouble.empty() : DiscrepancyEstimate.of(best());
    }

    /**
     * The maximum likelihood estimate of one factor for all that the laboratory states of the spread between studies, with the discrepancy of each class
     * chosen anew.
     *
     * @param classes scores of all classes; that of all together counts for nothing
     * @return the factor; empty where no number has such a spread, and where studies were left out
     */
    public static Optional<HeterogeneityEstimate> heterogeneity(List<ClassScore> classes) {
        return HeterogeneityEstimate.of(classes.stream()
                .filter(each -> !each.heading.equals(ALL))
                .map(ClassScore::best)
                .toList());
    }

    /** Predictions at the best values; none where studies were left out. */
    private List<Prediction> best() {
        return scores.stream().flatMap(each -> each.best().stream()).toList();
    }

    private DoubleStream transforms() {
        return scores.stream()
                .filter(each -> each.below().isPresent())
                .mapToDouble(each -> each.below().getAsDouble());
    }
}
