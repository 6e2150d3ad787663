package org.myobalance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.myobalance.model.Family;
import org.myobalance.model.Identifiability;
import org.myobalance.model.IndexSet;
import org.myobalance.model.Parameter;
import org.myobalance.model.ShareSum;
import org.myobalance.units.Names;

/** Reads what values over sets are declared to sum to, {@code "sumsTo"} of a parameter, and checks that they do. */
final class ShareSumReader {
    private static final String KEY = "sumsTo";

    private final ModelDraft draft;
    private final Map<String, Parameter> parameters;

    /** @param parameters those that could be read, by id */
    ShareSumReader(ModelDraft draft, Map<String, Parameter> parameters) {
        this.draft = draft;
        this.parameters = parameters;
    }

    /** The declared sums of parameters without a fault. */
    List<ShareSum> read() {
        List<ShareSum> sums = new ArrayList<>();
        for (Family family : draft.families.byId().values()) {
            if (draft.kindOfFamily(family.id()) == ModelDraft.Kind.PARAMETER) {
                JsonObject at = draft.named(family.id(family.all().get(0))).at();
                at.find(KEY)
                        .flatMap(value -> sum(family, value))
                        .ifPresent(sum -> check(sum, at).ifPresent(sums::add));
            }
        }
        return sums;
    }

    private Optional<ShareSum> sum(Family family, JsonValue at) {
        int before = at.faults().size();
        Optional<IndexSet> over = Optional.empty();
        OptionalDouble total;
        List<String> with = new ArrayList<>();
        if (at.kind() == JsonValue.Kind.OBJECT) {
            JsonObject declared = at.object().orElseThrow();
            total = declared.number("total");
            Optional<JsonValue> named = declared.find("over");
            over = named.isPresent() ? named.flatMap(value -> set(family, value)) : only(family, at);
            for (JsonValue other : declared.findList("with")) {
                other(family, other, with).ifPresent(with::add);
            }
            declared.refuseOthers();
        } else {
            total = at.number();
            over = total.isPresent() ? only(family, at) : over;
        }
        if (total.isPresent() && !(total.getAsDouble() > 0)) {
            at.fault(
                    "a total of " + JsonValue.plain(total.getAsDouble()) + " is not above 0",
                    "Shares of a whole sum to 1.");
        }
        return at.faults().size() > before || over.isEmpty() || total.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShareSum(family, over.get(), total.getAsDouble(), with));
    }

    /** The set of a parameter that stands over one; a fault if it stands over several. */
    private static Optional<IndexSet> only(Family family, JsonValue at) {
        if (family.over().size() > 1) {
            at.fault(
                    "\"" + family.id() + "\" stands over "
                            + family.over().stream().map(IndexSet::id).collect(Collectors.joining(" and "))
                            + ", and it is not said over which it sums",
                    "Write \"sumsTo\": { \"total\": 1, \"over\": \""
                            + family.over().get(1).id() + "\" }.");
            return Optional.empty();
        }
        return Optional.of(family.over().get(0));
    }

    private static Optional<IndexSet> set(Family family, JsonValue at) {
        Optional<String> word = at.text();
        Optional<IndexSet> set = word.flatMap(id ->
                family.over().stream().filter(each -> each.id().equals(id)).findFirst());
        if (word.isPresent() && set.isEmpty()) {
            at.fault(
                    "\"" + family.id() + "\" does not stand over \"" + word.get() + "\"",
                    Names.hint(
                            word.get(), family.over().stream().map(IndexSet::id).toList()));
        }
        return set;
    }

    /** Another parameter that belongs to the sum; empty after a fault. */
    private Optional<String> other(Family family, JsonValue at, List<String> before) {
        Optional<String> id = ModelReader.one(draft, at, ModelDraft.Kind.PARAMETER, "parameter");
        if (id.filter(each ->
                        before.contains(each) || draft.named(each).family().equals(family.id()))
                .isPresent()) {
            at.fault("\"" + id.get() + "\" is in this sum already", "Name each once.");
            return Optional.empty();
        }
        return id;
    }

    /** The sum, if its parameters could be read, none of them is fitted and they do sum to it. */
    private Optional<ShareSum> check(ShareSum sum, JsonObject at) {
        List<String> ids = sum.ids().stream().flatMap(List::stream).toList();
        if (!parameters.keySet().containsAll(ids)) {
            return Optional.empty();
        }
        Optional<Parameter> fitted = ids.stream()
                .map(this::parameter)
                .filter(each -> each.identifiability() == Identifiability.ESTIMABLE)
                .findFirst();
        if (fitted.isPresent()) {
            at.faultAtKey(
                    KEY,
                    "\"" + fitted.get().id() + "\" is estimable, and a fit that moves it would change the sum",
                    "Leave \"sumsTo\" out, or make it fixed or prior-only.");
            return Optional.empty();
        }
        Optional<String> fault =
                sum.fault(id -> parameter(id).unit().fromBase(parameter(id).value()));
        fault.ifPresent(what -> at.faultAtKey(KEY, what, "Mend the numbers, or leave \"sumsTo\" out."));
        return fault.isPresent() ? Optional.empty() : Optional.of(sum);
    }

    private Parameter parameter(String id) {
        return Objects.requireNonNull(parameters.get(id));
    }
}
