package org.myobalance.studyexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.hybrid.HybridOptions;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Predictor;
import org.myobalance.petab.ModelSimulation;
import org.myobalance.petab.Problem;
import org.myobalance.petab.ProblemLikelihood;
import org.myobalance.petab.ProblemParameter;
import org.myobalance.petab.ProblemReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/** Studies of a small model, and which observations of the shipped studies are held. */
class StudyExportTest {
    private static final Path SMALL = Path.of("src/test/resources/models");
    private static final RunOptions OPTIONS = RunOptions.direct().withRtol(1e-9);

    @TempDir
    private Path folder = Path.of("");

    /** Studies with all that they are read against. */
    private record Case(Simulator simulator, Laboratory laboratory, List<Study> studies) {
        static Case of(Path modelFile, Path laboratoryFile, List<Path> files) {
            Model model = ModelReader.read(modelFile);
            Laboratory laboratory = LaboratoryReader.read(laboratoryFile, model);
            return new Case(
                    new Simulator(CompiledModel.of(model)),
                    laboratory,
                    new StudyReader(model, laboratory).readAll(files));
        }

        static Case small(String study) {
            return of(
                    SMALL.resolve("tiny.json"),
                    SMALL.resolve("laboratory.json"),
                    List.of(SMALL.resolve("studies/" + study + ".json")));
        }

        static Case shipped() throws IOException {
            Path models = Path.of("models");
            try (Stream<Path> files = Files.list(models.resolve("studies"))) {
                return of(
                        models.resolve("sarcopenia/model.json"),
                        models.resolve("sarcopenia/laboratory.json"),
                        files.sorted().toList());
            }
        }

        StudyExport.Result export(ProgressMonitor monitor) {
            return StudyExport.of(studies, simulator, laboratory, OPTIONS, Map.of(), "default", monitor);
        }

        List<String> names() {
            return studies.stream()
                    .flatMap(study -> study.measurements().stream().map(study::name))
                    .toList();
        }
    }

    private static List<String> leftOut(StudyExport.Result result) {
        return result.leftOut().stream()
                .filter(each -> each.part().equals(LeftOut.OBSERVATION))
                .map(each -> each.study() + "/" + each.observation())
                .toList();
    }

    private Problem written(ArmProblem problem) throws IOException {
        Path into = Files.createDirectories(folder.resolve(problem.folder()));
        for (Map.Entry<String, String> file : problem.files().entrySet()) {
            Files.writeString(into.resolve(file.getKey()), file.getValue());
        }
        return ProblemReader.read(into.resolve("problem.yaml"));
    }

    @Test
    void aMeanOverAWindowAndAFoldOfTheOwnBaselineAreHeld() {
        StudyExport.Result result = Case.small("a-2000").export(ProgressMonitor.NONE);
        assertEquals(
                List.of("a-2000_rest", "a-2000_bout"),
                result.problems().stream().map(ArmProblem::folder).toList());
        Map<String, String> rest = result.problems().get(0).files();
        // 0.06 %/h, and 0.002 of it as a share, which is the error of the logarithm
        assertEquals("""
                observableId\tobservableName\tobservableFormula\tnoiseFormula\tnoiseDistribution
                observed_rest\tfsr\t((integral_1 / 24.0))\t0.03333333333333\tlog-normal
                """, String.valueOf(rest.get("observables.tsv")).replaceAll("(0\\.03333333333333)\\d*", "$1"));
        assertEquals("conditionId\ttargetId\ttargetValue\nrecord_1\tintegral_1\t0\n", rest.get("conditions.tsv"));
        assertEquals("experimentId\ttime\tconditionId\narm\t0.0\t\narm\t24.0\trecord_1\n", rest.get("experiments.tsv"));
        Map<String, String> bout = result.problems().get(1).files();
        // the bout lasts from 9:00 to 9:45: the baseline is kept at its start, the mean taken from 10:45 to 12:45
        assertEquals("""
                conditionId\ttargetId\ttargetValue
                record_1\tkept_2\t(fractional_synthetic_rate)
                record_2\tintegral_1\t0
                """, bout.get("conditions.tsv"));
        assertEquals(
                "experimentId\ttime\tconditionId\narm\t0.0\t\narm\t9.0\trecord_1\narm\t10.75\trecord_2\n",
                bout.get("experiments.tsv"));
        assertTrue(
                String.valueOf(bout.get("observables.tsv"))
                        .contains("\tfsr\t((integral_1 / 2.0)) / kept_2\t0.016000000000000014\tlog-normal\n"),
                () -> String.valueOf(bout.get("observables.tsv")));
        assertEquals(
                "observableId\texperimentId\ttime\tmeasurement\nobserved_bout\tarm\t12.75\t1.25\n",
                bout.get("measurements.tsv"));
    }

    /** Breakdown sets the solved synthesis, so the start moves with it; the load of a bout moves nothing before the bout. */
    @Test
    void onlyWhatLeavesTheStartAsItIsIsEstimated() throws IOException {
        StudyExport.Result result = Case.small("a-2000").export(ProgressMonitor.NONE);
        Problem problem = written(result.problems().get(1));
        assertEquals(
                List.of("akt_rise"),
                problem.estimated().stream().map(ProblemParameter::id).toList());
        assertEquals(
                List.of("k_breakdown", "akt_rise"),
                problem.parameters().stream().map(ProblemParameter::id).toList());
        assertEquals(
                List.of(
                        "1 of 2 are fixed: the start of the person moves with them, and the model file has it as numbers"),
                result.leftOut().stream()
                        .filter(each ->
                                each.part().equals("parameters") && each.arm().equals("bout"))
                        .map(LeftOut::reason)
                        .toList());
    }

    /** Two ways to the same numbers: the simulation of the studies, and that of the exported problem by the reader of PEtab. */
    @Test
    void theProblemsSayWhatTheStudiesSay() throws IOException {
        Case small = Case.small("a-2000");
        List<Prediction> predictions = new Predictor(small.simulator(), small.laboratory(), OPTIONS, 1)
                .predictNominal(small.studies(), Optional.empty(), Map.of(), ProgressMonitor.NONE);
        List<ArmProblem> problems = small.export(ProgressMonitor.NONE).problems();
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = written(problems.get(i));
            ProblemLikelihood likelihood =
                    new ProblemLikelihood(problem, ModelSimulation.of(problem, HybridOptions.STANDARD, false));
            ProblemLikelihood.Evaluation evaluation = likelihood.at(problem.nominal(), false);
            ProblemLikelihood.Evaluation.Found found =
                    assertInstanceOf(ProblemLikelihood.Evaluation.Found.class, evaluation, evaluation::toString);
            Prediction.Result.Predicted told = predictions.get(i).result().orElseThrow();
            double expected = told.predicted();
            // a mean by the trapezoid rule, of quarters of an hour over a day with meals, against an integral
            assertEquals(1, found.simulated().get(0) / expected, 2e-4, told::toString);
            double residual = (told.parts().reported().orElseThrow() - Math.log(expected))
                    / told.parts().standardError();
            assertEquals(residual, found.scores().residuals().get(0), 1e-2, "residual");
        }
    }

    @Test
    void eachObservationIsHeldOrLeftOutOnce() throws IOException {
        Case shipped = Case.shipped();
        // stopped at once: no arm can start, so that each observation is left out, once, with its reason
        StudyExport.Result stopped = shipped.export(ProgressMonitor.of((what, share) -> {}, () -> true));
        assertEquals(List.of(), stopped.problems());
        assertEquals(
                shipped.names().stream().sorted().toList(),
                leftOut(stopped).stream().sorted().toList());
        for (LeftOut each : stopped.leftOut()) {
            assertFalse(each.reason().isBlank(), each.observation());
        }
        Case small = Case.small("b-2001");
        StudyExport.Result all = small.export(ProgressMonitor.NONE);
        int held = all.problems().stream().mapToInt(ArmProblem::observations).sum();
        assertEquals(small.names().size(), held + leftOut(all).size());
    }
}
