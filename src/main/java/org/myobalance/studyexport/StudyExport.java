package org.myobalance.studyexport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.exchange.SbmlFile;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.RequestException;
import org.myobalance.observe.ArmReading;
import org.myobalance.observe.ArmStart;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.units.Unit;

/**
 * Makes a problem in the format PEtab 2 of each arm of studies that has observations which the format holds. PEtab has one model in one
 * problem here, and a model file of ours is one person with one regimen: so each arm is a problem of its own.
 *
 * <p>The start of an arm stands in the model file as numbers, although it moves with most parameters. Only those with which it does not
 * move are to be estimated; the others are fixed.
 */
public final class StudyExport {
    private static final String MODEL = "model.xml";

    private final Model model;
    private final Laboratory laboratory;
    private final ArmStart.Finder starts;
    private final String parameterSet;
    private final Map<String, String> symbols;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<ArmProblem> problems = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private StudyExport(
            Simulator simulator,
            Laboratory laboratory,
            RunOptions options,
            Map<String, Double> changes,
            String parameterSet) {
        this.model = simulator.compiled().model();
        this.laboratory = laboratory;
        this.parameterSet = parameterSet;
        List<String> varied =
                ParameterRows.varied(model).stream().map(Parameter::id).toList();
        starts = new ArmStart.Finder(simulator, options, changes, varied);
        symbols = SbmlFile.symbols(model);
        model.states().forEach(each -> units.put(each.id(), each.unit()));
        model.inputs().forEach(each -> units.put(each.id(), each.unit()));
        model.rates().forEach(each -> units.put(each.id(), each.unit()));
        model.observables().forEach(each -> units.put(each.id(), each.unit()));
    }

    /**
     * The problems of studies, and what they do not hold. Each observation is a measurement of one problem or is left out as a whole.
     *
     * @param problems one for each arm that has an observation which is held
     * @param leftOut observations that are not held, and parts of what is held
     */
    public record Result(List<ArmProblem> problems, List<LeftOut> leftOut) {
        /** Copies the lists. {@inheritDoc} */
        public Result {
            problems = List.copyOf(problems);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Exports studies.
     *
     * @param studies with their observations
     * @param simulator of the model, without derivatives
     * @param laboratory of the studies
     * @param options of the years before the arms
     * @param changes parameters that differ from the model's [base units]
     * @param parameterSet which parameter set that is, in words
     * @param monitor hears the share of the studies that are done, and may stop the runs
     * @return problems and what is left out
     */
    public static Result of(
            List<Study> studies,
            Simulator simulator,
            Laboratory laboratory,
            RunOptions options,
            Map<String, Double> changes,
            String parameterSet,
            ProgressMonitor monitor) {
        StudyExport export = new StudyExport(simulator, laboratory, options, changes, parameterSet);
        for (int i = 0; i < studies.size(); i++) {
            export.add(studies.get(i), monitor.silent());
            monitor.report("studies", (i + 1) / (double) studies.size());
        }
        return new Result(export.problems, export.leftOut);
    }

    private void add(Study study, ProgressMonitor monitor) {
        Map<String, List<ArmReading>> held = new LinkedHashMap<>();
        for (Measurement row : study.measurements()) {
            ArmReading.Result result = ArmReading.of(study, row, laboratory, this::unitOf);
            if (result instanceof ArmReading.Result.Held found) {
                held.computeIfAbsent(row.arm(), arm -> new ArrayList<>()).add(found.reading());
            } else {
                leaveOut(study, row, ((ArmReading.Result.NotHeld) result).why());
            }
        }
        held.forEach((arm, readings) -> add(study, arm, readings, monitor));
    }

    private Unit unitOf(String quantity) {
        return units.getOrDefault(quantity, Unit.ONE);
    }

    private void leaveOut(Study study, Measurement row, String why) {
        leftOut.add(new LeftOut(study.id(), row.arm(), row.id(), LeftOut.OBSERVATION, why));
    }

    private void add(Study study, String arm, List<ArmReading> readings, ProgressMonitor monitor) {
        ArmTables tables = new ArmTables(symbols, this::unitOf);
        readings.forEach(tables::add);
        double end = readings.stream()
                .mapToDouble(each -> Math.max(
                        each.own().to(),
                        each.reference().map(ArmReading.Sample::to).orElse(0.0)))
                .max()
                .orElse(0);
        ArmStart.Result result = starts.start(study, arm, end + 1, monitor);
        if (result instanceof ArmStart.Result.Impossible impossible) {
            readings.forEach(each -> leaveOut(study, each.measurement(), "the arm cannot start: " + impossible.why()));
            return;
        }
        ArmStart start = ((ArmStart.Result.Ready) result).start();
        ParameterRows parameters = new ParameterRows(model, start.parameters(), start.moving(), symbols);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("problem.yaml", problem(tables.files().containsKey("conditions.tsv")));
        try {
            files.put(
                    MODEL,
                    SbmlFile.of(
                            model,
                            start.parameters(),
                            start.state(),
                            start.timetable(),
                            "Arm " + arm + " of study " + study.id() + ". " + study.citation() + ". Parameter set: "
                                    + parameterSet + ".",
                            tables.recorders()));
        } catch (RequestException e) {
            readings.forEach(each -> leaveOut(study, each.measurement(), String.valueOf(e.getMessage())));
            return;
        }
        files.put("parameters.tsv", parameters.table());
        files.putAll(tables.files());
        problems.add(new ArmProblem(study.id(), arm, tables.size(), parameters.estimated(), files));
        leaveOutParts(study, arm, readings, parameters);
    }

    private void leaveOutParts(Study study, String arm, List<ArmReading> readings, ParameterRows parameters) {
        for (ArmReading each : readings) {
            for (String part : each.leftOut()) {
                leftOut.add(new LeftOut(
                        study.id(), arm, each.measurement().id(), part, "the noise is the study's own standard error"));
            }
        }
        int fixed = parameters.size() - parameters.estimated();
        if (fixed > 0) {
            leftOut.add(
                    new LeftOut(
                            study.id(),
                            arm,
                            "",
                            "parameters",
                            fixed + " of " + parameters.size()
                                    + " are fixed: the start of the person moves with them, and the model file has it as numbers"));
        }
    }

    private static String problem(boolean hasConditions) {
        return "format_version: 2.0.0\n"
                + "parameter_files: [parameters.tsv]\n"
                + "model_files:\n"
                + "  arm:\n"
                + "    location: " + MODEL + "\n"
                + "    language: sbml\n"
                + "condition_files: [" + (hasConditions ? "conditions.tsv" : "") + "]\n"
                + "experiment_files: [experiments.tsv]\n"
                + "observable_files: [observables.tsv]\n"
                + "measurement_files: [measurements.tsv]\n";
    }
}
