package org.myobalance.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Hypotheses, the best first, by how well each study is predicted from the others.
 *
 * @param rows one for each hypothesis, at least one
 */
public record Comparison(List<Row> rows) {
    /**
     * A hypothesis with its scores, the studies in one order for all.
     *
     * @param name of the hypothesis
     * @param scores one for each study
     */
    public record Scored(String name, List<StudyScore> scores) {
        /** Copies the list. {@inheritDoc} */
        public Scored {
            scores = List.copyOf(scores);
        }

        double sum() {
            return scores.stream().mapToDouble(StudyScore::log).sum();
        }
    }

    /**
     * One hypothesis.
     *
     * @param name of the hypothesis
     * @param score sum over studies [nats]
     * @param error Monte Carlo standard error of the score [nats]
     * @param behind score less that of the best, zero or less [nats]
     * @param behindError standard error of that, from how it scatters between studies: √(S var) (Vehtari et al. 2017)
     */
    public record Row(String name, double score, double error, double behind, double behindError) {}

    /** Copies the list. {@inheritDoc} */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares hypotheses.
     *
     * @param hypotheses scored on the same studies, at least one
     * @return all of them, the best first
     * @throws IllegalArgumentException if there is none, or they were scored on other studies
     */
    public static Comparison of(List<Scored> hypotheses) {
        Scored best = hypotheses.stream()
                .max(Comparator.comparingDouble(Scored::sum))
                .orElseThrow(() -> new IllegalArgumentException("nothing to compare"));
        List<Row> rows = new ArrayList<>();
        for (Scored each : hypotheses) {
            double[] behind = behind(each, best);
            double variance = behind.length > 1 ? StatUtils.variance(behind) : Double.NaN;
            double errors = each.scores().stream()
                    .mapToDouble(s -> s.error() * s.error())
                    .sum();
            double scatter = each.equals(best) ? 0 : Math.sqrt(behind.length * variance);
            rows.add(new Row(each.name(), each.sum(), Math.sqrt(errors), StatUtils.sum(behind), scatter));
        }
        rows.sort(Comparator.comparingDouble(Row::score).reversed());
        return new Comparison(rows);
    }

    private static double[] behind(Scored one, Scored best) {
        List<String> studies = best.scores().stream().map(StudyScore::study).toList();
        if (!one.scores().stream().map(StudyScore::study).toList().equals(studies)) {
            throw new IllegalArgumentException(
                    "\"" + one.name() + "\" and \"" + best.name() + "\" were scored on other studies");
        }
        double[] behind = new double[studies.size()];
        for (int s = 0; s < behind.length; s++) {
            behind[s] = one.scores().get(s).log() - best.scores().get(s).log();
        }
        return behind;
    }
}
