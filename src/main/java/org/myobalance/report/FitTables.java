package org.myobalance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Posterior;
import org.myobalance.io.CsvTable;
import org.myobalance.io.JsonText;
import org.myobalance.model.Model;
import org.myobalance.units.Unit;

/**
 * What a fit found: a table for a terminal, {@code fit.csv} and {@code fit.json}. Values are in the units of the model file.
 *
 * @param model that was fitted
 * @param posterior that was climbed
 * @param state at the end, with a best place
 * @param estimates there
 */
public record FitTables(Model model, Posterior posterior, FitState state, Estimates estimates) {
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

    /** {@code fit.csv}: one line a parameter. */
    public void writeCsv(java.nio.file.Path path) {
        List<String> headings = List.of(
                "parameter",
                "unit",
                "start",
                "fitted",
                "standard error",
                "scale of the coordinate",
                "standard error of the coordinate",
                "learnt",
                "bound",
                "prior only");
        CsvTable.write(
                path,
                headings,
                rows -> estimates.each().forEach(each -> {
                    Unit unit = unit(each);
                    rows.row(List.of(
                            each.parameter().id(),
                            unit.text(),
                            CsvTable.cell(unit.fromBase(each.parameter().start())),
                            CsvTable.cell(unit.fromBase(each.value())),
                            CsvTable.cell(error(each).orElse(Double.NaN)),
                            scale(each),
                            CsvTable.cell(each.deviation().orElse(Double.NaN)),
                            CsvTable.cell(each.learnt().orElse(Double.NaN)),
                            each.bound().words(),
                            Boolean.toString(each.isPriorOnly())));
                }));
    }

    private static String scale(Estimates.Estimate each) {
        return each.parameter().isLog() ? "log" : "lin";
    }

    /**
     * {@code fit.json}: the same with the covariance of the coordinates, and all that made the fit.
     *
     * @param made inputs, settings, version and JDK
     */
    public String json(FitCheckpoint made) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FinishedFit.FORMAT);
        members.put("version", made.version());
        members.put("jdk", made.jdk());
        members.put("model", model.id());
        members.put("inputs", made.inputs());
        members.put("settings", made.settings());
        members.put("logLikelihood", logLikelihood());
        members.put("logPrior", logPrior());
        members.put("rows", posterior.likelihood().data().size());
        members.put("studies", studies());
        members.put("plainEvaluations", state.plain());
        members.put("evaluationsWithSlopes", state.withSlopes());
        members.put("bestStart", best().start() + 1);
        members.put("starts", state.ended().stream().map(FitTables::start).toList());
        members.put("parameters", estimates.each().stream().map(this::parameter).toList());
        members.put("covariance", covariance());
        return JsonText.of(members);
    }

    private static Map<String, Object> start(FitState.Ended end) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("ended", end.why().words());
        members.put("logDensity", FitStateWriter.number(end.log()));
        return members;
    }

    private Map<String, Object> parameter(Estimates.Estimate each) {
        Map<String, Object> members = new LinkedHashMap<>();
        Unit unit = unit(each);
        members.put("id", each.parameter().id());
        members.put("unit", unit.text());
        members.put("start", unit.fromBase(each.parameter().start()));
        members.put("value", unit.fromBase(each.value()));
        error(each).ifPresent(error -> members.put("standardError", error));
        members.put("scale", scale(each));
        members.put("coordinate", each.coordinate());
        each.deviation().ifPresent(deviation -> members.put("coordinateStandardError", deviation));
        each.learnt().ifPresent(learnt -> members.put("learnt", learnt));
        if (each.bound() != Estimates.Bound.FREE) {
            members.put("bound", each.bound().words());
        }
        members.put("priorOnly", each.isPriorOnly());
        return members;
    }

    private List<List<Object>> covariance() {
        List<List<Object>> lines = new ArrayList<>();
        for (double[] line : estimates.covariance()) {
            List<Object> cells = new ArrayList<>();
            for (double cell : line) {
                cells.add(FitStateWriter.number(cell));
            }
            lines.add(cells);
        }
        return lines;
    }
}
