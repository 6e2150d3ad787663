package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;

class RunRecordTest {
    private static RunRecord record(Path folder, Optional<Path> calibration, OptionalDouble every) {
        Path scenario = folder.resolve("scenario.json");
        return new RunRecord(
                "1.2.3",
                "17 by Someone",
                scenario,
                RecordedFiles.fingerprints(List.of(scenario)),
                42,
                "rodas4",
                1e-6,
                every,
                Optional.of("no-exo"),
                Map.of("gain", "0.5"),
                calibration,
                calibration.isPresent() ? 40 : 0,
                Map.of("arm", "abc"));
    }

    @Test
    void whatIsWrittenIsWhatIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        Path out = Files.createDirectory(folder.resolve("out"));
        for (RunRecord record : List.of(
                record(folder, Optional.of(folder.resolve("calibrated.json")), OptionalDouble.of(24)),
                record(folder, Optional.empty(), OptionalDouble.empty()))) {
            record.write(out.resolve("run.json"), out.resolve("run.json"));
            assertEquals(record, RunRecord.read(out.resolve("run.json")));
        }
    }

    @Test
    void notesOfATableSayWhereItComesFrom(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        assertEquals(
                Map.of(
                        "program",
                        "myobalance 1.2.3",
                        "scenario",
                        "scenario.json",
                        "engine",
                        "rodas4",
                        "rtol",
                        "1.0E-6"),
                record(folder, Optional.empty(), OptionalDouble.empty()).notes());
    }

    @Test
    void theRecordSaysWhatMadeTheRun(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        Path out = Files.createDirectory(folder.resolve("out"));
        record(folder, Optional.of(folder.resolve("calibrated.json")), OptionalDouble.of(24))
                .write(out.resolve("staged.json"), out.resolve("run.json"));
        assertEquals("""
                {
                  "format" : "myobalance-run/1",
                  "version" : "1.2.3",
                  "jdk" : "17 by Someone",
                  "units" : "inside h, g, L, umol, fraction; outside as the headings say",
                  "scenario" : "../scenario.json",
                  "seed" : "42",
                  "engine" : "rodas4",
                  "rtol" : 1.0E-6,
                  "every" : 24.0,
                  "hypothesis" : "no-exo",
                  "set" : {
                    "gain" : "0.5"
                  },
                  "calibration" : "../calibrated.json",
                  "draws" : 40,
                  "parameterHashes" : {
                    "arm" : "abc"
                  },
                  "files" : [ {
                    "path" : "../scenario.json",
                    "sha256" : "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                  } ],
                  "recordHash" : "6cf8588bbaf2f2e01cfcf233714b81fd6986fd618aec41fdf7acc67aec086c73"
                }
                """, Files.readString(out.resolve("staged.json")));
    }

    @Test
    void aFileThatChangedIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        record(folder, Optional.empty(), OptionalDouble.empty())
                .write(folder.resolve("run.json"), folder.resolve("run.json"));
        Files.writeString(folder.resolve("scenario.json"), "{ }");
        String message = String.valueOf(
                assertThrows(FaultyInputException.class, () -> RunRecord.read(folder.resolve("run.json")))
                        .getMessage());
        assertTrue(
                message.contains("scenario.json has changed since that run")
                        && message.contains("a repeat of changed inputs repeats nothing"),
                message);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"gain\" : \"0.5\" | \"gain\" : \"0.6\" | /recordHash: the record says something else than when it was written",
                "\"gain\" : \"0.5\" | \"gain\" : 0.5 | /set/gain: ",
                "\"arm\" : \"abc\" | \"arm\" : \"abd\" | /recordHash: the record says something else",
                "\"rtol\" : 1.0E-6 | \"rtol\" : 1.0E-5 | /recordHash: the record says something else",
                "\"seed\" : \"42\" | \"seed\" : \"43\" | /recordHash: the record says something else",
                "\"seed\" : \"42\" | \"seed\" : \"abc\" | /seed: \"abc\" is no seed",
                "\"seed\" : \"42\", | | key \"seed\" is missing",
                "\"units\" | \"unite\" | unknown key \"unite\"",
                "\"recordHash\" | \"recordHas\" | key \"recordHash\" is missing",
                "\"sha256\" | \"sha255\" | unknown key \"sha255\"",
            })
    void anEditedRecordIsRefused(String from, String to, String message, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        Path file = folder.resolve("run.json");
        record(folder, Optional.empty(), OptionalDouble.empty()).write(file, file);
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to == null ? "" : to));
        String said = String.valueOf(assertThrows(FaultyInputException.class, () -> RunRecord.read(file))
                .getMessage());
        assertTrue(said.startsWith(file.toString()) && said.contains(message), said);
    }

    @Test
    void aRecordWithoutItsHashIsToBeMadeAnew(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        Path file = folder.resolve("run.json");
        record(folder, Optional.empty(), OptionalDouble.empty()).write(file);
        String text = Files.readString(file);
        for (String edited : List.of(
                text.replace("\"recordHash\"", "\"recordHas\""), text.replaceFirst(",\\s*\"recordHash\"[^}]*", ""))) {
            Files.writeString(file, edited);
            assertEquals(
                    file + ":1:1: key \"recordHash\" is missing."
                            + "\n  Run the scenario anew: only a record as it was written can be repeated.",
                    assertThrows(FaultyInputException.class, () -> RunRecord.read(file))
                            .getMessage());
        }
    }

    @Test
    void aKeyThatNobodyReadsIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        Path file = folder.resolve("run.json");
        record(folder, Optional.empty(), OptionalDouble.empty()).write(file);
        Files.writeString(file, Files.readString(file).replace("\"seed\"", "\"sead\""));
        String message = String.valueOf(assertThrows(FaultyInputException.class, () -> RunRecord.read(file))
                .getMessage());
        assertTrue(message.contains("sead"), message);
    }

    @Test
    void anotherProgramIsTold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.json"), "{}");
        RunRecord record = record(folder, Optional.empty(), OptionalDouble.empty());
        assertEquals(Optional.empty(), record.differenceTo("1.2.3", "17 by Someone"));
        assertEquals(
                Optional.of("made with 1.2.3 on 17 by Someone, repeated with 1.2.4 on 17 by Someone:"
                        + " results agree to about 1e-9, not bit for bit"),
                record.differenceTo("1.2.4", "17 by Someone"));
        assertTrue(record.differenceTo("1.2.3", "18").isPresent());
    }
}
