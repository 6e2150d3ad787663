package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;

/** Which commands, options and files the page may ask for. */
class PostedCommandTest {
    private static final String PLAN = "{\"format\": \"myobalance-plan/1\"}";

    private static String body(String command, String options, String files) {
        return "{\"command\": \"" + command + "\", \"options\": " + options + ", \"files\": " + files + "}";
    }

    @Test
    void readsACommandWithItsOptionsAndFiles() {
        PostedCommand read = PostedCommand.read(body(
                "plan",
                "{\"--draws\": 6, \"--language\": \"zh\"}",
                "{\"question.json\": {\"format\": \"myobalance-plan/1\", \"subject\": \"subject.json\", \"model\": \"../sarcopenia/model.json\","
                        + " \"references\": [\"../regimens/sedentary.json\"], \"limits\": {\"minutes\": 90.5}},"
                        + " \"subject.json\": {\"format\": \"myobalance-subject/1\", \"sex\": \"male\"}}"));
        assertEquals("plan", read.command());
        assertEquals(List.of("--draws=6", "--language=zh"), read.options());
        assertEquals("question.json", read.question());
        assertEquals(Set.of("question.json", "subject.json"), read.files().keySet());
        assertEquals(
                90.5,
                Client.json(String.valueOf(read.files().get("question.json")))
                        .at("/limits/minutes")
                        .asDouble());
        assertEquals(Optional.of("zh"), read.option("--language"));
        assertEquals(Optional.empty(), read.option("--age"));
    }

    private static String fault(String text) {
        FaultyInputException faulty = assertThrows(FaultyInputException.class, () -> PostedCommand.read(text));
        assertEquals(1, faulty.faults().size(), faulty.getMessage());
        var fault = faulty.faults().get(0);
        return fault.pointer() + ": " + fault.what() + ". " + fault.remedy();
    }

    @Test
    void refusesOtherCommands() {
        assertEquals(
                "/command: the page does not ask \"fit\". Known: design, dose, explain, person, plan, run.",
                fault(body("fit", "{}", "{\"question.json\": " + PLAN + "}")));
    }

    /** An option such as --out would write where the page has nothing to do. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"run, --out", "plan, --again", "explain, --calibration", "person, --draws", "dose, --resume"})
    void refusesOtherOptions(String command, String option) {
        assertEquals(
                "/options/" + option + ": the page does not give \"" + option + "\" to " + command + ". Leave it out.",
                fault(body(command, "{\"" + option + "\": \"x\"}", "{\"question.json\": " + PLAN + "}")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"../question.json", "a/b.json", ".json", "Question.json", "question.txt", "'/etc/passwd'"})
    void refusesOtherNamesOfFiles(String name) {
        FaultyInputException faulty = assertThrows(
                FaultyInputException.class, () -> PostedCommand.read(body("run", "{}", "{\"" + name + "\": {}}")));
        assertEquals(
                "\"" + name + "\" is no name of a file here",
                faulty.faults().get(0).what());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/etc/passwd",
        "../../../etc/passwd.json",
        "../regimens/../../secret.json",
        "other.json",
        "../secret.json",
        "C:\\secret.json"
    })
    void refusesToReadOtherFiles(String name) {
        String escaped = name.replace("\\", "\\\\");
        assertEquals(
                "/files/question.json/deep/0/history: the page does not read \"" + name
                        + "\". Send that file as well, or name one beside the model, such as ../regimens/sedentary.json.",
                fault(body(
                        "run",
                        "{}",
                        "{\"question.json\": {\"format\": \"myobalance-plan/1\", \"deep\": [{\"history\": \"" + escaped
                                + "\"}]}}")));
    }

    @Test
    void refusesListsOfOtherFiles() {
        assertEquals(
                "/files/question.json/regimens/1: the page does not read \"b.json\"."
                        + " Send that file as well, or name one beside the model, such as ../regimens/sedentary.json.",
                fault(body(
                        "person",
                        "{}",
                        "{\"question.json\": {\"format\": \"myobalance-person/1\", \"regimens\": [\"a.json\", \"b.json\"]}, \"a.json\": "
                                + PLAN + "}")));
    }

    @Test
    void refusesNoFiles() {
        assertEquals("/files: 0 files. Send 1 to 20.", fault(body("run", "{}", "{}")));
    }

    @Test
    void refusesAFileThatIsNoObject() {
        FaultyInputException faulty = assertThrows(
                FaultyInputException.class, () -> PostedCommand.read(body("run", "{}", "{\"question.json\": [1]}")));
        assertEquals(
                "\"question.json\" holds no JSON object", faulty.faults().get(0).what());
    }

    /** A model names its evidence and experiments, a population its model: they would be read wherever they lie. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"myobalance-model/1", "myobalance-population/1", "myobalance-study/1", "other"})
    void refusesFilesThatNameOthersInOtherWays(String format) {
        assertEquals(
                "/files/model.json: \"model.json\" is no plan, person, design, scenario, subject or regimen."
                        + " Name the format of the file. The page asks about the model that it was started with.",
                fault(body(
                        "run",
                        "{}",
                        "{\"question.json\": " + PLAN + ", \"model.json\": {\"format\": \"" + format
                                + "\", \"evidence\": \"/etc/hosts\"}}")));
    }
}
