package org.myobalance.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.myobalance.io.Fault;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;
import org.myobalance.io.XmlReader;
import org.myobalance.units.Names;

/**
 * Whether a SED-ML file names only what is there: models that lie in the archive, and models, simulations, tasks and data generators
 * of its own.
 */
final class SedMlReferences {
    /** Elements that others refer to. */
    private static final Set<String> MODEL = Set.of("model");

    private static final Set<String> SIMULATION = Set.of("uniformTimeCourse", "oneStep", "steadyState", "analysis");

    private static final Set<String> TASK = Set.of("task", "repeatedTask", "parameterEstimationTask");
    private static final Set<String> GENERATOR = Set.of("dataGenerator");

    /** What each attribute refers to. */
    private static final Map<String, Set<String>> REFERENCES = Map.of(
            "modelReference", MODEL,
            "simulationReference", SIMULATION,
            "taskReference", TASK,
            "dataReference", GENERATOR,
            "xDataReference", GENERATOR,
            "yDataReference", GENERATOR,
            "zDataReference", GENERATOR);

    private record Reference(String attribute, String id, int line, int column) {}

    private final String file;
    private final Faults faults;
    private final Map<String, Set<String>> idsByElement = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> sources = new ArrayList<>();

    private SedMlReferences(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Notes every reference to what is not there, and where XML is not well formed.
     *
     * @param file for messages
     * @param location of the file in its archive
     * @param content of the file
     * @param known locations of all files of the archive
     * @param faults receives what is wrong
     */
    static void check(String file, String location, byte[] content, Set<String> known, Faults faults) {
        SedMlReferences read = new SedMlReferences(file, faults);
        XmlReader.of(file, content, faults).ifPresent(root -> {
            root.all().forEach(read::element);
            read.references();
            read.sources(location.substring(0, location.lastIndexOf('/') + 1), known);
        });
    }

    private void element(XmlElement at) {
        at.attribute("id")
                .ifPresent(id -> idsByElement
                        .computeIfAbsent(at.name(), key -> new TreeSet<>())
                        .add(id));
        for (String attribute : new TreeSet<>(at.attributes().keySet())) {
            Reference reference =
                    new Reference(attribute, at.attribute(attribute).orElse(""), at.line(), at.column());
            if (REFERENCES.containsKey(attribute)) {
                references.add(reference);
            } else if (at.name().equals("model") && attribute.equals("source")) {
                sources.add(reference);
            }
        }
    }

    private void references() {
        for (Reference each : references) {
            Set<String> ids = new TreeSet<>();
            REFERENCES
                    .getOrDefault(each.attribute(), Set.of())
                    .forEach(element -> ids.addAll(idsByElement.getOrDefault(element, Set.of())));
            if (!ids.contains(each.id())) {
                fault(each, each.attribute() + " \"" + each.id() + "\" names nothing", Names.hint(each.id(), ids));
            }
        }
    }

    /** Models of the archive are named by their path; others by an address, or by another model. */
    private void sources(String folder, Set<String> known) {
        for (Reference each : sources) {
            String source = Locations.ofManifest(each.id());
            boolean isPath = !source.contains(":") && !source.startsWith("#");
            Set<String> models = idsByElement.getOrDefault("model", Set.of());
            if (isPath && !known.contains(folder + source) && !models.contains(source)) {
                fault(
                        each,
                        "the model \"" + source + "\" is not in the archive",
                        "List it in the manifest, or name one that is there.");
            }
        }
    }

    private void fault(Reference at, String what, String remedy) {
        faults.add(new Fault(file, "", at.line(), at.column(), what, remedy));
    }
}
