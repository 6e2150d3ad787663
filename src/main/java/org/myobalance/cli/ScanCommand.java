package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.plot.BarPanel;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.plot.TornadoFigure;
import org.myobalance.report.ArmTroubles;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.ScanTable;
import org.myobalance.scenario.Amounts;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.CompiledModel;
import org.myobalance.simulate.Simulator;
import org.myobalance.units.Names;
import org.myobalance.units.Unit;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.ArmRunner;
import org.myobalance.whatif.Scan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code scan}: what parameters do to a result, one after the other. */
@Command(
        name = "scan",
        description = {
            "Varies parameters of a scenario one at a time and shows what they do to a result at the end.",
            "Ctrl-C and a deadline keep what is done; there is no checkpoint, so a process that is killed starts anew."
        },
        footer = {
            "",
            "Example:",
            "  ./myobalance scan models/scenarios/what-if.json --vary fibre_loss_rate.II=0.008:0.017:3 --out out"
        })
final class ScanCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "Scenario file.")
    private Optional<Path> scenarioFile = Optional.empty();

    @Option(
            names = "--vary",
            paramLabel = "PARAMETER=LO:HI:N[:log]",
            description = "N values from LO to HI in the unit of the model file. May be repeated.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--result",
            paramLabel = "OBSERVABLE",
            defaultValue = "muscle_mass_relative",
            description = "What is read at the end of each arm (default ${DEFAULT-VALUE}).")
    private String result = "muscle_mass_relative";

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Console console = new Console();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path file = scenarioFile.orElseThrow(() -> missing("SCENARIO"));
        if (vary.isEmpty()) {
            throw missing("--vary PARAMETER=LO:HI:N");
        }
        Scenario scenario = new Loader().scenario(file, console::complain);
        Model model = scenario.model();
        List<Scan.Axis> axes = vary.stream().map(text -> axis(model, text)).toList();
        List<String> known = model.observables().stream().map(o -> o.id()).toList();
        if (!known.contains(result)) {
            throw new FaultyRequest("--result " + result + ": no such observable. " + Names.hint(result, known));
        }
        ParameterChoice chosen = parameters.chosen(scenario.modelFile(), model);
        List<ArmPlan> plans = ArmPlans.of(scenario, method.hypothesis(model), chosen.values(), method.changes(model));
        ParameterOptions.announce(console, chosen, "", method.set);
        ArmRunner runner = new ArmRunner(new Simulator(CompiledModel.of(model)), method.runOptions());
        console.sayIfAny(LeftOut.text(runner, plans));
        List<Path> read = new ArrayList<>(scenario.files());
        read.add(scenario.modelFile());
        Loader.evidenceFile(scenario.modelFile()).ifPresent(read::add);
        chosen.file().ifPresent(read::add);
        QuestionRecord record = question.record(Optional.of(file), read);
        Path folder = question.folder();
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output =
                        OutputFolder.open(folder, "scan\\.csv|tornado-.*\\.png|" + QuestionOptions.RECORD)) {
            List<Scan.Point> points = run(runner, plans, axes, scenario.every(), interrupt);
            boolean isWhole = points.stream().allMatch(point -> point.arm().isComplete());
            boolean isCut = interrupt.wasAsked()
                    || (!isWhole && runner.options().deadline().isPassed());
            if (isCut && output.hasEarlier()) {
                console.complain(CutShort.leaves(interrupt.wasAsked(), "results of the earlier scan", folder));
                return interrupt.wasAsked() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
            }
            ScanTable.write(output.staging().resolve("scan.csv"), model, result, points);
            QuestionOptions.write(output, record);
            output.commit();
            console.say(ScanTable.text(model, result, points));
            int drawn = 0;
            if (!interrupt.wasAsked()) {
                Figures.unprintable(plans).ifPresent(console::complain);
                drawn = figures(output.staging(), model, plans, axes, points, interrupt);
                output.commit();
            }
            console.say("Written to " + folder + ": scan.csv, question.json" + written(drawn, plans.size()));
            ArmTroubles.of(points.stream().map(Scan.Point::arm).toList()).forEach(console::complain);
            if (interrupt.wasAsked()) {
                return ExitCode.INTERRUPTED;
            }
            return isWhole ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private CommandLine.ParameterException missing(String what) {
        return new CommandLine.ParameterException(
                spec.commandLine(), "Missing " + what + ". Give both, as in the example, or --again QUESTION.JSON.");
    }

    private static String written(int drawn, int arms) {
        return drawn == 0
                ? "."
                : drawn == arms
                        ? " and a tornado figure for each arm."
                        : " and a tornado figure for " + drawn + " of " + arms + " arms.";
    }

    private List<Scan.Point> run(
            ArmRunner runner, List<ArmPlan> plans, List<Scan.Axis> axes, double every, Interrupt interrupt) {
        try (ProgressLine progress = console.progress()) {
            return Scan.run(runner, plans, axes, result, every, interrupt.watch(progress, "scan"));
        }
    }

    /** Draws what is complete; gives the number of figures. */
    private int figures(
            Path staging,
            Model model,
            List<ArmPlan> plans,
            List<Scan.Axis> axes,
            List<Scan.Point> points,
            Interrupt interrupt) {
        Unit unit = model.observables().stream()
                .filter(o -> o.id().equals(result))
                .findFirst()
                .orElseThrow()
                .unit();
        int drawn = 0;
        try {
            for (ArmPlan plan : plans) {
                if (!interrupt.wasAsked() && tornado(staging, plan, axes, points, unit)) {
                    drawn++;
                }
            }
            return drawn;
        } catch (PlotFailure e) {
            throw new FaultyRequest("The table is in " + question.folder() + ", but no figure: " + e.getMessage());
        }
    }

    private boolean tornado(Path staging, ArmPlan plan, List<Scan.Axis> axes, List<Scan.Point> points, Unit unit) {
        Optional<Scan.Reading> base = points.stream()
                .filter(p -> p.parameter().isEmpty() && p.arm().plan().id().equals(plan.id()))
                .findFirst()
                .flatMap(Scan.Point::result);
        List<BarPanel.Bar> bars = new ArrayList<>();
        for (Scan.Axis axis : axes) {
            List<Scan.Point> own = points.stream()
                    .filter(p -> p.parameter().equals(axis.parameter().id())
                            && p.arm().plan().id().equals(plan.id()))
                    .toList();
            Optional<Scan.Reading> low = own.get(0).result();
            Optional<Scan.Reading> high = own.get(own.size() - 1).result();
            if (low.isPresent() && high.isPresent()) {
                String range = String.format(
                        Locale.ROOT,
                        "%s (%.3g to %.3g)",
                        axis.parameter().id(),
                        axis.parameter().unit().fromBase(axis.values().get(0)),
                        axis.parameter()
                                .unit()
                                .fromBase(axis.values().get(axis.values().size() - 1)));
                bars.add(new BarPanel.Bar(
                        range,
                        unit.fromBase(low.get().value()),
                        unit.fromBase(high.get().value())));
            }
        }
        boolean isDrawn = base.isPresent() && !bars.isEmpty();
        if (isDrawn) {
            Figures.write(
                    staging,
                    plans(plan),
                    TornadoFigure.of(
                            plan.title(),
                            org.myobalance.plot.Axis.of(
                                    String.format(
                                            Locale.ROOT,
                                            "%s (age %s)",
                                            ScanTable.heading(result.replace('_', ' '), points),
                                            Amounts.years(plan.to())),
                                    unit.text()),
                            unit.fromBase(base.get().value()),
                            "lowest value",
                            "highest value",
                            bars,
                            List.of()),
                    Format.PNG);
        }
        return isDrawn;
    }

    private static String plans(ArmPlan plan) {
        return "tornado-" + plan.id();
    }

    private static Scan.Axis axis(Model model, String text) {
        int equals = text.indexOf('=');
        String[] parts = equals < 0 ? new String[0] : text.substring(equals + 1).split(":", -1);
        boolean logarithmic = parts.length == 4 && parts[3].equals("log");
        if (parts.length != 3 && !logarithmic) {
            throw new FaultyRequest("--vary " + text + ": give PARAMETER=LO:HI:N or PARAMETER=LO:HI:N:log.");
        }
        Parameter parameter = Overrides.parameter(model, text.substring(0, equals), "--vary");
        model.families().sumOf(parameter.id()).ifPresent(sum -> {
            throw new FaultyRequest("--vary " + parameter.id() + ": it is a term of " + sum.title()
                    + ", which the model file declares and a scan would not keep. Vary another, or set all"
                    + " terms with --set.");
        });
        double low = Overrides.value(parameter, parts[0], "--vary");
        double high = Overrides.value(parameter, parts[1], "--vary");
        int count;
        try {
            count = Integer.parseInt(parts[2]);
        } catch (NumberFormatException e) {
            throw new FaultyRequest("--vary " + text + ": N = " + parts[2] + " is no whole number.");
        }
        if (!(high > low) || count < 2 || count > 1000 || (logarithmic && !(low > 0))) {
            throw new FaultyRequest(
                    "--vary " + text + ": LO must be below HI (above zero for log) and N between 2 and 1000.");
        }
        return Scan.Axis.between(parameter, low, high, count, logarithmic);
    }
}
