package org.myobalance.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myobalance.calibration.Calibrated;
import org.myobalance.calibration.Calibration;
import org.myobalance.model.ChangeableParameters;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.model.RequestException;
import org.myobalance.sensitivity.Distribution;

/**
 * The inputs of a global sensitivity analysis, from what was asked for.
 *
 * @param inputs one for each dimension of the unit cube
 * @param leftOut ids of uncertain parameters that do not vary, because they are terms of a sum that the model file declares
 */
record ChosenInputs(List<SensitivityInput> inputs, List<String> leftOut) {
    /** Copies the lists. */
    ChosenInputs {
        inputs = List.copyOf(inputs);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Chooses the inputs.
     *
     * @param request what was asked for
     * @param model that has the parameters
     * @param calibration with draws, if there is one
     * @param reach of the numbers
     * @return the inputs
     * @throws RequestException if an input does not exist, cannot vary or has no distribution
     */
    static ChosenInputs of(InputRequest request, Model model, Optional<Calibration> calibration, Reach reach) {
        return new Choice(request, model, calibration, reach).made();
    }

    /** The making of a choice. */
    private record Choice(InputRequest request, Model model, Optional<Calibration> calibration, Reach reach) {
        ChosenInputs made() {
            if (request.isOverDraws()
                    && calibration.map(known -> known.draws().size()).orElse(0) < 2) {
                throw refusal(
                        "over draws: the parameter set has no two draws.",
                        "Name a calibration with draws, or vary over priors.");
            }
            return request.names().isEmpty() && request.ranges().isEmpty() ? everything() : named();
        }

        private ChosenInputs everything() {
            List<SensitivityInput> inputs = new ArrayList<>();
            List<String> leftOut = new ArrayList<>();
            List<String> drawn = drawn();
            if (!drawn.isEmpty()) {
                inputs.add(together(drawn));
            }
            for (Uncertain each : UncertainParameters.of(model, calibration, reach.free())) {
                if (drawn.contains(each.id())) {
                    continue;
                }
                if (model.families().sumOf(each.id()).isPresent()) {
                    leftOut.add(each.id());
                } else {
                    inputs.add(
                            new SensitivityInput.Alone(each.parameter(), distribution(each.parameter(), each.prior())));
                }
            }
            if (inputs.isEmpty()) {
                throw refusal("no input: nothing that the number depends on is uncertain.", "Give a range.");
            }
            return new ChosenInputs(inputs, leftOut);
        }

        private ChosenInputs named() {
            Set<String> seen = new LinkedHashSet<>();
            List<SensitivityInput> inputs = new ArrayList<>();
            for (String name : request.names()) {
                if (request.isOverDraws() && name.equals(SensitivityInput.CALIBRATION)) {
                    once(seen, name);
                    inputs.add(together(drawn()));
                    continue;
                }
                for (Parameter parameter : ChangeableParameters.all(model, name, "inputs")) {
                    once(seen, parameter.id());
                    if (!request.ranges().containsKey(parameter.id())) {
                        inputs.add(alone(parameter));
                    }
                }
            }
            request.ranges().forEach((id, range) -> inputs.add(alone(model.parameter(id))));
            return new ChosenInputs(inputs, List.of());
        }

        private static void once(Set<String> seen, String name) {
            if (!seen.add(name)) {
                throw refusal("inputs " + name + ": named twice.", "Name it once.");
            }
        }

        private SensitivityInput alone(Parameter parameter) {
            String id = parameter.id();
            String word = (request.ranges().containsKey(id) ? "range " : "inputs ") + id;
            if (!reach.all().contains(id)) {
                throw refusal(word + ": the number does not depend on it.", "Leave it out.");
            }
            if (!reach.free().contains(id)) {
                throw refusal(
                        word
                                + ": its value is given, by the subject, the hypothesis, the arm or a change, so that it does"
                                + " not vary.",
                        "Leave it out.");
            }
            model.families().sumOf(id).ifPresent(sum -> {
                throw refusal(
                        word + ": it is a term of " + sum.title()
                                + ", which the model file declares and an input that varies alone would not keep.",
                        "Leave it out.");
            });
            if (request.isOverDraws() && drawn().contains(id)) {
                throw refusal(
                        word
                                + ": calibrated parameters depend on each other under the draws, so that one of them has no"
                                + " index of its own.",
                        "Name " + SensitivityInput.CALIBRATION
                                + ", which moves all of them together, or vary over priors.");
            }
            return new SensitivityInput.Alone(parameter, distribution(parameter));
        }

        private Distribution distribution(Parameter parameter) {
            InputRequest.Range range = request.ranges().get(parameter.id());
            if (range != null) {
                return range.isLogarithmic()
                        ? Distribution.logUniform(range.low(), range.high())
                        : Distribution.uniform(range.low(), range.high());
            }
            Optional<Calibrated> fitted = calibration.stream()
                    .flatMap(known -> known.parameters().stream())
                    .filter(each -> each.id().equals(parameter.id()))
                    .findFirst();
            Prior prior = UncertainParameters.prior(parameter, fitted)
                    .orElseThrow(() -> refusal(
                            "inputs " + parameter.id() + ": the model file gives it no prior.",
                            "Give it a range: --range " + parameter.id() + "=LOW:HIGH."));
            return distribution(parameter, prior);
        }

        /** The prior, cut to the bounds of the parameter. */
        private static Distribution distribution(Parameter parameter, Prior prior) {
            double low = parameter.lower();
            double high = parameter.upper();
            return switch (prior.kind()) {
                case NORMAL -> Distribution.normal(prior.centre(), prior.spread(), low, high);
                case LOG_NORMAL -> Distribution.logNormal(prior.centre(), prior.spread(), low, high);
                case UNIFORM -> Distribution.uniform(Math.max(low, prior.centre()), Math.min(high, prior.spread()));
            };
        }

        /** Calibrated parameters that draws move. */
        private List<String> drawn() {
            return request.isOverDraws()
                    ? calibration.orElseThrow().parameters().stream()
                            .map(Calibrated::id)
                            .filter(reach.free()::contains)
                            .toList()
                    : List.of();
        }

        private SensitivityInput together(List<String> ids) {
            if (ids.isEmpty()) {
                throw refusal(
                        "inputs " + SensitivityInput.CALIBRATION + ": the number depends on no calibrated parameter.",
                        "Leave it out.");
            }
            List<Map<String, Double>> draws = calibration.orElseThrow().spread(Integer.MAX_VALUE).stream()
                    .map(draw -> {
                        Map<String, Double> own = new LinkedHashMap<>();
                        ids.forEach(id -> own.put(id, Objects.requireNonNull(draw.get(id))));
                        return own;
                    })
                    .toList();
            return new SensitivityInput.Together(ids, draws);
        }
    }

    private static RequestException refusal(String problem, String remedy) {
        return new RequestException(RequestException.About.PARAMETERS, problem, remedy);
    }
}
