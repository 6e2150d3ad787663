package org.myobalance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.CsvFile;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.sbml.SbmlModelFile;
import org.myobalance.sbml.SbmlReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code import}: turns a model in SBML into a model file. */
@Command(
        name = "import",
        description = "Turns an SBML model into a model file of myobalance, with its units checked. What the file does not state is"
                + " asked for, nothing is made up. To run an SBML file as it is, use run.",
        footer = {
            "",
            "Example:",
            "  ./myobalance import model.xml --units units.csv --out model.json",
            "",
            "A table of units has the columns id and unit; the id \"time\" is the unit of time."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Parameters(paramLabel = "MODEL.XML", description = "Model in SBML, Level 2 or 3.")
    private Path file = Path.of("");

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = "Units of symbols for which the SBML file states none, a CSV table of id and unit.")
    private Optional<Path> units = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Model file to write; its evidence file goes beside it.")
    private Path out = Path.of("");

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(".json")) {
            throw new FaultyRequest("--out " + out + ": a model file is JSON. Name a file that ends in .json.");
        }
        Path evidence = out.resolveSibling(name.replaceFirst("\\.json$", ".evidence.json"));
        for (Path each : List.of(out, evidence)) {
            if (Files.exists(each)) {
                throw new FaultyRequest("--out " + each + ": there is a file of that name. Move it away, or name another.");
            }
        }
        SbmlModelFile.Text text = SbmlModelFile.of(
                SbmlReader.read(file), given(), String.valueOf(evidence.getFileName()), Hashes.sha256(file));
        AtomicFiles.write(evidence, text.evidence());
        AtomicFiles.write(out, text.model());
        Model model = checked(evidence);
        console.say("Written: " + out + " (" + model.states().size() + " states, " + model.parameters().size()
                + " parameters), " + evidence + ". The scales of states are their initial values: check them, and which states are slow.");
        return ExitCode.DONE;
    }

    /** Read as any model file is; what does not stand this is taken away again. */
    private Model checked(Path evidence) {
        try {
            return ModelReader.read(out);
        } catch (FaultyInputException e) {
            delete(out);
            delete(evidence);
            e.faults().forEach(fault -> console.complain(fault.pointer() + ": " + fault.what() + ". " + fault.remedy()));
            throw new FaultyInputException(
                    file.toString(),
                    "the laws of this model do not fit its units; nothing is written",
                    "Mend units in the SBML file or in the file of --units, or run it as it is.");
        }
    }

    private static void delete(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (units.isPresent()) {
            CsvFile table = CsvFile.read(units.get(), MOST);
            int id = table.headings().indexOf("id");
            int unit = table.headings().indexOf("unit");
            if (id < 0 || unit < 0) {
                throw new FaultyRequest("--units " + units.get() + ": it has no columns id and unit, but "
                        + String.join(", ", table.headings()) + ".");
            }
            for (List<String> row : table.rows()) {
                if (row.size() > Math.max(id, unit)) {
                    given.put(row.get(id).strip(), row.get(unit).strip());
                }
            }
        }
        return given;
    }
}
