package org.myobalance.petab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myobalance.io.Faults;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.TsvTable;

/**
 * A case of the PEtab test suite: a problem with what it should give. The suite is not part of this repository; the environment
 * variable PETAB_SUITE names a checkout.
 *
 * @param name version and number of the case
 * @param folder of the case
 * @param problem its problem file
 * @param solution its solution file
 */
record SuiteCase(String name, Path folder, Path problem, Path solution) {
    /** All cases with SBML models of a checkout; none if there is no checkout. */
    static List<SuiteCase> all() {
        Optional<String> suite = Optional.ofNullable(System.getenv("PETAB_SUITE"));
        List<SuiteCase> all = new ArrayList<>();
        if (suite.isPresent()) {
            for (String version : List.of("v1.0.0", "v2.0.0")) {
                try (Stream<Path> folders = Files.list(Path.of(suite.get(), "petabtests", "cases", version, "sbml"))) {
                    folders.filter(Files::isDirectory).sorted().forEach(folder -> {
                        String id = String.valueOf(folder.getFileName());
                        all.add(new SuiteCase(
                                version + " " + id,
                                folder,
                                folder.resolve("_" + id + ".yaml"),
                                folder.resolve("_" + id + "_solution.yaml")));
                    });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    JsonObject expected() {
        return JsonDocument.readYaml(solution, new Faults()).root().object().orElseThrow();
    }

    /** The simulated value of each measurement, in the order of the measurements. */
    List<Double> simulations() {
        Faults faults = new Faults();
        TsvTable table = TsvTable.read(folder.resolve("_simulations.tsv"), faults);
        List<Double> values = new ArrayList<>();
        table.rows().forEach(row -> values.add(row.number("simulation").orElseThrow()));
        faults.throwIfAny();
        return values;
    }

    Map<String, Double> logPriors() {
        Map<String, Double> logs = new LinkedHashMap<>();
        expected()
                .findObject("log_prior")
                .ifPresent(object -> object.entries()
                        .forEach((id, value) -> logs.put(id, value.number().orElseThrow())));
        return logs;
    }

    @Override
    public String toString() {
        return name;
    }
}
