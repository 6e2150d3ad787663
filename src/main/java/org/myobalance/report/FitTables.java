package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
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
    private static final Table<End> ENDS = Table.of(
            numbers("start", end -> Integer.toString(end.start)),
            words("ended", end -> end.ended.why().words()),
            numbers(
                    "ln density",
                    end -> Double.isFinite(end.ended.log())
                            ? Numbers.fixed(OptionalDouble.of(end.ended.log()), 4)
                            : "none"));

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

    private Table<Estimates.Estimate> parameters() {
        return Table.of(
                words("parameter", each -> each.parameter().id()),
                words("unit", each -> unit(each).text()),
                numbers(
                        "start",
                        each -> Numbers.significant(
                                unit(each).fromBase(each.parameter().start()))),
                numbers("fitted", each -> Numbers.significant(unit(each).fromBase(each.value()))),
                numbers("standard error", each -> Numbers.significant(error(each))),
                numbers("learnt", FitTables::learnt),
                words("note", FitTables::note));
    }

    private OptionalDouble error(Estimates.Estimate each) {
        OptionalDouble error = each.standardError();
        return error.isPresent() ? OptionalDouble.of(unit(each).fromBase(error.getAsDouble())) : error;
    }

    private static String learnt(Estimates.Estimate each) {
        OptionalDouble learnt = each.learnt();
        return learnt.isPresent() ? Numbers.percent(learnt.getAsDouble(), 1, 1) : "";
    }

    /** How one start ended. */
    private record End(int start, FitState.Ended ended) {}

    /**
     * Parameters, then how the starts ended, then what it comes to.
     *
     * @return the text
     */
    public String text() {
        List<End> ends = IntStream.range(0, state.ended().size())
                .mapToObj(i -> new End(i + 1, state.ended().get(i)))
                .toList();
        return parameters().text(estimates.each())
                + "learnt: share of the prior's variance that data took away; standard errors from the curvature\n\n"
                + ENDS.text(ends)
                + '\n'
                + sum();
    }

    private static String note(Estimates.Estimate each) {
        List<String> notes = new ArrayList<>();
        if (each.bound() != Estimates.Bound.FREE) {
            notes.add("at its " + each.bound().words() + " bound");
        }
        if (each.isPriorOnly()) {
            notes.add("prior only: no observation depends on it");
        }
        return String.join("; ", notes);
    }

    private String sum() {
        return String.format(
                Locale.ROOT,
                "ln L = %.4f, ln prior = %.4f, from %s of %s; evaluations: %d plain, %d with derivatives",
                logLikelihood(),
                logPrior(),
                ObservationText.count(posterior.likelihood().data().size(), "observation", "observations"),
                ObservationText.count(studies(), "study", "studies"),
                state.plain(),
                state.withJacobian());
    }

    private FitState.Best best() {
        return state.best().orElseThrow();
    }

    private double logLikelihood() {
        return posterior.likelihood().log(best().point().predicted());
    }

    private double logPrior() {
        return posterior.space().logPrior(best().point().x());
    }

    private long studies() {
        return posterior.likelihood().data().stream()
                .map(each -> each.study())
                .distinct()
                .count();
    }
}
