package org.myobalance.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.myobalance.units.Names;

/**
 * A model file, read and checked: every name resolves, every unit fits, rates stand in an order in which each uses only
 * earlier ones. Values are in base units. Immutable.
 *
 * @param id word for output
 * @param title one line
 * @param states in file order
 * @param parameters in file order
 * @param inputs in file order
 * @param rates in dependency order
 * @param observables in file order
 * @param bouts modes of exercise by id
 * @param hypotheses in file order
 * @param mechanisms in file order
 * @param solved the parameter solved for each parameter set, if there is one
 * @param sources by id
 * @param families the index sets, and what the file writes once for many members
 */
public record Model(
        String id,
        String title,
        List<State> states,
        List<Parameter> parameters,
        List<Input> inputs,
        List<Rate> rates,
        List<Observable> observables,
        Map<String, BoutLaw> bouts,
        List<Hypothesis> hypotheses,
        List<Mechanism> mechanisms,
        Optional<Solved> solved,
        Map<String, Source> sources,
        Families families) {
    /**
     * Copies every collection. {@inheritDoc}
     */
    public Model {
        states = List.copyOf(states);
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
        rates = List.copyOf(rates);
        observables = List.copyOf(observables);
        bouts = Map.copyOf(bouts);
        hypotheses = List.copyOf(hypotheses);
        mechanisms = List.copyOf(mechanisms);
        sources = Map.copyOf(sources);
    }

    /**
     * A model without index sets.
     *
     * @param id word for output
     * @param title one line
     * @param states in file order
     * @param parameters in file order
     * @param inputs in file order
     * @param rates in dependency order
     * @param observables in file order
     * @param bouts modes of exercise by id
     * @param hypotheses in file order
     * @param mechanisms in file order
     * @param solved the parameter solved for each parameter set, if there is one
     * @param sources by id
     */
    public Model(
            String id,
            String title,
            List<State> states,
            List<Parameter> parameters,
            List<Input> inputs,
            List<Rate> rates,
            List<Observable> observables,
            Map<String, BoutLaw> bouts,
            List<Hypothesis> hypotheses,
            List<Mechanism> mechanisms,
            Optional<Solved> solved,
            Map<String, Source> sources) {
        this(
                id,
                title,
                states,
                parameters,
                inputs,
                rates,
                observables,
                bouts,
                hypotheses,
                mechanisms,
                solved,
                sources,
                Families.NONE);
    }

    /**
     * Position of a state.
     *
     * @param id id of a state
     * @return its position among the states, empty if there is none
     */
    public OptionalInt stateIndex(String id) {
        return index(states, State::id, id);
    }

    /**
     * Position of a parameter.
     *
     * @param id id of a parameter
     * @return its position among the parameters, empty if there is none
     */
    public OptionalInt parameterIndex(String id) {
        return index(parameters, Parameter::id, id);
    }

    /**
     * The hypothesis of a name.
     *
     * @param id as given
     * @return the hypothesis
     * @throws RequestException if there is none; the message offers the nearest name
     */
    public Hypothesis hypothesis(String id) {
        return hypotheses.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RequestException(
                        RequestException.About.HYPOTHESIS,
                        "hypothesis " + id + ": model \"" + this.id + "\" has no such hypothesis.",
                        Names.hint(id, hypotheses.stream().map(Hypothesis::id).toList())));
    }

    /**
     * The parameter of a name.
     *
     * @param id as the model file has it
     * @return the parameter
     * @throws java.util.NoSuchElementException if there is none
     */
    public Parameter parameter(String id) {
        return parameters.get(parameterIndex(id).orElseThrow());
    }

    /**
     * The parameters that a name stands for: one, or members of a parameter over sets.
     *
     * @param name an id, or the name of a family, alone or with some of its members
     * @return in file order; none if the name stands for no parameter
     */
    public List<Parameter> parametersNamed(String name) {
        List<String> ids = parameterIndex(name).isPresent() ? List.of(name) : families.members(name);
        return ids.stream()
                .filter(id -> parameterIndex(id).isPresent())
                .map(this::parameter)
                .toList();
    }

    /**
     * Position of an input.
     *
     * @param id id of an input
     * @return its position among the inputs, empty if there is none
     */
    public OptionalInt inputIndex(String id) {
        return index(inputs, Input::id, id);
    }

    /**
     * Position among the outputs: rates first, then observables.
     *
     * @param id id of a rate or observable
     * @return its position, empty if there is none
     */
    public OptionalInt outputIndex(String id) {
        OptionalInt rate = index(rates, Rate::id, id);
        if (rate.isPresent()) {
            return rate;
        }
        OptionalInt observable = index(observables, Observable::id, id);
        return observable.isPresent() ? OptionalInt.of(rates.size() + observable.getAsInt()) : observable;
    }

    /**
     * What is wrong with changed values: the first sum declared in the file that they break.
     *
     * @param changed ids of the parameters that were changed; a sum without one of them is not looked at
     * @param value value of each parameter, changed or not, by its id [base units]
     * @return one phrase; empty if every sum holds
     */
    public Optional<String> sumFault(Collection<String> changed, ToDoubleFunction<String> value) {
        return families.sumFault(changed, id -> parameter(id).unit().fromBase(value.applyAsDouble(id)));
    }

    /**
     * Default values by parameter id [base units].
     *
     * @return value by id; cannot be changed
     */
    public Map<String, Double> defaults() {
        Map<String, Double> values = new HashMap<>();
        parameters.forEach(parameter -> values.put(parameter.id(), parameter.value()));
        return Map.copyOf(values);
    }

    /**
     * Tables that laws call.
     *
     * @return each once, in the order of its first use by rates, observables and bouts
     */
    public List<LookupTable> tables() {
        Stream<Expr> ofBouts = bouts.values().stream()
                .sorted(Comparator.comparing(BoutLaw::mode))
                .flatMap(BoutLaw::laws);
        return ExprTables.used(
                Stream.of(rates.stream().map(Rate::law), observables.stream().map(Observable::law), ofBouts)
                        .flatMap(laws -> laws));
    }

    /** A loop without copies: every meal of a run asks. */
    private static <T> OptionalInt index(List<T> parts, Function<T, String> idOf, String id) {
        for (int i = 0; i < parts.size(); i++) {
            if (idOf.apply(parts.get(i)).equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
