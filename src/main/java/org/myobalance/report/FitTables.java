package org.myobalance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Posterior;
import org.myobalance.inference.FitResult;
import org.myobalance.model.Model;
import org.myobalance.units.Unit;

/**
 * What a fit found, as a table for a terminal. Values are in the units of the model file.
 *
 * @param model that was fitted
 * @param posterior that was climbed
 * @param state at the end, with a best place
 * @param estimates there
 */
public record FitTables(Model model, Posterior posterior, FitState state, Estimates estimates) {
    /**
     * The table of a fit that found something.
     *
     * @param result of the fit
     * @return its table
     * @throws IllegalStateException if it found nothing; the message says why
     */
    public static FitTables of(FitResult result) {
        return new FitTables(
                result.model(), result.posterior().orElseThrow(), result.state(), result.estimatesOrThrow());
    }

    private Unit unit(Estimates.Estimate each) {
        int at = model.parameterIndex(each.parameter().id()).orElseThrow();
        return model.parameters().get(at).unit();
    }

    private OptionalDouble error(Estimates.Estimate each) {
        OptionalDouble error = each.standardError();
        return error.isPresent() ? OptionalDouble.of(unit(each).fromBase(error.getAsDouble())) : error;
    }

    /** Parameters, then how the starts ended, then what it comes to. */
    public String text() {
        TextTable table = new TextTable("parameter", "unit", "start", "fitted", "standard error", "learnt", "note");
        for (Estimates.Estimate each : estimates.each()) {
            Unit unit = unit(each);
            OptionalDouble error = error(each);
            OptionalDouble learnt = each.learnt();
            table.row(
                    each.parameter().id(),
                    unit.text(),
                    Numbers.significant(unit.fromBase(each.parameter().start())),
                    Numbers.significant(unit.fromBase(each.value())),
                    error.isPresent() ? Numbers.significant(error.getAsDouble()) : "",
                    learnt.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * learnt.getAsDouble()) : "",
                    note(each));
        }
        StringBuilder text = new StringBuilder(table.text());
        text.append(
                "learnt: share of the prior's variance that data took away; standard errors from the curvature\n\n");
        TextTable ends = new TextTable("start", "ended", "ln density");
        for (int i = 0; i < state.ended().size(); i++) {
            FitState.Ended end = state.ended().get(i);
            ends.row(
                    Integer.toString(i + 1),
                    end.why().words(),
                    Double.isFinite(end.log()) ? Numbers.fixed(OptionalDouble.of(end.log()), 4) : "none");
        }
        return text.append(ends.text()).append('\n').append(sum()).toString();
    }

    private static String note(Estimates.Estimate each) {
        List<String> notes = new ArrayList<>();
        if (each.bound() != Estimates.Bound.FREE) {
            notes.add("at its " + each.bound().words() + " bound");
        }
        if (each.isPriorOnly()) {
            notes.add("prior only: no row depends on it");
        }
        return String.join("; ", notes);
    }

    private String sum() {
        int rows = posterior.likelihood().data().size();
        return String.format(
                Locale.ROOT,
                "ln L = %.4f, ln prior = %.4f, from %d %s of %d %s; evaluations: %d plain, %d with slopes",
                logLikelihood(),
                logPrior(),
                rows,
                rows == 1 ? "row" : "rows",
                studies(),
                studies() == 1 ? "study" : "studies",
                state.plain(),
                state.withSlopes());
    }

    private FitState.Best best() {
        return state.best().orElseThrow();
    }

    private double logLikelihood() {
        return posterior.likelihood().log(best().place().predicted());
    }

    private double logPrior() {
        return posterior.space().logPrior(best().place().x());
    }

    private long studies() {
        return posterior.likelihood().data().stream()
                .map(each -> each.study())
                .distinct()
                .count();
    }
}
