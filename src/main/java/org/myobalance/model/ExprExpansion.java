package org.myobalance.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myobalance.units.Names;

/**
 * Writes a law out for one member of each set: a plain name that stands over sets becomes the id of its own member,
 * {@code sum(fibre, x)} the sum of x over the members. The result holds plain names only.
 */
public final class ExprExpansion implements Expr.Visitor<Expr> {
    /** Most operations and names that one law may become. */
    static final int LARGEST = 100_000;

    /**
     * What cannot be written out.
     *
     * @param at the node of the written law
     * @param what the fault
     * @param remedy how to mend it
     */
    public record Problem(Expr at, String what, String remedy) {}

    /**
     * A law for one member.
     *
     * @param located the law, each node at the place of what it was written as; the written one itself where nothing in it
     *     stands over sets
     * @param problems in the order of the text; the law is of no use if there are any
     */
    public record Expanded(Located located, List<Problem> problems) {
        /** Copies the list. {@inheritDoc} */
        public Expanded {
            problems = List.copyOf(problems);
        }
    }

    private final Located written;
    private final Families families;
    private final Map<String, String> bound;
    private final Set<String> used = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final IdentityHashMap<Expr, Integer> offsets = new IdentityHashMap<>();
    private boolean isChanged;

    private ExprExpansion(Located written, Map<String, String> own, Families families) {
        this.written = written;
        this.families = families;
        this.bound = new HashMap<>();
        own.forEach((set, member) -> bind(Objects.requireNonNull(families.sets().get(set)), member));
    }

    /**
     * The law for one member.
     *
     * @param written a law as the file states it
     * @param own id of the member by the id of its set, for each set that the entry stands over
     * @param families what stands over sets
     * @return the law in plain names, and what could not be written out
     */
    public static Expanded of(Located written, Map<String, String> own, Families families) {
        if (families.byId().isEmpty() && !written.hasSums()) {
            return new Expanded(written, List.of());
        }
        ExprExpansion walk = new ExprExpansion(written, own, families);
        Expr law = written.expr().accept(walk);
        if (walk.offsets.size() > LARGEST) {
            walk.problem(
                    written.expr(),
                    "the law has more than " + LARGEST + " parts when its sums are written out",
                    "Sum in rates of their own.");
        }
        return walk.isChanged
                ? new Expanded(new Located(law, walk.offsets, false), walk.problems)
                : new Expanded(written, walk.problems);
    }

    /** Lets a member of a set stand for every set that this one is within too. */
    private void bind(IndexSet set, String member) {
        set.bound().forEach(each -> bound.put(each, member));
    }

    @Override
    public Expr literal(Expr.Literal node) {
        return note(node, new Expr.Literal(node.value()));
    }

    @Override
    public Expr name(Expr.Name node) {
        return name(node, false);
    }

    /**
     * The id that a name means.
     *
     * @param anyMember whether any member will do where none is named or its own, as in ref(x): all have one unit
     */
    private Expr name(Expr.Name node, boolean anyMember) {
        Optional<Family> family = families.of(node.id());
        if (family.isEmpty()) {
            return note(node, new Expr.Name(node.id()));
        }
        isChanged = true;
        Map<String, String> members = named(node, family.get(), anyMember);
        boolean isComplete = members.size() == family.get().over().size();
        return note(node, new Expr.Name(isComplete ? family.get().id(members) : node.id()));
    }

    /** The member of each set of a family that a name means; some are missing after a problem. */
    private Map<String, String> named(Expr.Name node, Family family, boolean anyMember) {
        String[] words = node.id().split("\\.", -1);
        Map<String, String> members = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            Optional<IndexSet> set = family.setOf(words[i]);
            if (set.isEmpty()) {
                List<String> known = family.over().stream()
                        .flatMap(each -> each.ids().stream())
                        .toList();
                return refused(
                        node,
                        "\"" + words[i] + "\" is no member of " + list(family.over()) + ", over which \"" + family.id()
                                + "\" stands",
                        Names.hint(words[i], known));
            }
            if (members.put(set.get().id(), words[i]) != null) {
                return refused(
                        node,
                        "\"" + node.id() + "\" names two members of "
                                + set.get().id(),
                        "Name one.");
            }
        }
        for (IndexSet set : family.over()) {
            Optional<String> own = Optional.ofNullable(bound.get(set.id()));
            if (!members.containsKey(set.id()) && own.isEmpty() && anyMember) {
                members.put(set.id(), set.ids().get(0));
            }
            if (!members.containsKey(set.id()) && own.isEmpty()) {
                String instead = related(set)
                        .map(other -> "Use " + set.id() + " in place of " + other)
                        .orElse("Sum over it, sum(" + set.id() + ", …)");
                return refused(
                        node,
                        "\"" + node.id() + "\" stands over " + set.id()
                                + (members.isEmpty() && bound.isEmpty() ? "" : " too"),
                        instead + ", or name a member: " + node.id() + "."
                                + set.ids().get(set.ids().size() - 1) + ".");
            }
            if (!members.containsKey(set.id())) {
                used.add(set.id());
                own.ifPresent(member -> members.put(set.id(), member));
            }
        }
        return members;
    }

    /** The smallest set with a bound member that shares a larger set with a set. */
    private Optional<String> related(IndexSet set) {
        return families.sets().values().stream()
                .filter(other -> bound.containsKey(other.id()))
                .filter(other -> other.bound().stream().anyMatch(set.within()::contains))
                .max(Comparator.comparingInt(other -> other.within().size()))
                .map(IndexSet::id);
    }

    private Map<String, String> refused(Expr node, String what, String remedy) {
        problem(node, what, remedy);
        return Map.of();
    }

    @Override
    public Expr negated(Expr.Negated node) {
        return note(node, new Expr.Negated(node.operand().accept(this)));
    }

    @Override
    public Expr binary(Expr.Binary node) {
        Expr left = node.left().accept(this);
        return note(node, new Expr.Binary(node.operator(), left, node.right().accept(this)));
    }

    @Override
    public Expr call(Expr.Call node) {
        if (node.function() == Function.REF) {
            Expr state = name((Expr.Name) node.arguments().get(0), true);
            return note(node, new Expr.Call(Function.REF, List.of(state)));
        }
        List<Expr> arguments =
                node.arguments().stream().map(each -> each.accept(this)).toList();
        return note(node, new Expr.Call(node.function(), arguments));
    }

    @Override
    public Expr lookup(Expr.Lookup node) {
        return note(node, new Expr.Lookup(node.table(), node.argument().accept(this)));
    }

    @Override
    public Expr sum(Expr.SumOver node) {
        String id = node.set();
        isChanged = true;
        Optional<IndexSet> set = Optional.ofNullable(families.sets().get(id));
        if (set.isEmpty()) {
            problem(
                    node,
                    "no set is called \"" + id + "\"",
                    Names.hint(id, families.sets().keySet()));
            return note(node, new Expr.Literal(0));
        }
        List<String> ids = set.get().bound();
        Optional<String> outer = ids.stream().filter(bound::containsKey).findFirst();
        if (outer.isPresent()) {
            problem(
                    node,
                    "sum over " + id + " inside what already stands for one member of " + outer.get(),
                    "Sum in a rate of its own that does not stand over " + outer.get() + ".");
            return note(node, new Expr.Literal(0));
        }
        int before = problems.size();
        Expr sum = sum(node, set.get());
        bound.keySet().removeAll(ids);
        if (!used.removeAll(ids) && problems.size() == before) {
            problem(
                    node,
                    "nothing in the sum over " + id + " depends on " + id + ", so it only multiplies by "
                            + set.get().members().size(),
                    "Name something that stands over " + id + ", or leave the sum out.");
        }
        return sum;
    }

    private Expr sum(Expr.SumOver node, IndexSet set) {
        Optional<Expr> sum = Optional.empty();
        for (String member : set.ids()) {
            int before = problems.size();
            if (offsets.size() > LARGEST) {
                break;
            }
            bind(set, member);
            Expr term = node.term().accept(this);
            sum = Optional.of(sum.map(left -> note(node, new Expr.Binary(Expr.Operator.ADD, left, term)))
                    .orElse(term));
            if (problems.size() > before) {
                break; // the other members have the same
            }
        }
        return sum.orElseGet(() -> note(node, new Expr.Literal(0)));
    }

    private Expr note(Expr from, Expr node) {
        offsets.put(node, written.offset(from));
        return node;
    }

    private void problem(Expr at, String what, String remedy) {
        problems.add(new Problem(at, what, remedy));
    }

    private static String list(List<IndexSet> sets) {
        return String.join(" or ", sets.stream().map(IndexSet::id).toList());
    }
}
