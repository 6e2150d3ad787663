package org.myobalance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.myobalance.calibration.Calibration;
import org.myobalance.calibration.CalibrationReader;
import org.myobalance.calibration.CalibrationWriter;
import org.myobalance.cohort.CohortReader;
import org.myobalance.design.Design;
import org.myobalance.design.DesignReader;
import org.myobalance.design.Experiment;
import org.myobalance.inference.FinishedFit;
import org.myobalance.inference.FitCheckpoint;
import org.myobalance.inference.SampleCheckpointReading;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelHash;
import org.myobalance.io.ModelReader;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.State;
import org.myobalance.plan.DetrainingReader;
import org.myobalance.plan.PlanReader;
import org.myobalance.regimen.EdgeCursor;
import org.myobalance.regimen.Regimen;
import org.myobalance.regimen.RegimenException;
import org.myobalance.regimen.Timetable;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.RecordedFiles;
import org.myobalance.report.RunRecord;
import org.myobalance.sample.DelayedAcceptanceState;
import org.myobalance.scenario.Arm;
import org.myobalance.scenario.RegimenReader;
import org.myobalance.scenario.Scenario;
import org.myobalance.scenario.ScenarioReader;
import org.myobalance.scenario.Subject;
import org.myobalance.scenario.SubjectReader;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.GateReader;
import org.myobalance.stoichiometry.Supply;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;
import org.myobalance.trial.TrialReader;

/** Every reader with good files of its kind, and what must hold of a file that it accepts. */
final class ReaderTargets {
    private static final Path SAMPLES = Path.of("src/test/resources/fuzz");
    private static final Path MODEL_FILE = Path.of("models/sarcopenia/model.json");
    private static final double YEAR = 8766;

    private final Path folder;
    private final Model model = ModelReader.read(MODEL_FILE);
    private final Laboratory laboratory = LaboratoryReader.read(Path.of("models/sarcopenia/laboratory.json"), model);
    private int models;

    /** @param folder for mutants, two levels below the project's own folder */
    ReaderTargets(Path folder) {
        this.folder = folder;
    }

    /** The shipped model takes 0.14 s to read, fifty times as long as others, so few of the mutants are its own. */
    List<ReaderFuzz.Target> all() throws IOException {
        copied(Path.of("src/test/resources/models"), "tiny");
        copied(Path.of("src/test/resources/models"), "evidence");
        for (String kind : List.of(
                "regimens",
                "subjects",
                "scenarios",
                "studies",
                "designs",
                "plans",
                "sarcopenia",
                "null",
                "populations",
                "cohorts",
                "trials")) {
            copied(Path.of("models", kind), "models/" + kind);
        }
        Path tiny = Path.of("src/test/resources/models/tiny.json");
        return List.of(
                new ReaderFuzz.Target("model", 112, List.of(tiny), folder.resolve("tiny"), this::model),
                new ReaderFuzz.Target(
                        "model-with-sets",
                        28,
                        List.of(tiny.resolveSibling("sets.json")),
                        folder.resolve("tiny"),
                        this::model),
                new ReaderFuzz.Target(
                        "shipped-model",
                        1,
                        List.of(MODEL_FILE),
                        folder.resolve("models/sarcopenia"),
                        this::shippedModel),
                new ReaderFuzz.Target(
                        "evidence",
                        12,
                        List.of(tiny.resolveSibling("evidence.json")),
                        folder.resolve("evidence"),
                        this::evidence),
                regimens(),
                subjects(),
                scenarios(),
                new ReaderFuzz.Target("study", 56, studies(), folder.resolve("models/studies"), this::study),
                new ReaderFuzz.Target(
                        "design",
                        1,
                        files(Path.of("models/designs"), ""),
                        folder.resolve("models/designs"),
                        this::design),
                new ReaderFuzz.Target(
                        "laboratory",
                        24,
                        List.of(Path.of("src/test/resources/study/laboratory.json")),
                        folder,
                        file -> assertFinite(LaboratoryReader.read(file, model))),
                new ReaderFuzz.Target("calibration", 24, List.of(calibrated()), folder, this::calibration),
                new ReaderFuzz.Target(
                        "stoichiometry",
                        24,
                        List.of(Path.of("models/sarcopenia/stoichiometry.json")),
                        folder,
                        this::stoichiometry),
                new ReaderFuzz.Target(
                        "plan",
                        32,
                        List.of(
                                Path.of("models/plans/ninety-minutes-at-70.json"),
                                Path.of("models/plans/keep-the-gain.json")),
                        folder.resolve("models/plans"),
                        file -> assertFalse(new PlanReader(path -> model)
                                .read(file, new Faults())
                                .aims()
                                .isEmpty())),
                new ReaderFuzz.Target(
                        "detraining",
                        24,
                        List.of(Path.of("models/plans/detraining-by-age.json")),
                        folder.resolve("models/plans"),
                        file -> assertTrue(new DetrainingReader(path -> model)
                                        .read(file, new Faults())
                                        .trained()
                                > 0)),
                new ReaderFuzz.Target(
                        "cohort",
                        24,
                        List.of(Path.of("models/cohorts/four-programmes.json")),
                        folder.resolve("models/cohorts"),
                        file -> assertTrue(new CohortReader(path -> model)
                                        .read(file, new Faults())
                                        .lives()
                                > 0)),
                new ReaderFuzz.Target(
                        "trial",
                        24,
                        List.of(Path.of("models/trials/lifts-at-70.json")),
                        folder.resolve("models/trials"),
                        file -> assertTrue(new TrialReader(path -> model)
                                        .read(file, new Faults())
                                        .replicates()
                                > 0)),
                new ReaderFuzz.Target("question", 20, List.of(questionRecord()), folder, this::question),
                new ReaderFuzz.Target("run", 20, List.of(runRecord()), folder, this::run),
                new ReaderFuzz.Target("output", 12, List.of(outputRecord()), folder, this::output),
                new ReaderFuzz.Target(
                        "fit-checkpoint", 24, samples("fit-checkpoint"), folder, ReaderTargets::fitCheckpoint),
                new ReaderFuzz.Target("chains", 16, samples("sample-checkpoint"), folder, this::chains),
                new ReaderFuzz.Target("fit", 16, samples("fit"), folder, file -> assertFinite(FinishedFit.read(file))));
    }

    /** Copies a folder to where its mutants go, so that what they name is found and nothing else sees them. */
    private void copied(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> samples(String start) throws IOException {
        return files(SAMPLES, start);
    }

    private static List<Path> files(Path folder, String start) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(start)
                            && file.getFileName().toString().endsWith(".json"))
                    .filter(file -> !(start.equals("fit")
                            && file.getFileName().toString().startsWith("fit-checkpoint")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> studies() {
        return List.of(
                Path.of("models/studies/brook-2016.json"),
                Path.of("models/studies/nair-2020.json"),
                Path.of("models/studies/dirks-2016.json"),
                Path.of("models/studies/hudson-2014.json"),
                Path.of("src/test/resources/study/vesicles.json"));
    }

    private void model(Path file) {
        Model read = ModelReader.read(file);
        assertFinite(read);
        assertEquals(ModelHash.of(read), ModelHash.of(ModelReader.read(file)), "read twice");
        if (models++ % 40 == 0) {
            CompiledModel.of(read);
        }
    }

    private void shippedModel(Path file) {
        assertFinite(ModelReader.read(file));
    }

    private static void assertFinite(Model read) {
        for (Parameter parameter : read.parameters()) {
            assertTrue(Double.isFinite(parameter.value()), parameter.id());
            assertTrue(
                    parameter.value() >= parameter.lower() && parameter.value() <= parameter.upper(), parameter.id());
            parameter.prior().ifPresent(prior -> {
                assertTrue(Double.isFinite(prior.centre()) && Double.isFinite(prior.spread()), parameter.id());
            });
        }
        for (State state : read.states()) {
            assertTrue(Double.isFinite(state.initial()), state.id());
            assertTrue(state.scale() > 0 && Double.isFinite(state.scale()), state.id());
        }
        for (Input input : read.inputs()) {
            assertTrue(Double.isFinite(input.rest()), input.id());
        }
        assertFalse(ModelHash.of(read).isEmpty());
    }

    /** The evidence is read through a model that names it. */
    private void evidence(Path file) throws IOException {
        Files.copy(file, file.resolveSibling("evidence.json"), StandardCopyOption.REPLACE_EXISTING);
        assertFinite(ModelReader.read(file.resolveSibling("tiny.json")));
    }

    private ReaderFuzz.Target regimens() throws IOException {
        RegimenReader reader = new RegimenReader(model);
        return new ReaderFuzz.Target("regimen", 40, files(Path.of("models/regimens"), ""), folder, file -> {
            Regimen regimen = reader.read(file);
            layOut(regimen, 40 * YEAR);
            layOut(regimen, 70 * YEAR);
        });
    }

    /** Walks four weeks, or a few thousand edges; what clashes is refused when a scenario is read. */
    private static void layOut(Regimen regimen, double age) {
        Timetable timetable;
        try {
            timetable = Timetable.of(regimen, age, age + 28 * 24, 1);
        } catch (RegimenException e) {
            assertFalse(e.fault().isBlank());
            return;
        }
        EdgeCursor cursor = timetable.cursor();
        double last = -1;
        for (int i = 0; i < 3000 && cursor.hasNext(); i++) {
            double time = cursor.next().time();
            assertTrue(time > last && time <= timetable.horizon(), "edges ascend within the run");
            last = time;
        }
        assertTrue(timetable.expectedBouts() >= 0 && timetable.expectedMeals() >= 0);
    }

    private ReaderFuzz.Target subjects() throws IOException {
        return new ReaderFuzz.Target(
                "subject", 20, files(Path.of("models/subjects"), ""), folder.resolve("models/subjects"), file -> {
                    Subject subject = SubjectReader.read(file, model);
                    subject.fields().values().forEach(value -> assertTrue(Double.isFinite(value)));
                    assertTrue(subject.age() >= 15 * YEAR && subject.age() <= 130 * YEAR, "age");
                    layOut(subject.history(), subject.age());
                });
    }

    private ReaderFuzz.Target scenarios() throws IOException {
        ScenarioReader reader = new ScenarioReader(file -> model);
        return new ReaderFuzz.Target(
                "scenario", 32, files(Path.of("models/scenarios"), ""), folder.resolve("models/scenarios"), file -> {
                    Scenario scenario = reader.read(file);
                    assertFalse(scenario.arms().isEmpty());
                    assertTrue(scenario.every() > 0 && Double.isFinite(scenario.every()));
                    for (Arm arm : scenario.arms()) {
                        assertTrue(arm.to() > arm.from() && arm.to() <= 130 * YEAR, "ages of " + arm.id());
                        arm.set().values().forEach(value -> assertTrue(Double.isFinite(value)));
                        layOut(arm.regimen(), arm.from());
                    }
                });
    }

    private void design(Path file) {
        Design design = new DesignReader(named -> model).read(file).design();
        assertTrue(design.alpha() > 0 && design.alpha() <= 0.5, "level");
        for (Experiment each : design.experiments()) {
            assertTrue(each.planned() >= 2 && each.dropOut() >= 0 && each.dropOut() < 1, each.id());
            each.finds().forEach(find -> find.stated().ifPresent(size -> assertTrue(Double.isFinite(size), each.id())));
            each.price(design.largest()).ifPresent(price -> assertTrue(Double.isFinite(price), each.id()));
            assertTrue(each.study().measurements().stream().allMatch(Measurement::isPlanned), each.id());
        }
    }

    private void study(Path file) {
        Study study = new StudyReader(model, laboratory).read(file);
        study.arms()
                .values()
                .forEach(arm -> arm.setting().ifPresent(setting -> {
                    layOut(
                            setting.protocol().regimen("protocol"),
                            setting.subject().age());
                    arm.assumptions()
                            .forEach(assumption -> assumption.range().ifPresent(range -> {
                                setting.with(assumption.what(), range.low());
                                setting.with(assumption.what(), range.high());
                            }));
                }));
        for (Measurement each : study.measurements()) {
            assertTrue(
                    Double.isFinite(each.when().from())
                            && each.when().to() >= each.when().from(),
                    each.id());
            each.reported()
                    .value()
                    .ifPresent(
                            value -> assertTrue(Double.isFinite(each.reported().asFold(value)), each.id()));
            assertTrue(study.arms().keySet().containsAll(each.arms()), each.id());
            assertTrue(laboratory.observables().keySet().containsAll(each.observables()), each.id());
            Stream.concat(each.reference().stream(), each.against().map(Measurement.Against::reference).stream())
                    .forEach(reference -> {
                        boolean isOfBout = reference.when().origin() != org.myobalance.study.When.Origin.START;
                        boolean hasNone = study.arm(reference.arm())
                                .setting()
                                .filter(setting -> setting.protocol().bout().isEmpty())
                                .isPresent();
                        assertFalse(isOfBout && hasNone, "time of the reference of " + each.id());
                    });
        }
    }

    private static void assertFinite(Laboratory read) {
        read.observables().values().forEach(each -> assertTrue(Double.isFinite(each.power()) && each.power() != 0));
        read.assays().values().forEach(each -> assertTrue(each.gain() >= 0 && each.person() >= 0));
        read.intensities().values().forEach(each -> assertTrue(Double.isFinite(each.fraction(70)) && each.scale() > 0));
    }

    /** The shipped calibration with a tenth of its draws. */
    private Path calibrated() throws IOException {
        Calibration all = CalibrationReader.read(Path.of("models/sarcopenia/calibrated.json"), model);
        Calibration few = new Calibration(
                all.model(),
                all.modelHash(),
                all.dataHash(),
                all.command(),
                all.seed(),
                all.robust(),
                all.observations(),
                all.studies(),
                all.logLikelihood(),
                all.logPrior(),
                all.parameters(),
                all.draws().subList(0, Math.min(4, all.draws().size())),
                all.sampler());
        Path file = folder.resolve("few-draws.json");
        CalibrationWriter.write(file, few);
        return file;
    }

    private void calibration(Path file) throws IOException {
        Calibration read = CalibrationReader.read(file, model);
        read.best().values().forEach(value -> assertTrue(Double.isFinite(value)));
        Path again = folder.resolve("again.json");
        CalibrationWriter.write(again, read);
        assertEquals(read, CalibrationReader.read(again, model), "written and read");
    }

    private void stoichiometry(Path file) {
        Gate gate = GateReader.read(file, model);
        assertFalse(Supply.of(gate, model, Map.of()).isEmpty());
    }

    private Path runRecord() {
        Path scenario = Path.of("models/scenarios/detraining-short.json");
        Path sample = folder.resolve("run-sample.json");
        new RunRecord(
                        "unreleased",
                        "17.0.15",
                        scenario,
                        RecordedFiles.fingerprints(List.of(scenario)),
                        1,
                        "auto",
                        1e-4,
                        OptionalDouble.of(24),
                        Optional.of("no-exo"),
                        Map.of("k_breakdown", "0.012"),
                        Optional.of(Path.of("models/sarcopenia/calibrated.json")),
                        5,
                        Map.of("young", "6bc3978ccbff395ec2aa8d490b843f4c8e9a1159bb0c0c3acf2290df48c1b367"))
                .write(sample);
        return sample;
    }

    private Path questionRecord() {
        Path plan = Path.of("models/plans/keep-the-gain.json");
        Path sample = folder.resolve("question-sample.json");
        new QuestionRecord(
                        "unreleased",
                        "17.0.15",
                        "dose",
                        Optional.of(plan),
                        List.of("--draws=8"),
                        RecordedFiles.fingerprints(List.of(plan)))
                .write(sample, sample);
        return sample;
    }

    private void question(Path file) {
        QuestionRecord read = QuestionRecord.read(file);
        Path again = folder.resolve("question-again.json");
        read.write(again, again);
        assertEquals(read, QuestionRecord.read(again), "written and read");
    }

    private void run(Path file) throws IOException {
        RunRecord read = RunRecord.read(file);
        assertTrue(read.rtol() > 0 && read.rtol() < 1, "tolerance");
        read.every().ifPresent(hours -> assertTrue(hours > 0 && Double.isFinite(hours)));
        Path again = folder.resolve("run-again.json");
        read.write(again);
        assertEquals(read, RunRecord.read(again), "written and read");
    }

    /** The record of a folder with two results. */
    private Path outputRecord() throws IOException {
        Path results = folder.resolve("results");
        results(results, "result-a.csv", "result-b.csv");
        return Files.copy(
                results.resolve(OutputFolder.RECORD),
                folder.resolve("output-sample.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void results(Path results, String... names) throws IOException {
        try (OutputFolder output = OutputFolder.open(results, "result.*")) {
            for (String name : names) {
                Files.writeString(output.staging().resolve(name), name);
            }
            output.commit();
        }
    }

    /** Whatever a record says, a result of another folder stays, and the next command finds a record that it can read. */
    private void output(Path file) throws IOException {
        Path results = folder.resolve("results/of-mutants");
        Files.createDirectories(results);
        Files.deleteIfExists(results.resolve("result-c.csv"));
        Files.copy(file, results.resolve(OutputFolder.RECORD), StandardCopyOption.REPLACE_EXISTING);
        results(results, "result-c.csv");
        assertTrue(Files.exists(results.resolveSibling("result-a.csv")), "a result of another folder");
        results(results, "result-c.csv");
    }

    private static void fitCheckpoint(Path file) throws IOException {
        FitCheckpoint read = FitCheckpoint.read(file);
        Path again = Path.of("target/fuzz/checkpoint-again.json");
        Files.writeString(again, read.text());
        assertEquals(read.text(), FitCheckpoint.read(again).text(), "written and read");
    }

    private void chains(Path file) {
        DelayedAcceptanceState read = SampleCheckpointReading.chains(file);
        int length = read.chains().get(0).now().x().length;
        read.chains().forEach(chain -> {
            assertEquals(length, chain.now().x().length);
            chain.draws().forEach(draw -> assertEquals(length, draw.x().length));
        });
        read.draws(0);
    }

    private static void assertFinite(FinishedFit read) {
        read.values().values().forEach(value -> assertTrue(Double.isFinite(value)));
    }
}
