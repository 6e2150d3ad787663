package org.myobalance.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.myobalance.model.Parameter;
import org.myobalance.sensitivity.Distribution;

/**
 * What one dimension of the unit cube moves: a parameter by its distribution, or all calibrated parameters together by the draws of
 * a calibration.
 */
public sealed interface SensitivityInput {
    /** Name of the input that stands for all calibrated parameters. */
    String CALIBRATION = "calibration";

    /**
     * The name of the input.
     *
     * @return id of the parameter, or {@link #CALIBRATION}
     */
    String name();

    /**
     * The parameters that it moves.
     *
     * @return ids, at least one
     */
    List<String> parameters();

    /**
     * Values at a coordinate.
     *
     * @param share within (0, 1)
     * @return by parameter [base units]
     */
    Map<String, Double> values(double share);

    /**
     * A parameter by itself, independent of all others.
     *
     * @param parameter of the model
     * @param distribution of its values [base unit]
     */
    record Alone(Parameter parameter, Distribution distribution) implements SensitivityInput {
        @Override
        public String name() {
            return parameter.id();
        }

        @Override
        public List<String> parameters() {
            return List.of(parameter.id());
        }

        @Override
        public Map<String, Double> values(double share) {
            return Map.of(parameter.id(), distribution.quantile(share));
        }
    }

    /**
     * All calibrated parameters, as they vary together.
     *
     * @param parameters ids
     * @param draws of the calibration, each with a value for every parameter [base units]; each is as likely
     */
    record Together(List<String> parameters, List<Map<String, Double>> draws) implements SensitivityInput {
        /** Copies the lists. {@inheritDoc} */
        public Together {
            parameters = List.copyOf(parameters);
            draws = List.copyOf(draws);
        }

        @Override
        public String name() {
            return CALIBRATION;
        }

        @Override
        public Map<String, Double> values(double share) {
            Map<String, Double> draw = draws.get(Math.min(draws.size() - 1, (int) (share * draws.size())));
            return Objects.requireNonNull(draw);
        }
    }
}
