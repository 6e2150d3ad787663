package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.OutputFolder;
import org.myobalance.model.Model;
import org.myobalance.report.ExoDoseTable;
import org.myobalance.report.QuestionRecord;
import org.myobalance.stoichiometry.ExoDose;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.GateReader;
import org.myobalance.stoichiometry.Supply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code exo-dose}: a dose of vesicles as particles, protein and copies of miRNA, and what it can bring to muscle. */
@Command(
        name = "exo-dose",
        description = {
            "Converts a dose of vesicles between particles, protein and copies of a miRNA.",
            "Tells it in all and for each kg of body, beside what muscle has of each miRNA and what the model needs."
        },
        footer = {"", "Example:", "  ./myobalance exo-dose models/sarcopenia/model.json --protein 100 --out out/dose"})
final class ExoDoseCommand implements Callable<Integer> {
    private static final String TABLE = "exo-dose.csv";
    private static final String READING = "reading.txt";

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "Model file; stoichiometry.json lies beside it.")
    private Optional<Path> modelFile = Optional.empty();

    @Option(names = "--particles", paramLabel = "N", description = "The dose as vesicles.")
    private Optional<Double> particles = Optional.empty();

    @Option(names = "--protein", paramLabel = "UG", description = "The dose as protein [µg].")
    private Optional<Double> protein = Optional.empty();

    @Option(names = "--copies", paramLabel = "N", description = "The dose as copies of one miRNA.")
    private Optional<Double> copies = Optional.empty();

    @Option(names = "--per-kg", description = "The dose is stated for each kg of body mass.")
    private boolean perKilogram;

    @Option(
            names = "--mass",
            paramLabel = "KG",
            defaultValue = "75",
            description = "Body mass [kg] (default ${DEFAULT-VALUE}).")
    private double mass = 75;

    @Option(
            names = "--particles-per-ug",
            paramLabel = "N",
            defaultValue = "3e10",
            description =
                    "Vesicles for each µg of protein (default ${DEFAULT-VALUE}: a pure preparation, from memory of Webber and Clayton"
                            + " 2013, 10.3402/jev.v2i0.19861; count your own).")
    private double perMicrogram = 3e10;

    @Option(
            names = "--copies-per-vesicle",
            paramLabel = "N",
            description = "Copies of one miRNA in one vesicle (default: that of stoichiometry.json).")
    private Optional<Double> copiesPerVesicle = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            defaultValue = "1",
            description = "Days from one dose to the next (default ${DEFAULT-VALUE}).")
    private double every = 1;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path file = modelFile.orElseThrow(() ->
                new FaultyRequest("No model is named. Give models/sarcopenia/model.json, or --again QUESTION.JSON."));
        Model model = new Loader().model(file);
        Path numbers = file.resolveSibling("stoichiometry.json");
        Gate gate = GateReader.read(numbers, model);
        ExoDose dose = dose(gate);
        ParameterChoice chosen = parameters.chosen(file, model);
        ParameterOptions.announce(console, chosen, "", Map.of());
        List<Supply> supplies = dose.supplies(gate, model, chosen.values());
        String reading = ExoDoseTable.reading(dose, gate, supplies);
        try (OutputFolder output =
                OutputFolder.open(question.folder(), "exo-dose\\.csv|reading\\.txt|" + QuestionRecord.NAME)) {
            ExoDoseTable.write(output.staging().resolve(TABLE), supplies);
            AtomicFiles.write(output.staging().resolve(READING), reading);
            List<Path> files = new ArrayList<>(List.of(file, numbers));
            chosen.file().ifPresent(files::add);
            question.record(Optional.of(file), files)
                    .write(
                            output.staging().resolve(QuestionRecord.NAME),
                            output.path().resolve(QuestionRecord.NAME));
            output.commit();
        }
        console.say(ExoDoseTable.text(dose, supplies));
        console.say(reading);
        console.say("Written to " + question.folder() + ": " + String.join(", ", TABLE, READING, QuestionRecord.NAME)
                + ".");
        return ExitCode.DONE;
    }

    /** The dose as vesicles, whichever way it is stated. */
    private ExoDose dose(Gate gate) {
        long stated = List.of(particles, protein, copies).stream()
                .filter(Optional::isPresent)
                .count();
        if (stated != 1) {
            throw new FaultyRequest((stated == 0 ? "No dose is stated." : "The dose is stated more than once.")
                    + " Give one of --particles, --protein and --copies.");
        }
        double inVesicle = copiesPerVesicle.orElse(gate.copiesPerVesicle());
        double body = perKilogram ? mass : 1;
        double asked = particles
                .or(() -> protein.map(each -> each * perMicrogram))
                .or(() -> copies.map(each -> each / inVesicle))
                .orElseThrow();
        try {
            return new ExoDose(asked * body, perMicrogram, inVesicle, mass, every);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(
                    "A dose, ratio, mass and interval are above zero and finite: " + e.getMessage() + ".");
        }
    }
}
