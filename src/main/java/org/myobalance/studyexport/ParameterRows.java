package org.myobalance.studyexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Prior;
import org.myobalance.simulate.ParameterSet;

/** The parameter table of a problem: those with a prior, estimated where the start of the arm does not move with them. */
final class ParameterRows {
    private static final String HEADINGS =
            "parameterId\tlowerBound\tupperBound\tnominalValue\testimate\tpriorDistribution\tpriorParameters";

    private final List<String> rows = new ArrayList<>();
    private int estimated;

    /**
     * @param model whose parameters with a prior are listed
     * @param values of the person [base units]
     * @param moving parameters with which the start moves
     * @param symbols ids in the model file
     */
    ParameterRows(Model model, ParameterSet values, Set<String> moving, Map<String, String> symbols) {
        for (Parameter each : varied(model)) {
            double value = values.value(each.id());
            // a value that the person's own data set, or that a calibration put elsewhere, may lie outside
            boolean isEstimated = !moving.contains(each.id()) && value >= each.lower() && value <= each.upper();
            rows.add(String.join(
                    "\t",
                    Objects.requireNonNull(symbols.get(each.id())),
                    Double.toString(each.lower()),
                    Double.toString(each.upper()),
                    Double.toString(value),
                    Boolean.toString(isEstimated),
                    isEstimated ? prior(each.prior().orElseThrow()) : "\t"));
            estimated += isEstimated ? 1 : 0;
        }
    }

    /** The parameters that a fit could move: those with a prior and finite bounds, but for the one that is solved. */
    static List<Parameter> varied(Model model) {
        return model.parameters().stream()
                .filter(each -> each.prior().isPresent())
                .filter(each -> Double.isFinite(each.lower()) && Double.isFinite(each.upper()))
                .filter(each -> each.lower() < each.upper())
                .filter(each -> model.solved()
                        .filter(solved -> solved.unknown().equals(each.id()))
                        .isEmpty())
                .toList();
    }

    private static String prior(Prior prior) {
        return switch (prior.kind()) {
            case NORMAL -> "normal\t" + prior.centre() + ";" + prior.spread();
            case LOG_NORMAL -> "log-normal\t" + Math.log(prior.centre()) + ";" + prior.spread();
            case UNIFORM -> "uniform\t" + prior.centre() + ";" + prior.spread();
        };
    }

    int size() {
        return rows.size();
    }

    int estimated() {
        return estimated;
    }

    String table() {
        return ArmTables.table(HEADINGS, rows);
    }
}
