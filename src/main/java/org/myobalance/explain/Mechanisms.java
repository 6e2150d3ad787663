package org.myobalance.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.whatif.CarrierMove;

/** Finds what each mechanism of a model does to a number. */
final class Mechanisms {
    private final Model model;
    private final ParameterSet own;
    private final Set<String> reached;
    private final Map<String, ParameterShare> shares = new LinkedHashMap<>();
    private final double variance;
    private final Optional<StudyLinks> studies;

    /**
     * @param own parameters of the arm as it stands
     * @param reached what the number depends on
     * @param shares of the uncertain parameters
     * @param variance of the number now
     * @param studies that can inform mechanisms; empty where none were read
     */
    Mechanisms(
            Model model,
            ParameterSet own,
            Set<String> reached,
            List<ParameterShare> shares,
            double variance,
            Optional<StudyLinks> studies) {
        this.model = model;
        this.own = own;
        this.reached = Set.copyOf(reached);
        this.variance = variance;
        this.studies = studies;
        shares.forEach(share -> this.shares.put(share.parameter().id(), share));
    }

    /** Each mechanism, in the order of the model; those whose carriers have no slope are moved and run. */
    List<MechanismInfluence> all(MovedRuns runs, double unmoved, ProgressMonitor monitor) {
        List<Mechanism> toRun = model.mechanisms().stream()
                .filter(each -> isOnTheWay(each) && !hasSlopes(each))
                .toList();
        List<MovedRuns.Value> values = runs.after(toRun.stream().map(this::move).toList(), monitor);
        Map<Mechanism, MovedRuns.Value> byRun = new LinkedHashMap<>();
        for (int i = 0; i < toRun.size(); i++) {
            byRun.put(toRun.get(i), values.get(i));
        }
        List<MechanismInfluence> all = new ArrayList<>();
        for (Mechanism mechanism : model.mechanisms()) {
            all.add(of(mechanism, Optional.ofNullable(byRun.get(mechanism)), unmoved));
        }
        return List.copyOf(all);
    }

    private MechanismInfluence of(Mechanism mechanism, Optional<MovedRuns.Value> run, double unmoved) {
        List<Parameter> carriers = model.parametersNamed(mechanism.parameter());
        Set<Source> sources = new LinkedHashSet<>();
        carriers.forEach(
                each -> sources.add(Objects.requireNonNull(model.sources().get(each.source()), each.source())));
        boolean isOnTheWay = isOnTheWay(mechanism);
        boolean isInterpolated = isOnTheWay && run.isEmpty();
        OptionalDouble change = isInterpolated
                ? OptionalDouble.of(interpolated(carriers))
                : run.filter(value -> value.trouble().isEmpty())
                        .map(value -> OptionalDouble.of(value.number() - unmoved))
                        .orElse(OptionalDouble.empty());
        List<ParameterShare> own = carriers.stream()
                .filter(each -> shares.containsKey(each.id()))
                .map(each -> Objects.requireNonNull(shares.get(each.id())))
                .toList();
        return new MechanismInfluence(
                mechanism,
                carriers,
                List.copyOf(sources),
                isOnTheWay,
                isOnTheWay
                        ? carriers.stream()
                                .map(this::move)
                                .map(CarrierMove::words)
                                .distinct()
                                .collect(Collectors.joining("; "))
                        : "",
                change,
                isInterpolated,
                own.isEmpty() || !(variance > 0)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(own.stream()
                                        .mapToDouble(ParameterShare::contribution)
                                        .sum()
                                / variance),
                own.stream()
                        .map(ParameterShare::parameter)
                        .filter(Uncertain::isCalibrated)
                        .mapToDouble(Uncertain::learnt)
                        .max(),
                links(carriers),
                run.flatMap(MovedRuns.Value::trouble));
    }

    private List<StudyLink> links(List<Parameter> carriers) {
        return studies.map(
                        known -> known.of(carriers.stream().map(Parameter::id).toList()))
                .orElse(List.of());
    }

    private boolean isOnTheWay(Mechanism mechanism) {
        return model.parametersNamed(mechanism.parameter()).stream()
                .anyMatch(carrier -> reached.contains(carrier.id()));
    }

    /** Whether the change can be read off the slopes of the carriers. */
    private boolean hasSlopes(Mechanism mechanism) {
        return model.parametersNamed(mechanism.parameter()).stream()
                .allMatch(carrier -> Optional.ofNullable(shares.get(carrier.id()))
                        .filter(share -> share.trouble().isEmpty())
                        .isPresent());
    }

    private double interpolated(List<Parameter> carriers) {
        double change = 0;
        for (Parameter carrier : carriers) {
            ParameterShare share = Objects.requireNonNull(shares.get(carrier.id()));
            Coordinate scale = share.parameter().coordinate();
            change += share.slope() * (scale.of(move(carrier).to()) - scale.of(share.value()));
        }
        return change;
    }

    private CarrierMove move(Parameter carrier) {
        return CarrierMove.of(carrier, own.value(carrier.id()));
    }

    private MovedRuns.Move move(Mechanism mechanism) {
        Map<String, Double> to = new LinkedHashMap<>();
        model.parametersNamed(mechanism.parameter())
                .forEach(carrier -> to.put(carrier.id(), move(carrier).to()));
        return (term, set) -> set.with(to);
    }
}
