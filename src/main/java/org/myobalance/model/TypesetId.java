package org.myobalance.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An id as it is typeset: the word of the file, and below it members and sets.
 *
 * @param word what stands before the first dot
 * @param below from left to right; none for what stands over no set
 */
record TypesetId(String word, List<Index> below) {
    /** Copies the list. */
    TypesetId {
        below = List.copyOf(below);
    }

    /**
     * One index.
     *
     * @param word id of a member or of a set
     * @param isSet whether it stands for every member of a set in turn
     */
    record Index(String word, boolean isSet) {}

    /** The id of one quantity; members after dots become indices. */
    static TypesetId of(String id) {
        String[] words = id.split("\\.");
        return new TypesetId(
                words[0],
                Arrays.stream(words).skip(1).map(word -> new Index(word, false)).toList());
    }

    /** What stands over sets, with the sets as indices. */
    static TypesetId of(Family family) {
        return new TypesetId(
                family.id(),
                family.over().stream().map(set -> new Index(set.id(), true)).toList());
    }

    /** A name in a law as it is written: a member where the name has one, else the set. */
    static TypesetId of(String id, Families families) {
        return of(id, families, set -> true);
    }

    /**
     * The state in {@code ref(x)}: a member where the name has one, else the set if the law has a member of it at hand. Any other
     * set has no index, because {@code ref} takes its first member.
     *
     * @param bound ids of the sets that the law stands over or sums over
     */
    static TypesetId ofReference(String id, Families families, Set<String> bound) {
        return of(id, families, set -> bound.contains(set.id()));
    }

    private static TypesetId of(String id, Families families, Predicate<IndexSet> hasIndex) {
        Optional<Family> family = families.of(id);
        if (family.isEmpty()) {
            return of(id);
        }
        List<String> named = Arrays.asList(id.split("\\."));
        return new TypesetId(
                family.get().id(),
                family.get().over().stream()
                        .flatMap(set -> set.ids().stream()
                                .filter(named.subList(1, named.size())::contains)
                                .findFirst()
                                .map(member -> new Index(member, false))
                                .or(() -> Optional.of(new Index(set.id(), true)).filter(index -> hasIndex.test(set)))
                                .stream())
                        .toList());
    }

    /** Ids of the sets that have a member at hand where a law stands over more sets, or sums over them. */
    static Set<String> bound(Set<String> outside, List<IndexSet> more) {
        Set<String> bound = new HashSet<>(outside);
        more.forEach(set -> bound.addAll(set.bound()));
        return bound;
    }
}
