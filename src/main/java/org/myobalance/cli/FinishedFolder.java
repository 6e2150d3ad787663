package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myobalance.inference.FinishedFit;
import org.myobalance.io.FaultyInputException;
import org.myobalance.page.Evidence;
import org.myobalance.page.Kind;
import org.myobalance.page.Origin;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.RunRecord;

/** What a folder of results says of where they come from. Its records are checked, with the files that they name. */
final class FinishedFolder {
    private static final String RUN = "run.json";
    private static final String FIT = "fit.json";
    private static final String CALIBRATED = "calibrated.json";

    private final Path folder;
    private final List<String> files;
    private final CommandWords words;
    private final FolderEvidence evidence;
    private final Optional<QuestionRecord> question;

    private FinishedFolder(Path folder, List<String> files, Optional<Path> modelFile) {
        this.folder = folder;
        this.files = files;
        this.words = new CommandWords(folder);
        this.evidence = new FolderEvidence(modelFile);
        this.question = files.contains(QuestionRecord.NAME)
                ? Optional.of(QuestionRecord.read(folder.resolve(QuestionRecord.NAME)))
                : Optional.empty();
    }

    /** Both of what a page is told. */
    record Told(Origin origin, Optional<Evidence> evidence) {}

    /**
     * Reads the records of a folder.
     *
     * @param folder of results
     * @param files names of its files, unchanged since they were written
     * @param modelFile of results that do not name theirs
     * @return where they come from, and what they rest on
     * @throws FaultyInputException if none or several commands left results of which a page can be made, or a record or a file
     *     that it names was changed
     */
    static Told read(Path folder, List<String> files, Optional<Path> modelFile) {
        return new FinishedFolder(folder, files, modelFile).told();
    }

    private Told told() {
        Map<Kind, String> found = kinds();
        if (found.isEmpty()) {
            throw new FaultyInputException(
                    folder.toString(),
                    "no record of results that a page can be made of",
                    "Give a folder of "
                            + Arrays.stream(Kind.values()).map(Kind::command).collect(Collectors.joining(", ")) + ".");
        }
        if (found.size() > 1) {
            throw new FaultyInputException(
                    folder.toString(),
                    "results of several commands are here: "
                            + found.keySet().stream().map(Kind::command).collect(Collectors.joining(", ")),
                    "Run each with an --out of its own.");
        }
        return switch (found.keySet().iterator().next()) {
            case RUN -> ofRun();
            case FIT -> ofFit();
            case SAMPLE -> ofSample();
            default ->
                question.map(this::ofQuestion)
                        .orElseGet(() ->
                                new Told(unrecorded(found.keySet().iterator().next()), Optional.empty()));
        };
    }

    /** The commands that left results here, each with the file that tells. */
    private Map<Kind, String> kinds() {
        Map<Kind, String> found = new EnumMap<>(Kind.class);
        question.ifPresent(record -> found.put(kindOf(record), QuestionRecord.NAME));
        Map<Kind, String> marks = new EnumMap<>(Map.of(
                Kind.RUN, RUN,
                Kind.SCAN, "scan.csv",
                Kind.PREDICT, "predictions.csv",
                Kind.FIT, FIT,
                Kind.SAMPLE, CALIBRATED));
        marks.forEach((kind, name) -> {
            if (files.contains(name)) {
                found.put(kind, name);
            }
        });
        if (found.containsKey(Kind.SAMPLE)) {
            // draws begin at a fit, which may lie beside them
            found.remove(Kind.FIT);
        }
        return found;
    }

    private Kind kindOf(QuestionRecord record) {
        return Kind.of(record.command())
                .orElseThrow(() -> new FaultyInputException(
                        folder.resolve(QuestionRecord.NAME).toString(),
                        "no page can be made of what \"" + record.command() + "\" answers",
                        ""));
    }

    private Told ofRun() {
        RunRecord record = RunRecord.read(folder.resolve(RUN));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "calibration", record.calibration().map(FinishedFolder::name).orElse("none"));
        settings.put("draws", Integer.toString(record.draws()));
        settings.put("engine", record.engine());
        record.every().ifPresent(hours -> settings.put("every", hours + "h"));
        record.hypothesis().ifPresent(id -> settings.put("hypothesis", id));
        settings.put("rtol", Double.toString(record.rtol()).replace(".0E", "E").replace('E', 'e'));
        if (!record.set().isEmpty()) {
            settings.put("set", pairs(record.set()));
        }
        // a run draws no random number: its seed stays in its record
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> {
            if (!name.equals("set") && !name.equals("calibration")) {
                options.add("--" + name + "=" + value);
            }
        });
        if (record.calibration().isEmpty()) {
            options.add("--calibration=none");
            options.remove("--draws=0");
        }
        record.set().forEach((id, value) -> options.add("--set=" + id + "=" + value));
        Origin origin = new Origin(
                Kind.RUN,
                FolderEvidence.text(record.scenario(), "title"),
                Optional.of(record.version()),
                Optional.of(record.jdk()),
                Optional.of(words.asked("run", List.of(record.scenario()), options)),
                Optional.of(words.again("run", RUN)),
                settings,
                List.of(RUN));
        return new Told(
                origin, evidence.files(List.copyOf(record.files().keySet()), record.calibration(), record.draws()));
    }

    private Told ofQuestion(QuestionRecord record) {
        Map<String, String> settings = QuestionSettings.of(record);
        Origin origin = new Origin(
                kindOf(record),
                record.question().flatMap(file -> FolderEvidence.text(file, "title")),
                Optional.of(record.version()),
                Optional.of(record.jdk()),
                Optional.of(words.asked(
                        record.command(), record.question().map(List::of).orElse(List.of()), record.options())),
                Optional.of(words.again(record.command(), QuestionRecord.NAME)),
                settings,
                List.of(QuestionRecord.NAME));
        return new Told(origin, evidence.question(record, settings));
    }

    private Told ofFit() {
        Path file = folder.resolve(FIT);
        FinishedFit fit = FinishedFit.read(file);
        Map<String, String> settings = new LinkedHashMap<>();
        fit.settings().forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals("none")) {
                settings.put(name.replaceFirst("^--", ""), value);
            }
        });
        Origin origin = new Origin(
                Kind.FIT,
                Optional.empty(),
                FolderEvidence.text(file, "version"),
                FolderEvidence.text(file, "jdk"),
                Optional.empty(),
                Optional.empty(),
                settings,
                List.of(FIT));
        return new Told(origin, evidence.fit(fit));
    }

    private Told ofSample() {
        Path file = folder.resolve(CALIBRATED);
        Origin origin = new Origin(
                Kind.SAMPLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FolderEvidence.text(file, "command"),
                Optional.empty(),
                Map.of(),
                List.of());
        return new Told(origin, evidence.sample(file));
    }

    private static Origin unrecorded(Kind kind) {
        return new Origin(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String pairs(Map<String, String> set) {
        return set.entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
