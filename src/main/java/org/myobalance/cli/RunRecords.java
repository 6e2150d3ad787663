package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myobalance.calibration.DrawChoice;
import org.myobalance.io.ProgramVersion;
import org.myobalance.report.RecordedFiles;
import org.myobalance.report.RunRecord;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.RunOptions;
import org.myobalance.whatif.ArmPlan;

/** Records what was asked of a run, and holds a repeated run against its record. */
final class RunRecords {
    private RunRecords() {}

    /**
     * The record of a run.
     *
     * @param scenario what is run
     * @param plans its arms
     * @param parameters parameter set and draws
     * @param method what was asked on the command line
     * @param options the same, read
     * @param every time between samples that was asked for [h]
     * @return everything that it takes to repeat the run
     */
    static RunRecord of(
            Scenario scenario,
            List<ArmPlan> plans,
            DrawChoice parameters,
            MethodOptions method,
            RunOptions options,
            OptionalDouble every) {
        List<Path> files = new ArrayList<>(scenario.files());
        files.add(scenario.modelFile());
        Loader.evidenceFile(scenario.modelFile()).ifPresent(files::add);
        parameters.parameters().file().ifPresent(files::add);
        return new RunRecord(
                ProgramVersion.program(),
                ProgramVersion.jdk(),
                scenario.files().get(0),
                RecordedFiles.fingerprints(files),
                scenario.seed(),
                options.engine().word(),
                options.rtol(),
                every,
                method.hypothesis,
                method.set,
                parameters.parameters().file(),
                parameters.draws(),
                parameterHashes(plans));
    }

    /**
     * Refuses to repeat a run whose arms would have other parameters than it had.
     *
     * @param earlier record of the run
     * @param file of the record
     * @param plans the arms as they would be run now
     * @throws FaultyRequest with the arms that differ
     */
    static void requireSame(RunRecord earlier, Path file, List<ArmPlan> plans) {
        Map<String, String> now = parameterHashes(plans);
        if (!earlier.arms().equals(now)) {
            String arms = Stream.concat(now.keySet().stream(), earlier.arms().keySet().stream())
                    .distinct()
                    .filter(id -> !Objects.equals(now.get(id), earlier.arms().get(id)))
                    .collect(Collectors.joining(", "));
            throw new FaultyRequest("--again " + file + ": the parameters of " + arms
                    + " have another hash than in the record. Another version of the program reads the files"
                    + " differently: run the scenario anew.");
        }
    }

    private static Map<String, String> parameterHashes(List<ArmPlan> plans) {
        Map<String, String> arms = new LinkedHashMap<>();
        plans.forEach(plan -> arms.put(plan.id(), plan.parameters().hash()));
        return arms;
    }
}
