package org.myobalance.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.myobalance.model.RequestException;
import org.myobalance.sensitivity.Factor;
import org.myobalance.units.Names;

/** Puts inputs together that are to move as one. */
final class InputGroups {
    private InputGroups() {}

    /**
     * The factors of a design.
     *
     * @param inputs one for each dimension
     * @param groups names of inputs by the name of their group; a name ending in {@code *} stands for all inputs that begin so
     * @return the groups in their order, then every input that is in none
     * @throws RequestException if a group has no input, one that does not vary or one of another group, or is called as an input
     */
    static List<Factor> of(List<SensitivityInput> inputs, Map<String, List<String>> groups) {
        List<String> names = inputs.stream().map(SensitivityInput::name).toList();
        Map<String, String> groupOf = new HashMap<>();
        List<Factor> factors = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (names.contains(group)) {
                throw refusal("group " + group + ": an input is called so.", "Give the group another name.");
            }
            List<Integer> columns = new ArrayList<>();
            for (String member : members) {
                for (int column : columns(names, group, member)) {
                    String other = groupOf.putIfAbsent(names.get(column), group);
                    if (other != null) {
                        throw refusal(
                                "group " + group + ": " + names.get(column) + " is in group " + other + " already.",
                                "An input belongs to one group, once.");
                    }
                    columns.add(column);
                }
            }
            if (columns.isEmpty()) {
                throw refusal("group " + group + ": it has no input.", "Name inputs, such as " + names.get(0) + ".");
            }
            factors.add(new Factor(group, columns));
        });
        IntStream.range(0, names.size())
                .filter(column -> !groupOf.containsKey(names.get(column)))
                .forEach(column -> factors.add(new Factor(names.get(column), List.of(column))));
        return List.copyOf(factors);
    }

    private static List<Integer> columns(List<String> names, String group, String member) {
        boolean isBeginning = member.endsWith("*");
        String text = isBeginning ? member.substring(0, member.length() - 1) : member;
        List<Integer> columns = IntStream.range(0, names.size())
                .filter(i -> isBeginning
                        ? names.get(i).startsWith(text)
                        : names.get(i).equals(text))
                .boxed()
                .toList();
        if (columns.isEmpty()) {
            throw refusal("group " + group + ": " + member + " is no input that varies.", Names.hint(text, names));
        }
        return columns;
    }

    private static RequestException refusal(String problem, String remedy) {
        return new RequestException(RequestException.About.PARAMETERS, problem, remedy);
    }
}
