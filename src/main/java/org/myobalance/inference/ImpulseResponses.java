package org.myobalance.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Space;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.observe.Prediction;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;

/**
 * The null model of mass: two linear responses to load, without signals or exosomes, for the observations that it can predict.
 *
 * @param file of the null model
 * @param problem its parameters under those observations
 * @param positions of those observations among all
 */
record ImpulseResponses(Path file, FitProblem problem, List<Integer> positions) {
    /** For the observations of a comparison; empty if it can predict none. */
    static Optional<ImpulseResponses> of(Path file, FitProblem base, FittedObservations used) {
        Model model = ModelReader.read(file);
        FittedModel fitted = base.fitted();
        List<Integer> positions = IntStream.range(0, used.observations().size())
                .filter(row -> standsFor(
                        model,
                        base.model(),
                        fitted.laboratory(),
                        used.observations().get(row)))
                .boxed()
                .toList();
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = positions.stream()
                .map(row -> used.observations().get(row).name())
                .toList();
        List<Study> studies = new ArrayList<>();
        for (Study study : fitted.studies()) {
            List<Measurement> own = study.measurements().stream()
                    .filter(row -> names.contains(study.name(row)))
                    .toList();
            if (!own.isEmpty()) {
                studies.add(study.withOnly(own));
            }
        }
        Space space = new FitParameters(model, Optional.empty(), Map.of()).space(List.of(FitRequest.ESTIMABLE));
        FittedModel nullModel = new FittedModel(
                new Simulator(CompiledModel.of(model)),
                fitted.laboratory(),
                fitted.options(),
                studies,
                Optional.empty(),
                Map.of());
        return Optional.of(
                new ImpulseResponses(file, new FitProblem(model, space, nullModel, base.deadline()), positions));
    }

    /** Whether the null model has what was measured, in the same unit, and the exercise of its arms. */
    private static boolean standsFor(Model nullModel, Model model, Laboratory laboratory, Prediction each) {
        for (String word : each.measurement().observables()) {
            Laboratory.Measured measured = laboratory.observables().get(word);
            if (measured == null || measured.is().isEmpty()) {
                return false;
            }
            boolean isKnown = isKnown(nullModel, model, measured.is().get())
                    && measured.per().map(id -> isKnown(nullModel, model, id)).orElse(true);
            if (!isKnown) {
                return false;
            }
        }
        return each.measurement().arms().stream()
                .flatMap(arm -> each.study().arm(arm).setting().stream())
                .map(setting -> setting.protocol().regimen(each.name()))
                .allMatch(regimen -> canFollow(nullModel, regimen));
    }

    private static boolean canFollow(Model model, Regimen regimen) {
        return model.bouts().keySet().containsAll(regimen.modes())
                && regimen.inputs().stream().allMatch(id -> model.inputIndex(id).isPresent());
    }

    /** Whether both models have an observable, in one unit. */
    private static boolean isKnown(Model nullModel, Model model, String id) {
        return observable(nullModel, id)
                .map(each -> each.unit().dimension())
                .equals(observable(model, id).map(each -> each.unit().dimension()));
    }

    private static Optional<Observable> observable(Model model, String id) {
        return model.observables().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
