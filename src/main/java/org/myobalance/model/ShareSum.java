package org.myobalance.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the values of a parameter over one of its sets are declared to sum to, as the shares of a whole sum to 1. Numbers are in
 * the units of the model file.
 *
 * @param parameter what is written once for all members
 * @param over the set whose members are summed, one of those it stands over
 * @param total what each sum is, above 0
 * @param with ids of other parameters that belong to each sum, none in most models
 */
public record ShareSum(Family parameter, IndexSet over, double total, List<String> with) {
    /** Relative; shares are written with few digits. */
    private static final double TOLERANCE = 1e-6;

    private static final MathContext DIGITS = new MathContext(7);

    /** Copies the list. {@inheritDoc} */
    public ShareSum {
        with = List.copyOf(with);
    }

    /** One sum: its terms by id, and for which members of the other sets it is. */
    private record Sum(Map<String, String> members, List<String> ids) {}

    /**
     * The parameters of each sum.
     *
     * @return ids, one list for each choice of members of the other sets
     */
    public List<List<String>> ids() {
        return sums().map(Sum::ids).toList();
    }

    /**
     * Whether a parameter is a term of one of the sums.
     *
     * @param id of a parameter of the model
     * @return true if its value changes a sum
     */
    public boolean includes(String id) {
        // only members of the parameter are called by it and a dot
        return with.contains(id) || id.startsWith(parameter.id() + ".");
    }

    /**
     * What is summed, for messages.
     *
     * @return words such as {@code the sum of "cell_share" over cell}
     */
    public String title() {
        return "the sum of \"" + parameter.id() + "\" over " + over.id();
    }

    /**
     * What is wrong with values that do not sum to the total, to a relative tolerance of 1e-6.
     *
     * @param value value of a parameter by its id [unit of the model file]
     * @return one phrase with the sum found and its terms, and how many other sums are wrong; empty if all is well
     */
    public Optional<String> fault(ToDoubleFunction<String> value) {
        List<String> wrong = new ArrayList<>();
        sums().forEach(sum -> {
            double found = sum.ids().stream().mapToDouble(value).sum();
            if (!(Math.abs(found - total) <= TOLERANCE * total)) {
                wrong.add(text(sum, found, value));
            }
        });
        int others = wrong.size() - 1;
        return wrong.stream()
                .findFirst()
                .map(first -> first
                        + (others == 0
                                ? ""
                                : others == 1
                                        ? "; 1 other sum is wrong too"
                                        : "; " + others + " other sums are wrong too"));
    }

    private Stream<Sum> sums() {
        String first = over.ids().get(0);
        return parameter.all().stream()
                .filter(members -> first.equals(members.get(over.id())))
                .map(members -> new Sum(
                        members,
                        Stream.concat(over.ids().stream().map(member -> id(members, member)), with.stream())
                                .toList()));
    }

    private String id(Map<String, String> members, String member) {
        Map<String, String> each = new HashMap<>(members);
        each.put(over.id(), member);
        return parameter.id(each);
    }

    private String text(Sum sum, double found, ToDoubleFunction<String> value) {
        String others = parameter.over().stream()
                .filter(set -> !set.equals(over))
                .map(set -> sum.members().get(set.id()))
                .collect(Collectors.joining(", "));
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < sum.ids().size(); i++) {
            String id = sum.ids().get(i);
            String name = i < over.ids().size() ? over.ids().get(i) : id;
            terms.add(name + " " + number(value.applyAsDouble(id)));
        }
        return title()
                + (others.isEmpty() ? "" : " for " + others)
                + (with.isEmpty() ? "" : ", with " + String.join(", ", with) + ",")
                + " is " + number(found) + ", not " + number(total) + ": " + String.join(", ", terms);
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
