package org.myobalance.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.model.ExprParser;
import org.myobalance.model.ExprText;
import org.myobalance.model.Interpreter;
import org.myobalance.model.Model;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/**
 * Makes seeded slips in the text of a model file: those of an author who mistakes a unit, forgets a factor or takes one
 * state for another.
 */
final class ModelMutator {
    /** A kind of slip. */
    enum Kind {
        /** One declared unit becomes another of the file's units that measures something else. */
        UNIT_CHANGED,
        /** A factor vanishes from a product or quotient; not a plain number or a share, which have no unit to miss. */
        FACTOR_DROPPED,
        /** Within one law, two states change places at one occurrence each; or one stands in for a law's only state. */
        STATES_SWAPPED
    }

    private static final Pattern LAW = Pattern.compile("\"law\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern UNIT = Pattern.compile("\"unit\"\\s*:\\s*\"([^\"]*)\"");

    private final String text;
    private final Set<String> states = new LinkedHashSet<>();
    /** What is measured in 1: shares, exponents, ratios. */
    private final Set<String> plain = new LinkedHashSet<>();

    private final Random random;

    ModelMutator(String text, Model model, long seed) {
        this.text = text;
        this.random = new Random(seed);
        model.states().forEach(state -> states.add(written(state.id())));
        model.parameters().forEach(parameter -> addIfPlain(parameter.id(), parameter.unit()));
        model.inputs().forEach(input -> addIfPlain(input.id(), input.unit()));
        model.rates().forEach(rate -> addIfPlain(rate.id(), rate.unit()));
    }

    private void addIfPlain(String id, Unit unit) {
        if (unit.dimension().equals(UnitParser.parse("1").dimension())) {
            plain.add(written(id));
        }
    }

    /** The name of a quantity as laws write it, without members of sets. */
    private static String written(String id) {
        return id.replaceFirst("\\..*", "");
    }

    /** The text with one slip. */
    String next(Kind kind) {
        while (true) {
            Optional<String> mutated = switch (kind) {
                case UNIT_CHANGED -> changeUnit();
                case FACTOR_DROPPED -> changeLaw(this::dropFactor);
                case STATES_SWAPPED -> changeLaw(this::swapStates);
            };
            if (mutated.isPresent()) {
                return mutated.get();
            }
        }
    }

    private Optional<String> changeUnit() {
        List<int[]> places = places(UNIT);
        int[] place = pick(places);
        String old = text.substring(place[0], place[1]);
        int[] other = pick(places);
        String fresh = text.substring(other[0], other[1]);
        boolean same =
                UnitParser.parse(old).dimension().equals(UnitParser.parse(fresh).dimension());
        return same ? Optional.empty() : Optional.of(replaced(place, fresh));
    }

    private Optional<String> changeLaw(Function<Expr, Optional<Expr>> change) {
        int[] place = pick(places(LAW));
        Expr law = ExprParser.parse(text.substring(place[0], place[1]));
        return change.apply(law)
                .filter(changed -> isSlip(law, changed))
                .map(changed -> replaced(place, ExprText.of(changed)));
    }

    // Two factors that change places in one product leave the law as it was: no slip, so nothing to refuse
    private boolean isSlip(Expr whole, Expr changedWhole) {
        Expr law = ExprRewrite.withoutSums(whole);
        Expr changed = ExprRewrite.withoutSums(changedWhole);
        for (int i = 0; i < 3; i++) {
            Map<String, Double> values = new LinkedHashMap<>();
            ToDoubleFunction<String> lookup = id -> values.computeIfAbsent(id, key -> 0.5 + random.nextDouble());
            double before = Interpreter.evaluate(law, lookup, id -> lookup.applyAsDouble("ref " + id));
            double after = Interpreter.evaluate(changed, lookup, id -> lookup.applyAsDouble("ref " + id));
            if (!(Math.abs(after - before) <= 1e-12 * Math.abs(before))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Expr> dropFactor(Expr law) {
        List<Expr> factors = new ArrayList<>();
        collectFactors(law, factors);
        factors.removeIf(factor -> factor instanceof Expr.Literal
                || (factor instanceof Expr.Name name && plain.contains(written(name.id()))));
        return factors.isEmpty()
                ? Optional.empty()
                : Optional.of(ExprRewrite.drop(law, factors.get(random.nextInt(factors.size()))));
    }

    private static void collectFactors(Expr expr, List<Expr> factors) {
        ExprRewrite.children(expr).forEach(child -> collectFactors(child, factors));
        if (expr instanceof Expr.Binary binary
                && (binary.operator() == Expr.Operator.MULTIPLY || binary.operator() == Expr.Operator.DIVIDE)) {
            factors.add(binary.left());
            factors.add(binary.right());
        }
    }

    private Optional<Expr> swapStates(Expr law) {
        List<Expr.Name> names = new ArrayList<>();
        ExprNames.visit(ExprRewrite.withoutSums(law), names::add, names::add);
        names.removeIf(name -> !states.contains(written(name.id())));
        if (names.isEmpty() || states.size() < 2) {
            return Optional.empty();
        }
        Expr.Name one = names.get(random.nextInt(names.size()));
        List<Expr.Name> others = names.stream()
                .filter(name -> !written(name.id()).equals(written(one.id())))
                .toList();
        if (others.isEmpty()) {
            List<String> fresh =
                    states.stream().filter(id -> !id.equals(written(one.id()))).toList();
            return Optional.of(ExprRewrite.rename(law, one, fresh.get(random.nextInt(fresh.size()))));
        }
        Expr.Name other = others.get(random.nextInt(others.size()));
        return Optional.of(ExprRewrite.swap(law, one, other));
    }

    private List<int[]> places(Pattern pattern) {
        List<int[]> places = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        return places;
    }

    private int[] pick(List<int[]> places) {
        return places.get(random.nextInt(places.size()));
    }

    private String replaced(int[] place, String fresh) {
        return text.substring(0, place[0]) + fresh + text.substring(place[1]);
    }
}
