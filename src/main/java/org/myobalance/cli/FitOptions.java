package org.myobalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.myobalance.inference.FitConditions;
import org.myobalance.inference.FitRequest;
import org.myobalance.inference.StudyData;
import org.myobalance.model.Model;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that commands about studies share: the studies, how to simulate, and where results are written. */
final class FitOptions {
    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Option(
            names = "--robust",
            description = "Bear outliers, by Student t with 4 degrees of freedom instead of normal.")
    private boolean robust;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results and the checkpoint.")
    private Path folder = Path.of("out");

    /**
     * Model and studies.
     *
     * @param console tells what is allowed but doubtful
     */
    StudyData data(Console console) {
        return files.data(console::complain);
    }

    /**
     * Model and studies, of which those of the fit are the default.
     *
     * @param console tells what is allowed but doubtful
     * @param fit {@code fit.json} that the work begins with
     */
    StudyData data(Console console, Path fit) {
        files.orThoseOf(fit);
        return data(console);
    }

    /** The model. */
    Model model() {
        return files.model();
    }

    /** The hypothesis as typed. */
    Optional<String> hypothesis() {
        return method.hypothesis;
    }

    /** Under which conditions they are held against each other; the deadline begins to run now. */
    FitConditions conditions() {
        method.hypothesis(files.model());
        return method.conditions(files.model(), robust);
    }

    /** Where results go. */
    Path folder() {
        return folder;
    }

    /** Which parameters to fit. */
    static final class Chosen {
        @Option(
                names = "--parameters",
                paramLabel = "A,B,C",
                description =
                        "Which to fit (default: estimable, all that the model file calls so). A hypothesis stands for"
                                + " all parameters that it sets: estimable,no-exo fits the EXO gains as well.")
        private Optional<String> parameters = Optional.empty();

        /** As typed, if it was. */
        Optional<List<String>> names() {
            return parameters.map(text -> List.of(text.split(",", -1)));
        }

        /** As typed, or the word for all. */
        List<String> namesOrAll() {
            return names().orElse(List.of(FitRequest.ESTIMABLE));
        }
    }

    /** Whether to go on with what is kept. */
    static final class Resume {
        @Option(
                names = "--resume",
                description = "Go on from what DIR keeps: the same command, stopped before its end.")
        private boolean resume;

        /** Whether it was asked for. */
        boolean isAsked() {
            return resume;
        }
    }
}
