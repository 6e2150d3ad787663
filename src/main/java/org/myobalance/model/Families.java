package org.myobalance.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The index sets of a model, and what its file writes once for many members. The model itself holds every member by an id of
 * its own, such as {@code muscle_protein.trained.II}.
 *
 * @param sets by id, in file order
 * @param byId what stands over sets, by the id as written, in file order
 * @param sums what values over a set are declared to sum to, in file order
 */
public record Families(Map<String, IndexSet> sets, Map<String, Family> byId, List<ShareSum> sums) {
    /** A model without sets. */
    public static final Families NONE = new Families(Map.of(), Map.of());

    /** Copies all three. {@inheritDoc} */
    public Families {
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        sums = List.copyOf(sums);
    }

    /**
     * Sets and what stands over them, where nothing is declared to sum to anything.
     *
     * @param sets by id, in file order
     * @param byId what stands over sets, by the id as written, in file order
     */
    public Families(Map<String, IndexSet> sets, Map<String, Family> byId) {
        this(sets, byId, List.of());
    }

    /**
     * The same with declared sums.
     *
     * @param declared in file order
     * @return the changed families
     */
    public Families with(List<ShareSum> declared) {
        return new Families(sets, byId, declared);
    }

    /**
     * The declared sum that a parameter is a term of.
     *
     * @param id of a parameter of the model
     * @return the first one; empty if its value changes no sum
     */
    public Optional<ShareSum> sumOf(String id) {
        return sums.stream().filter(sum -> sum.includes(id)).findFirst();
    }

    /**
     * What is wrong with changed values: the first declared sum that they break.
     *
     * @param changed ids of the parameters that were changed; a sum without one of them is not looked at
     * @param value value of each parameter, changed or not, by its id [unit of the model file]
     * @return one phrase; empty if every sum holds
     */
    public Optional<String> sumFault(Collection<String> changed, ToDoubleFunction<String> value) {
        return sums.stream()
                .filter(sum -> changed.stream().anyMatch(sum::includes))
                .flatMap(sum -> sum.fault(value).stream())
                .findFirst();
    }

    /**
     * What an id belongs to.
     *
     * @param id id of a member, or as written
     * @return its family, empty for an id that stands over no set
     */
    public Optional<Family> of(String id) {
        int dot = id.indexOf('.');
        return Optional.ofNullable(byId.get(dot < 0 ? id : id.substring(0, dot)));
    }

    /**
     * The ids of all members that a name stands for: of {@code k} every one, of {@code k.II} those of one fibre type.
     *
     * @param name the id as written, or one followed by members in any order
     * @return ids in file order; none if the name stands for no family or a word is no member of it
     */
    public List<String> members(String name) {
        Optional<Family> family = of(name);
        List<String> words = Arrays.asList(name.split("\\.", -1));
        List<String> wanted = words.subList(1, words.size());
        if (family.isEmpty()) {
            return List.of();
        }
        return family.get().all().stream()
                .filter(members -> members.values().containsAll(wanted))
                .map(family.get()::id)
                .toList();
    }

    /**
     * The readable names of the members in an id: {@code trained, type II} of {@code muscle_protein.trained.II}.
     *
     * @param id any id of the model
     * @return empty for an id that stands over no set
     */
    public Optional<String> names(String id) {
        return of(id).filter(family -> id.indexOf('.') >= 0)
                .map(family -> Arrays.stream(id.split("\\."))
                        .skip(1)
                        .map(word -> name(family, word))
                        .collect(Collectors.joining(", ")));
    }

    private static String name(Family family, String member) {
        return family.setOf(member)
                .flatMap(set -> set.member(member))
                .map(IndexSet.Member::name)
                .orElse(member);
    }
}
