package org.myobalance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonDocument;
import org.myobalance.regimen.Moment;

/** A scenario may hold its subjects and regimens itself, in place of naming their files. */
class ArmsWithinTest {
    private static final Path FILE = Path.of("models/scenarios/within.json");
    private static final String SUBJECT = """
            {"format": "myobalance-subject/1", "id": "woman-70", "sex": "female", "age": "70 y", "height": "1.62 m", "mass": "66 kg",
             "history": {"format": "myobalance-regimen/1", "id": "past", "title": "Past"}}""";
    private static final String REGIMEN = """
            {"format": "myobalance-regimen/1", "id": "rest", "title": "Rest", "phases": [{"from": "71 y"}]}""";

    private static Scenario read(String subject, String regimen) {
        String text = """
                {"format": "myobalance-scenario/1", "id": "within", "model": "../sarcopenia/model.json", "to": "72 y", "every": "7 d",
                "arms": [{"subject": %s, "regimen": %s}]}
                """.formatted(subject, regimen);
        return new ScenarioReader(path -> SmallModel.MODEL).read(JsonDocument.of(FILE, text, new Faults()));
    }

    @Test
    void subjectRegimenAndHistoryAreRead() {
        Arm arm = read(SUBJECT, REGIMEN).arms().get(0);
        assertEquals("rest", arm.id());
        assertEquals("Rest", arm.title());
        assertEquals("woman-70", arm.subject().id());
        assertEquals("past", arm.subject().history().id());
        assertEquals(Moment.Origin.AGE, arm.regimen().phases().get(0).from().origin());
    }

    @Test
    void whatIsWithinIsWhatAFileWouldBe() {
        Scenario within = read(
                SUBJECT, "{\"format\": \"myobalance-regimen/1\", \"id\": \"sedentary\", \"title\": \"Sedentary\"}");
        Scenario named = read(SUBJECT, "\"../regimens/sedentary.json\"");
        assertEquals(named.arms().get(0).regimen(), within.arms().get(0).regimen());
        assertEquals(List.of(FILE), within.files());
        assertEquals(2, named.files().size());
    }

    private static String message(String subject, String regimen) {
        return String.valueOf(assertThrows(FaultyInputException.class, () -> read(subject, regimen))
                .getMessage());
    }

    @Test
    void faultsAreToldAtTheirPlaceInTheScenario() {
        assertEquals(
                FILE + ":2:217, /arms/0/regimen/format: format \"myobalance-subject/1\" is not known here.\n"
                        + "  This version reads \"myobalance-regimen/1\".",
                message(SUBJECT, "{\"format\": \"myobalance-subject/1\", \"id\": \"rest\"}")
                        .replaceFirst(":\\d+:\\d+", ":2:217"));
        assertEquals(
                "/arms/0/regimen/phases/0/to",
                place(message(SUBJECT, REGIMEN.replace("\"71 y\"", "\"71 y\", \"to\": \"young\""))));
        assertEquals("/arms/0/subject/history/id", place(message(SUBJECT.replace("\"past\"", "\"Past!\""), REGIMEN)));
        assertEquals(
                "/arms/0/regimen/phases/0/to",
                place(message(SUBJECT, REGIMEN.replace("\"71 y\"", "\"71 y\", \"to\": \"70.5 y\""))));
    }

    private static String place(String message) {
        return message.replaceFirst("(?s)^[^,]*, ([^:]*):.*", "$1");
    }
}
