package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;

/** The record of a question reads as it was written; what somebody changed is refused with the place. */
class QuestionRecordTest {
    @TempDir
    private Path folder;

    private QuestionRecord written(Path file) throws IOException {
        Path question = Files.writeString(folder.resolve("q.json"), "{}");
        QuestionRecord record = new QuestionRecord(
                "unreleased",
                "17",
                "plan",
                Optional.of(question),
                List.of("--draws=8"),
                RecordedFiles.fingerprints(List.of(question)));
        record.write(file, file);
        return record;
    }

    @Test
    void readsAsItWasWritten() throws IOException {
        Path file = folder.resolve("question.json");
        assertEquals(written(file), QuestionRecord.read(file));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--draws=8 | --draws=9 | question.json:12:3, /recordHash: the record says something else than when it was written.~"
                        + "  Ask the question anew: only a record as it was written can be repeated.",
                "\"path\" : \"q.json\" | \"path\" : \"r.json\" | question.json:9:5, /files/0/path: no such file: r.json.~"
                        + "  Restore it, or ask the question anew.",
            })
    void changesAreRefused(String right, String wrong, String message) throws IOException {
        Path file = folder.resolve("question.json");
        written(file);
        Files.writeString(file, Files.readString(file).replace(right, wrong));
        FaultyInputException e = assertThrows(FaultyInputException.class, () -> QuestionRecord.read(file));
        assertEquals(message.replace("~", "\n"), String.valueOf(e.getMessage()).replace(folder + "/", ""));
    }
}
