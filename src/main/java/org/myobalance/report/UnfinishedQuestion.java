package org.myobalance.report;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myobalance.io.Hashes;
import org.myobalance.io.JsonDocument;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonText;
import org.myobalance.io.OutputFolder;
import org.myobalance.whatif.FinishedRuns;

/**
 * {@code finished-runs.json}: the runs that a question had finished when it was stopped, so that it is gone on with. Numbers
 * are kept bit by bit.
 *
 * @param question what was asked, and with what
 * @param runs what was read of each finished run, by its key
 */
public record UnfinishedQuestion(List<String> question, Map<String, double[]> runs) {
    /** Its name. */
    public static final String NAME = "finished-runs.json";

    private static final String FORMAT = "myobalance-finished-runs/1";
    private static final String ANEW = "Delete the file, and ask the question anew.";

    /** Copies list and map. {@inheritDoc} */
    public UnfinishedQuestion {
        question = List.copyOf(question);
        runs = Map.copyOf(runs);
    }

    /**
     * Keeps finished runs.
     *
     * @param folder of the answer
     * @param question that was stopped
     * @param runs that it had finished
     */
    public static void write(OutputFolder folder, QuestionRecord question, FinishedRuns runs) {
        Map<String, String> texts = new LinkedHashMap<>();
        runs.all().forEach((key, numbers) -> {
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
            for (double number : numbers) {
                bytes.putDouble(number);
            }
            texts.put(key, Base64.getEncoder().encodeToString(bytes.array()));
        });
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("question", question.words());
        members.put("runsHash", Hashes.sha256(texts.toString()));
        members.put("runs", texts);
        folder.checkpoint(NAME, JsonText.of(members));
    }

    /**
     * How another question differs.
     *
     * @param other that is asked now
     * @return what one has and the other has not, in words; empty if they are the same
     */
    public List<String> differences(QuestionRecord other) {
        List<String> now = other.words();
        List<String> differences = new ArrayList<>();
        question.stream().filter(word -> !now.contains(word)).forEach(word -> differences.add("\"" + word + "\" then"));
        now.stream().filter(word -> !question.contains(word)).forEach(word -> differences.add("\"" + word + "\" now"));
        return differences;
    }

    /**
     * Reads what a question had finished.
     *
     * @param folder of the answer
     * @return the finished runs, and of which question; empty if nothing is kept there
     * @throws org.myobalance.io.FaultyInputException if the file is none of finished runs, or was changed
     */
    public static Optional<UnfinishedQuestion> read(Path folder) {
        Path path = folder.resolve(NAME);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        JsonDocument document = JsonDocument.read(path);
        JsonObject object = document.ofFormat(FORMAT, "file of finished runs", ANEW);
        List<String> question = object.list("question").stream()
                .flatMap(value -> value.text().stream())
                .toList();
        Optional<String> hash = object.text("runsHash");
        Map<String, String> texts = new LinkedHashMap<>();
        object.object("runs")
                .ifPresent(runs ->
                        runs.entries().forEach((key, value) -> value.text().ifPresent(text -> texts.put(key, text))));
        object.refuseOthers();
        document.faults().throwIfAny();
        if (!hash.equals(Optional.of(Hashes.sha256(texts.toString())))) {
            object.faultAtKey("runsHash", "the runs are not those that were written", ANEW);
        }
        document.faults().throwIfAny();
        Map<String, double[]> runs = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            double[] numbers = new double[bytes.remaining() / Double.BYTES];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = bytes.getDouble();
            }
            runs.put(key, numbers);
        });
        return Optional.of(new UnfinishedQuestion(question, runs));
    }
}
