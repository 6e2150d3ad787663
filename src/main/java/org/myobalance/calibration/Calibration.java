package org.myobalance.calibration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A calibrated parameter set: best values, posterior draws, and what made them. Immutable.
 *
 * @param model id of the model
 * @param modelHash {@link org.myobalance.io.ModelHash} of the model it was made with
 * @param dataHash SHA-256 of the observations it was made with
 * @param command what was typed
 * @param seed of everything random
 * @param robust whether the likelihood was robust against outliers (Student t)
 * @param observations number of observations used
 * @param studies number of studies they are from
 * @param logLikelihood of the best values
 * @param logPrior of the best values
 * @param parameters each once
 * @param draws one number for each parameter, in its order and unit; may be none
 * @param sampler how the draws were made, if one made them
 */
public record Calibration(
        String model,
        String modelHash,
        String dataHash,
        String command,
        int seed,
        boolean robust,
        int observations,
        int studies,
        double logLikelihood,
        double logPrior,
        List<Calibrated> parameters,
        List<List<Double>> draws,
        Optional<Sampler> sampler) {
    /**
     * Checks the values and copies the lists. {@inheritDoc}
     *
     * @throws IllegalArgumentException if a parameter stands twice, or a draw has another length or is not finite
     */
    public Calibration {
        parameters = List.copyOf(parameters);
        draws = draws.stream().map(List::copyOf).toList();
        Set<String> ids = new HashSet<>();
        if (!parameters.stream().allMatch(parameter -> ids.add(parameter.id()))) {
            throw new IllegalArgumentException("a parameter stands twice");
        }
        for (List<Double> draw : draws) {
            if (draw.size() != parameters.size() || !draw.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a draw is no list of " + parameters.size() + " finite numbers: " + draw);
            }
        }
    }

    /**
     * The best values.
     *
     * @return by parameter [base units]
     */
    public Map<String, Double> best() {
        return base(parameters.stream().map(Calibrated::value).toList());
    }

    /**
     * One draw.
     *
     * @param index position of the draw
     * @return values by parameter [base units]
     */
    public Map<String, Double> draw(int index) {
        return base(draws.get(index));
    }

    /**
     * Some of the draws, picked evenly by their order: the middle one of each of {@code count} equal parts.
     *
     * @param count how many; all of them when the file has no more
     * @return values by parameter [base units]
     */
    public List<Map<String, Double>> spread(int count) {
        return spread(draws.size(), Math.min(count, draws.size())).stream()
                .map(this::draw)
                .toList();
    }

    /**
     * Positions spread evenly over a list: the middle one of each of {@code count} equal parts.
     *
     * @param of length of the list
     * @param count how many, from 0 to that length
     * @return positions, from 0, ascending
     */
    public static List<Integer> spread(int of, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (int) ((2L * i + 1) * of / (2L * count)))
                .toList();
    }

    /**
     * How many draws there are and how they were made, for a person.
     *
     * @return a few words, without a full stop
     */
    public String drawWords() {
        return draws.size() + " draws"
                + sampler.flatMap(Sampler::check)
                        .map(check -> " of the linearised posterior, " + check.words())
                        .orElse("");
    }

    private Map<String, Double> base(List<Double> numbers) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Calibrated parameter = parameters.get(i);
            values.put(parameter.id(), parameter.unit().toBase(numbers.get(i)));
        }
        return values;
    }
}
