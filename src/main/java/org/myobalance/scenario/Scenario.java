package org.myobalance.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Model;

/**
 * A what-if question: arms that differ in subject, regimen or hypothesis and are simulated side by side.
 *
 * @param id name in output
 * @param title for tables and figures
 * @param model what they run on
 * @param arms in file order, at least one, each id once
 * @param every from one row of output to the next [h]
 * @param acute a bout to show close up, if one is asked for
 * @param seed of everything random
 * @param files every file that was read for it besides the model's, itself first
 * @param modelFile the model's file
 */
public record Scenario(
        String id,
        String title,
        Model model,
        List<Arm> arms,
        double every,
        Optional<Acute> acute,
        long seed,
        List<Path> files,
        Path modelFile) {
    /** Copies the lists. {@inheritDoc} */
    public Scenario {
        arms = List.copyOf(arms);
        files = List.copyOf(files);
    }
}
