package org.myobalance.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        Optional<Family> family = families.of(id);
        if (family.isEmpty()) {
            return of(id);
        }
        List<String> named = Arrays.asList(id.split("\\."));
        return new TypesetId(
                family.get().id(),
                family.get().over().stream()
                        .map(set -> set.ids().stream()
                                .filter(named.subList(1, named.size())::contains)
                                .findFirst()
                                .map(member -> new Index(member, false))
                                .orElseGet(() -> new Index(set.id(), true)))
                        .toList());
    }
}
