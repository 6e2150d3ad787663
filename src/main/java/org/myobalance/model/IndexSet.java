package org.myobalance.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named list over which laws are written once, such as the fibre types or the miRNAs of a model.
 *
 * @param id name in {@code over} and in sums
 * @param meaning one phrase for tables
 * @param within ids of the sets that have all its members too: the one it names first, then what that one is within; none if
 *     it is no subset
 * @param members in file order, at least one
 */
public record IndexSet(String id, String meaning, List<String> within, List<Member> members) {
    /** Copies the lists. {@inheritDoc} */
    public IndexSet {
        within = List.copyOf(within);
        members = List.copyOf(members);
    }

    /**
     * One member of a set.
     *
     * @param id part of the ids that stand for it
     * @param name readable name, the id where the file gives none
     * @param source id of the source of the numbers in its row, if the row names one
     * @param note remark of the file
     */
    public record Member(String id, String name, Optional<String> source, Optional<String> note) {}

    /**
     * The member of an id.
     *
     * @param member id of a member
     * @return the member, empty if the set has none of that id
     */
    public Optional<Member> member(String member) {
        return members.stream().filter(each -> each.id().equals(member)).findFirst();
    }

    /**
     * The sets for which a member of this one stands: itself, then those it is within.
     *
     * @return ids of sets
     */
    public List<String> bound() {
        return Stream.concat(Stream.of(id), within.stream()).toList();
    }

    /**
     * The ids of the members.
     *
     * @return ids in file order
     */
    public List<String> ids() {
        return members.stream().map(Member::id).toList();
    }
}
