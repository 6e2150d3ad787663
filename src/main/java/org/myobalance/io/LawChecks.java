package org.myobalance.io;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.myobalance.model.BoutLaw;
import org.myobalance.model.Dimensions;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprExpansion;
import org.myobalance.model.ExprLiterals;
import org.myobalance.model.ExprNames;
import org.myobalance.model.ExprParser;
import org.myobalance.model.ExprText;
import org.myobalance.model.Located;
import org.myobalance.model.RateOrder;
import org.myobalance.units.Dimension;
import org.myobalance.units.Names;
import org.myobalance.units.TextException;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Checks every law of a draft: its names, its plain numbers, its units, and that rates do not run in circles. */
final class LawChecks {
    // Numbers of structure; anything else is measured or assumed, and so belongs to a parameter with a source
    private static final Set<Double> PLAIN = Set.of(0.5, 100.0, 1000.0);
    private static final int LARGEST_WHOLE = 10;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final int MOST_PARTS = 1_000_000;

    private final ModelDraft draft;
    private final LawScope rateScope;
    private final LawScope derivativeScope;

    LawChecks(ModelDraft draft) {
        this.draft = draft;
        rateScope = LawScope.ofRates(draft);
        derivativeScope = LawScope.ofDerivatives(draft);
    }

    /**
     * Reads the text of a law and writes it out for one member; empty after a fault.
     *
     * @param own id of the member by the id of each set that the entry stands over
     */
    static Optional<ModelDraft.Law> parse(ModelDraft draft, JsonValue at, Map<String, String> own) {
        Optional<Located> written = draft.written.computeIfAbsent(at, value -> written(draft, value));
        if (draft.parts > MOST_PARTS) {
            return Optional.empty(); // reported when the law that was too many was written out
        }
        Optional<ExprExpansion.Expanded> expanded =
                written.map(located -> ExprExpansion.of(located, own, draft.families));
        List<ExprExpansion.Problem> problems =
                expanded.map(ExprExpansion.Expanded::problems).orElse(List.of());
        problems.forEach(problem ->
                at.faultWithin(written.orElseThrow().offset(problem.at()), problem.what(), problem.remedy()));
        if (!problems.isEmpty()) {
            suspectAll(draft, at);
            return Optional.empty();
        }
        expanded.map(ExprExpansion.Expanded::located)
                .filter(located -> !written.equals(Optional.of(located)))
                .ifPresent(located -> count(draft, located, at));
        return expanded.map(each -> new ModelDraft.Law(at, each.located()));
    }

    /** A file of few lines could fill any memory. */
    private static void count(ModelDraft draft, Located located, JsonValue at) {
        draft.parts += located.size();
        if (draft.parts > MOST_PARTS) {
            at.fault(
                    "the laws up to this one have more than " + MOST_PARTS + " parts when sets are written out",
                    "Use fewer members, or sum in rates of their own.");
        }
    }

    private static void suspectAll(ModelDraft draft, JsonValue at) {
        words(at).forEach(word -> {
            draft.suspected.add(word);
            Names.nearest(word, draft.tables.keySet()).ifPresent(draft.suspected::add);
        });
    }

    private static Stream<String> words(JsonValue at) {
        return NAME.matcher(at.text().orElse("")).results().map(MatchResult::group);
    }

    private static Optional<Located> written(ModelDraft draft, JsonValue at) {
        Optional<String> text = at.text();
        try {
            return text.map(law -> ExprParser.parseLocated(law, draft.readTables()));
        } catch (TextException e) {
            // what is wrong with a table is told where it stands
            if (words(at).noneMatch(draft::isFaultyTable)) {
                at.faultWithin(e.offset(), e.what(), e.remedy());
            }
            suspectAll(draft, at);
            return Optional.empty();
        }
    }

    /** Checks all laws; the order of the rates is of use only when there is no fault. */
    RateOrder check() {
        each(draft.rateLaws, (id, law) -> checkLaw(law, rateScope, id, unitOf(id)));
        each(draft.observableLaws, (id, law) -> checkLaw(law, rateScope, id, unitOf(id)));
        draft.boutLaws.forEach((mode, laws) -> laws.forEach((input, law) -> {
            boolean isEffort = input.equals(BoutLaw.EFFORT);
            LawScope scope = LawScope.ofBouts(draft, !isEffort && laws.containsKey(BoutLaw.EFFORT));
            checkLaw(law, scope, input, isEffort ? Optional.of(Unit.ONE) : unitOf(input));
        }));
        each(draft.derivatives, this::checkDerivative);
        return order();
    }

    private void each(Map<String, ModelDraft.Law> laws, BiConsumer<String, ModelDraft.Law> check) {
        laws.forEach((id, law) -> draft.memberFaults.of(draft.named(id), () -> check.accept(id, law)));
        draft.memberFaults.flush();
    }

    private Optional<Unit> unitOf(String id) {
        return Optional.ofNullable(draft.names.get(id)).flatMap(ModelDraft.Declared::unit);
    }

    private void checkLaw(ModelDraft.Law law, LawScope scope, String id, Optional<Unit> unit) {
        checkNames(law, scope);
        checkNumbers(law);
        Dimensions.Inferred inferred = Dimensions.infer(law.located().expr(), scope);
        inferred.clashes()
                .forEach(clash -> law.at().faultWithin(law.located().offset(clash.at()), clash.what(), clash.remedy()));
        if (inferred.clashes().isEmpty()
                && unit.isPresent()
                && inferred.dimension().isPresent()) {
            Dimension declared = unit.get().dimension();
            Dimension found = inferred.dimension().get();
            if (!declared.equals(found)) {
                law.at()
                        .fault(
                                "the law of \"" + id + "\" is in " + UnitParser.spell(found) + ", but \"" + id
                                        + "\" is declared in " + unit.get(),
                                "Mend the unit, or the law: it lacks a factor in "
                                        + UnitParser.spell(declared.per(found)) + ".");
            }
        }
    }

    private void checkNames(ModelDraft.Law law, LawScope scope) {
        Set<String> reported = new HashSet<>();
        ExprNames.visit(
                law.located().expr(),
                name -> {
                    if (!scope.knows(name.id()) && reported.add(name.id())) {
                        misused(law, name, scope);
                    }
                },
                reference -> {
                    if (draft.declared(ModelDraft.Kind.STATE, reference.id()).isEmpty()) {
                        law.at()
                                .faultWithin(
                                        law.located().offset(reference),
                                        "ref(" + reference.id() + ") needs the name of a state",
                                        Names.hint(reference.id(), draft.known(reference.id(), ModelDraft.Kind.STATE)));
                    }
                });
    }

    private void misused(ModelDraft.Law law, Expr.Name name, LawScope scope) {
        int at = law.located().offset(name);
        String first = name.id().split("\\.", 2)[0];
        Optional<ModelDraft.Declared> declared = Optional.ofNullable(draft.names.get(name.id()));
        if (declared.isPresent() && declared.get().dose()) {
            law.at()
                    .faultWithin(
                            at,
                            "input \"" + name.id() + "\" is a dose, which has no level",
                            "Use the state it adds to.");
        } else if (declared.isPresent()) {
            law.at()
                    .faultWithin(
                            at,
                            "\"" + name.id() + "\" is " + declared.get().kind().words() + ", which cannot be used here",
                            scope.hint(name.id()));
        } else if (scope.knows(first)) {
            draft.suspected.add(first);
            law.at()
                    .faultWithin(
                            at, "\"" + first + "\" stands over no set, so it has no members", "Write " + first + ".");
        } else {
            scope.nearest(first).ifPresent(draft.suspected::add);
            String remedy = name.id().equals("time") || name.id().equals("t")
                    ? "Laws know no time: use an input, or a state whose derivative is 1."
                    : scope.hint(first);
            law.at().faultWithin(at, "unknown name \"" + name.id() + "\"", remedy);
        }
    }

    private static void checkNumbers(ModelDraft.Law law) {
        ExprLiterals.visit(law.located().expr(), literal -> {
            double value = literal.value();
            boolean whole = value == Math.rint(value) && value <= LARGEST_WHOLE;
            if (!whole && !PLAIN.contains(value)) {
                law.at()
                        .faultWithin(
                                law.located().offset(literal),
                                "number " + ExprText.number(value) + " in a law has no source",
                                "Make it a parameter; only whole numbers to 10, 0.5, 100 and 1000 may stand in laws.");
            }
        });
    }

    private void checkDerivative(String id, ModelDraft.Law law) {
        checkNames(law, derivativeScope);
        Optional<List<DerivativeTerms.Placed>> terms =
                DerivativeTerms.of(law.located().expr());
        if (terms.isEmpty()) {
            law.at()
                    .fault(
                            "the derivative of \"" + id + "\" is not a sum of rates",
                            "Write synthesis - breakdown, and put products into rates.");
            return;
        }
        Optional<Dimension> wanted = unitOf(id).map(unit -> unit.dimension().per(LawScope.TIME));
        for (DerivativeTerms.Placed term : terms.get()) {
            Optional<Dimension> found = derivativeScope.dimension(term.name().id());
            if (wanted.isPresent() && found.isPresent() && !found.equals(wanted)) {
                law.at()
                        .faultWithin(
                                law.located().offset(term.name()),
                                "rate \"" + term.name().id() + "\" is in " + UnitParser.spell(found.get())
                                        + ", but the derivative of \"" + id + "\" needs "
                                        + UnitParser.spell(wanted.get()),
                                "Mend the unit of the rate or of the state.");
            }
        }
    }

    private RateOrder order() {
        Map<String, Expr> laws = new LinkedHashMap<>();
        draft.rateLaws.forEach((id, law) -> laws.put(id, law.located().expr()));
        RateOrder order = RateOrder.of(laws);
        for (List<String> cycle : order.cycles()) {
            Optional.ofNullable(draft.rateLaws.get(cycle.get(0)))
                    .ifPresent(law -> law.at()
                            .fault(
                                    "rates use each other in a circle: " + String.join(" → ", cycle),
                                    "Break it: let one of them use a state instead."));
        }
        return order;
    }
}
