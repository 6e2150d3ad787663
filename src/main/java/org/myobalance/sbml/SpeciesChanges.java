package org.myobalance.sbml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.myobalance.model.Expr;
import org.myobalance.model.Terms;
import org.myobalance.sbml.SbmlModel.Participant;
import org.myobalance.sbml.SbmlModel.Reaction;
import org.myobalance.sbml.SbmlModel.Species;

/** What reactions add to each species. */
final class SpeciesChanges {
    private SpeciesChanges() {}

    /**
     * The changes of all species that take part in a reaction, conversion factors included.
     *
     * @param model a model whose reactions name species that there are
     * @param stoichiometry of each participant
     * @return amount per time by species
     */
    static Map<String, Expr> of(SbmlModel model, Function<Participant, Expr> stoichiometry) {
        Map<String, Expr> changes = new LinkedHashMap<>();
        for (Reaction reaction : model.reactions()) {
            Expr rate = new Expr.Name(reaction.id());
            for (Participant each : reaction.reactants()) {
                Expr scaled = new Expr.Negated(scaled(stoichiometry.apply(each), rate));
                changes.merge(each.species(), scaled, Terms::add);
            }
            for (Participant each : reaction.products()) {
                changes.merge(each.species(), scaled(stoichiometry.apply(each), rate), Terms::add);
            }
        }
        for (Species each : model.species()) {
            Optional<String> factor = each.conversionFactor().or(model::conversionFactor);
            factor.ifPresent(name ->
                    changes.computeIfPresent(each.id(), (id, change) -> Terms.multiply(new Expr.Name(name), change)));
        }
        return changes;
    }

    private static Expr scaled(Expr stoichiometry, Expr rate) {
        return stoichiometry.equals(Terms.ONE) ? rate : Terms.multiply(stoichiometry, rate);
    }
}
