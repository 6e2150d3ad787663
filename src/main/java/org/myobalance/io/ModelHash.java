package org.myobalance.io;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.myobalance.model.ExprText;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/**
 * Fingerprint of what a model computes: laws, values, bounds, priors and units. Titles, meanings, sources, hypotheses and
 * mechanisms are left out, bounds of inputs and bouts too, and so is how a file is laid out: none of them moves a prediction.
 */
public final class ModelHash {
    private ModelHash() {}

    /**
     * Computes the SHA-256 of the canonical text of a model.
     *
     * @param model the model
     * @return 64 hexadecimal digits
     */
    public static String of(Model model) {
        return Hashes.sha256(text(model));
    }

    /** A line for each part that matters, in the order of the file. */
    static String text(Model model) {
        StringBuilder text = new StringBuilder("model " + model.id() + "\n");
        model.parameters().forEach(p -> text.append("parameter ").append(of(p)).append('\n'));
        model.inputs()
                .forEach(input -> text.append("input ")
                        .append(input.id() + " " + of(input.unit()) + " rest " + ExprText.number(input.rest())
                                + " into " + input.into().orElse("none"))
                        .append('\n'));
        model.states()
                .forEach(state -> text.append("state ")
                        .append(state.id() + " " + of(state.unit()) + " from " + ExprText.number(state.initial())
                                + " scale "
                                + ExprText.number(state.scale()) + " " + state.clock() + " is "
                                + state.derivative().stream()
                                        .map(term -> (term.sign() < 0 ? "-" : "+") + term.rate())
                                        .collect(Collectors.joining(" ")))
                        .append('\n'));
        model.tables()
                .forEach(table -> text.append("table ")
                        .append(table.id() + " of " + of(table.of()) + " in " + of(table.unit()) + " through "
                                + table.points().stream()
                                        .map(p -> ExprText.number(p.x()) + " " + ExprText.number(p.y()))
                                        .collect(Collectors.joining("; ")))
                        .append('\n'));
        model.rates()
                .forEach(rate -> text.append("rate ")
                        .append(rate.id() + " " + of(rate.unit()) + " is " + ExprText.of(rate.law()))
                        .append('\n'));
        model.observables()
                .forEach(seen -> text.append("observable ")
                        .append(seen.id() + " " + of(seen.unit()) + " is " + ExprText.of(seen.law()))
                        .append('\n'));
        new TreeMap<>(model.bouts())
                .forEach((mode, bout) -> text.append("bout ")
                        .append(mode + " to " + ExprText.number(bout.maximalIntensity()) + ": "
                                + new TreeMap<>(bout.levels())
                                        .entrySet().stream()
                                                .map(level -> level.getKey() + " is " + ExprText.of(level.getValue()))
                                                .collect(Collectors.joining("; "))
                                + bout.effort()
                                        .map(law -> "; effort is " + ExprText.of(law))
                                        .orElse("")
                                + (bout.engaged() == 1 ? "" : "; engaged is " + ExprText.number(bout.engaged())))
                        .append('\n'));
        model.solved()
                .ifPresent(solved -> text.append("solved ")
                        .append(solved.unknown() + " balances " + solved.balanced() + " holds " + solved.held()
                                + " settles " + ExprText.number(solved.settle()))
                        .append('\n'));
        return text.toString();
    }

    private static String of(Parameter parameter) {
        return parameter.id() + " " + of(parameter.unit()) + " is " + ExprText.number(parameter.value()) + " within "
                + parameter.lower() + " " + parameter.upper() + (parameter.logarithmic() ? " log" : " lin")
                + parameter
                        .prior()
                        .map(prior -> " prior " + prior.kind() + " " + ExprText.number(prior.centre()) + " "
                                + ExprText.number(prior.spread()))
                        .orElse("")
                + parameter.subject().map(field -> " subject " + field).orElse("");
    }

    private static String of(Unit unit) {
        return UnitParser.spell(unit.dimension()) + " " + ExprText.number(unit.factor());
    }
}
