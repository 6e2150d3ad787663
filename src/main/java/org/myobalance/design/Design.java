package org.myobalance.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The question which experiment would tell.
 *
 * @param id word for records
 * @param title short
 * @param modelFile file of the model
 * @param alpha level of significance of every test, in (0, 0.5]
 * @param largest most people of a smallest group that are considered, at least 2
 * @param currency unit of all costs
 * @param hypotheses of the model that are to be told apart, in pairs; may be none
 * @param experiments that could be done, at least one
 * @param file that it was read from
 */
public record Design(
        String id,
        String title,
        Path modelFile,
        double alpha,
        int largest,
        String currency,
        List<String> hypotheses,
        List<Experiment> experiments,
        Path file) {
    /** Copies the lists. {@inheritDoc} */
    public Design {
        hypotheses = List.copyOf(hypotheses);
        experiments = List.copyOf(experiments);
    }

    /**
     * Two hypotheses.
     *
     * @param first id of one
     * @param second id of the other
     */
    public record Pair(String first, String second) {}

    /**
     * All pairs of the hypotheses.
     *
     * @return in the order of the file
     */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < hypotheses.size(); i++) {
            for (int j = i + 1; j < hypotheses.size(); j++) {
                pairs.add(new Pair(hypotheses.get(i), hypotheses.get(j)));
            }
        }
        return List.copyOf(pairs);
    }
}
