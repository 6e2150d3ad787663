package org.myobalance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.export.CFile;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.model.Model;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.simulate.RunOptions;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Names;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code export}: writes the compiled equations for other programs. */
@Command(
        name = "export",
        description = "Writes the equations of a model in another language. Of a scenario, one arm: with the person at"
                + " its start and every bout and meal of its regimen.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance export --to c models/sarcopenia/model.json --out model.c",
            "  ./myobalance export --to c models/scenarios/what-if.json --arm resistance-3x --out arm.c"
        })
final class ExportCommand implements Callable<Integer> {
    /** Languages. */
    enum Language {
        c
    }

    /** What every export begins with. */
    private static final String BEGINNING = "/* Parameter set: ";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--to",
            paramLabel = "LANGUAGE",
            defaultValue = "c",
            description = "Language: ${COMPLETION-CANDIDATES}, which is plain C99 (default ${DEFAULT-VALUE}).")
    private Language language = Language.c;

    @Parameters(paramLabel = "MODEL|SCENARIO", description = "Model or scenario file.")
    private Path file = Path.of("");

    @Option(names = "--arm", paramLabel = "ID", description = "Arm of the scenario (default: the first).")
    private Optional<String> arm = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Override
    public Integer call() {
        out.ifPresent(ExportCommand::refuseForeign);
        String text = switch (language) {
            case c -> inC();
        };
        if (out.isPresent()) {
            AtomicFiles.write(out.get(), text);
        } else {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    /** Only an export of ours is replaced: not, say, the model itself. */
    private static void refuseForeign(Path file) {
        try {
            byte[] start = BEGINNING.getBytes(StandardCharsets.UTF_8);
            if (Files.exists(file) && !(Files.isRegularFile(file) && startsWith(file, start))) {
                throw new FaultyRequest(
                        "--out " + file + ": it would be replaced, but is no export of myobalance. Move it"
                                + " away, or name another file.");
            }
        } catch (IOException e) {
            throw new FaultyRequest(
                    "--out " + file + ": it cannot be read: " + e.getMessage() + ". Name another file.");
        }
    }

    private static boolean startsWith(Path file, byte[] start) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        }
    }

    private String inC() {
        Loader loader = new Loader();
        if (!format().startsWith("myobalance-scenario/")) {
            if (arm.isPresent()) {
                throw new FaultyRequest("--arm " + arm.get() + ": " + file + " is no scenario, and only one has arms.");
            }
            Model model = loader.model(file);
            ParameterChoice chosen = parameters.chosen(file, model);
            return heading(chosen)
                    + CFile.of(model, ParameterSet.defaults(model).with(chosen.values()));
        }
        Scenario scenario = loader.scenario(file, spec.commandLine().getErr()::println);
        ParameterChoice chosen = parameters.chosen(scenario.modelFile(), scenario.model());
        return heading(chosen) + inC(scenario.model(), plan(scenario, chosen));
    }

    private static String heading(ParameterChoice chosen) {
        return BEGINNING + chosen.words().replace("*/", "* /") + ". */\n";
    }

    private static String inC(Model model, ArmPlan plan) {
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(model)), RunOptions.defaults());
        ArmRunner.Start start = runner.start(plan, ProgressMonitor.NONE);
        if (start instanceof ArmRunner.Start.Ready ready) {
            return CFile.of(model, ready.person().parameters(), ready.person().state(), runner.timetable(plan));
        }
        throw new FaultyRequest("arm " + plan.id() + " has no start: " + ((ArmRunner.Start.Impossible) start).why());
    }

    private ArmPlan plan(Scenario scenario, ParameterChoice chosen) {
        List<ArmPlan> plans = ArmPlans.of(scenario, Optional.empty(), chosen.values(), Map.of());
        String id = arm.orElse(plans.get(0).id());
        return plans.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FaultyRequest("--arm " + id + ": no such arm. "
                        + Names.hint(id, plans.stream().map(ArmPlan::id).toList())));
    }

    private String format() {
        Faults faults = new Faults();
        Optional<String> format =
                JsonDocument.read(file, faults).root().object().flatMap((JsonObject object) -> object.text("format"));
        faults.throwIfAny();
        return format.orElse("");
    }
}
