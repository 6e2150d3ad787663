package org.myobalance.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.myobalance.fit.Estimates;
import org.myobalance.fit.FitState;
import org.myobalance.fit.Posterior;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.CsvTable;
import org.myobalance.io.JsonText;
import org.myobalance.model.Model;
import org.myobalance.units.Unit;

/**
 * What a fit found, as {@code fit.csv} and {@code fit.json}. Values are in the units of the model file.
 *
 * @param model that was fitted
 * @param posterior that was climbed
 * @param state at the end, with a best place
 * @param estimates there
 */
public record FitFiles(Model model, Posterior posterior, FitState state, Estimates estimates) {
    /** Their names. */
    static final String CSV = "fit.csv";

    static final String JSON = "fit.json";

    /** The files of a fit that found something. */
    static FitFiles of(Model model, Posterior posterior, FitState state) {
        return new FitFiles(
                model,
                posterior,
                state,
                Estimates.at(posterior, state.best().orElseThrow().point()));
    }

    /**
     * Writes both into a folder.
     *
     * @param folder that is there
     * @param made inputs, settings, version and JDK
     * @param studies names of the study files, as {@code fit.json} gives them; may be none
     */
    void write(Path folder, FitCheckpoint made, List<String> studies) {
        writeCsv(folder.resolve(CSV));
        AtomicFiles.write(folder.resolve(JSON), json(made, studies));
    }

    private Unit unit(Estimates.Estimate each) {
        return model.parameter(each.parameter().id()).unit();
    }

    private OptionalDouble error(Estimates.Estimate each) {
        OptionalDouble error = each.standardError();
        return error.isPresent() ? OptionalDouble.of(unit(each).fromBase(error.getAsDouble())) : error;
    }

    private FitState.Best best() {
        return state.best().orElseThrow();
    }

    private long studies() {
        return posterior.likelihood().data().stream()
                .map(each -> each.study())
                .distinct()
                .count();
    }

    /**
     * Writes {@code fit.csv}: one line a parameter.
     *
     * @param path of the file
     */
    public void writeCsv(Path path) {
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
     * @param studies names of the study files; may be none
     */
    String json(FitCheckpoint made, List<String> studies) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FinishedFit.FORMAT);
        members.put("version", made.version());
        members.put("jdk", made.jdk());
        members.put("model", model.id());
        members.put("inputs", made.inputs());
        members.put("settings", made.settings());
        members.put("logLikelihood", posterior.likelihood().log(best().point().predicted()));
        members.put("logPrior", posterior.space().logPrior(best().point().x()));
        members.put("rows", posterior.likelihood().data().size());
        members.put("studies", studies());
        if (!studies.isEmpty()) {
            members.put("studyFiles", studies);
        }
        members.put("plainEvaluations", state.plain());
        members.put("evaluationsWithSlopes", state.withJacobian());
        members.put("bestStart", best().start() + 1);
        members.put("starts", state.ended().stream().map(FitFiles::start).toList());
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
