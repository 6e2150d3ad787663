package org.myobalance.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A state, parameter, rate or observable that the file writes once for every member of one set or more, or whose law sums
 * over sets.
 *
 * @param id as written, without members
 * @param over the sets it stands over, in the order of the members in its ids; none for one quantity whose law sums over sets
 * @param law its law or derivative as written; empty for a parameter
 */
public record Family(String id, List<IndexSet> over, Optional<Expr> law) {
    /** Copies the list. {@inheritDoc} */
    public Family {
        over = List.copyOf(over);
    }

    /**
     * The id of one member, such as {@code muscle_protein.trained.II}.
     *
     * @param members id of a member by the id of its set, for every set
     * @return the id
     */
    public String id(Map<String, String> members) {
        StringBuilder text = new StringBuilder(id);
        over.forEach(set -> text.append('.').append(members.get(set.id())));
        return text.toString();
    }

    /**
     * All that it stands for, the last set moving fastest.
     *
     * @return id of a member by the id of its set, one map for each expanded id
     */
    public List<Map<String, String>> all() {
        List<Map<String, String>> all = List.of(Map.of());
        for (IndexSet set : over) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : all) {
                for (String member : set.ids()) {
                    Map<String, String> next = new LinkedHashMap<>(shorter);
                    next.put(set.id(), member);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /**
     * The set that has a member.
     *
     * @param member id of a member
     * @return the set, empty if none of its sets has it
     */
    public Optional<IndexSet> setOf(String member) {
        return over.stream().filter(set -> set.member(member).isPresent()).findFirst();
    }
}
