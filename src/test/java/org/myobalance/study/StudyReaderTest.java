package org.myobalance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;

/** What is read of a study file, and what a faulty one is told. */
class StudyReaderTest {
    private static final Path FOLDER = Path.of("src/test/resources/study");
    private static final Model MODEL = ModelReader.read(Path.of("models/sarcopenia/model.json"));
    private static final Laboratory LABORATORY = LaboratoryReader.read(FOLDER.resolve("laboratory.json"), MODEL);

    @TempDir
    Path scratch = Path.of("");

    private static Study good() {
        return new StudyReader(MODEL, LABORATORY).read(FOLDER.resolve("good.json"));
    }

    @Test
    void readsWhoDidWhat() {
        Study study = good();
        assertEquals(4, study.arms().size());
        StudyArm.Setting bout = study.arm("bout").setting().orElseThrow();
        assertEquals(27 * 8766.0, bout.subject().age());
        assertEquals(1.78, bout.subject().height());
        assertEquals(9, bout.protocol().firstBoutStart().orElseThrow());
        assertEquals(9.75, bout.protocol().lastBoutEnd().orElseThrow());
        StudyArm.Setting weeks = study.arm("weeks").setting().orElseThrow();
        // 77 % of HRmax is 1.5625 * 77 - 57.8 = 62.5 % of VO2max
        assertEquals(0.625125, weeks.protocol().bout().orElseThrow().intensity(), 1e-12);
        // the Thursday of the eighth week
        assertEquals(7 * 168 + 3 * 24 + 9.5, weeks.protocol().lastBoutEnd().orElseThrow());
        assertTrue(study.sameSubjects("rest", "bout"));
        assertFalse(study.sameSubjects("rest", "weeks"));
        assertEquals("a culture", study.arm("cells").beyond().orElseThrow());
    }

    @Test
    void assumptionsMoveTheSetting() {
        StudyArm arm = good().arm("bout");
        assertEquals(2, arm.assumptions().size());
        Assumption sets = arm.assumptions().get(0);
        double high = sets.range().orElseThrow().high();
        assertEquals(
                10,
                arm.setting()
                        .orElseThrow()
                        .with(sets.what(), high)
                        .protocol()
                        .bout()
                        .orElseThrow()
                        .sets());
        assertEquals(0.6, arm.assumptions().get(1).range().orElseThrow().low());
    }

    @Test
    void readsWhatWasMeasured() {
        List<Measurement> all = good().measurements();
        assertEquals(6, all.size());
        assertTrue(all.get(0).isFitted());
        assertEquals(6, all.get(0).n().orElseThrow());
        assertEquals(When.BEFORE, all.get(0).reference().orElseThrow().when());
        assertEquals(1.35 / 2400, all.get(1).reported().unit().toBase(1.35), 1e-18, "base units are fractions an hour");
        assertEquals(24, all.get(2).when().assumed().orElseThrow().low());
        assertFalse(all.get(3).isFitted());
        assertEquals(3.5, all.get(4).reported().asFold(250));
        assertEquals("good-2000/murf1-1-4h", all.get(4).sameAs().orElseThrow());
    }

    private List<Measurement> changed(String right, String wrong) throws IOException {
        String text = Files.readString(FOLDER.resolve("good.json")).replaceAll("\\s+", " ");
        assertTrue(text.contains(right), right);
        Path file = Files.writeString(scratch.resolve("changed.json"), text.replace(right, wrong));
        return new StudyReader(MODEL, LABORATORY).read(file).measurements();
    }

    @Test
    void whatHasNoSubjectsIsNotFittedAndOneOfItsOwnStands() throws IOException {
        List<Measurement> none = changed("\"bout\": { \"n\": 6,", "\"bout\": {");
        assertEquals(Optional.of(Exclusion.NO_SUBJECTS), none.get(0).excluded());
        assertEquals("no n: not fitted", Exclusion.NO_SUBJECTS.words());
        List<Measurement> own = changed("\"id\": \"murf1-1-4h\",", "\"id\": \"murf1-1-4h\", \"n\": 5,");
        assertEquals(5, own.get(0).n().orElseThrow());
        assertTrue(own.get(0).isFitted());
        assertEquals(6, own.get(1).n().orElseThrow(), "of the arm of the same people");
    }

    @Test
    void subjectsOfOthersThatTheyAreComparedWithAreNeededToo() throws IOException {
        String against = "\"relativeTo\": { \"arm\": \"weeks\" }, \"reported\": { \"kind\": \"fold\", \"value\": 3.5";
        String before = "\"relativeTo\": \"before\", \"reported\": { \"kind\": \"fold\", \"value\": 3.5";
        assertTrue(changed(before, against).get(0).isFitted());
        String text = Files.readString(FOLDER.resolve("good.json")).replaceAll("\\s+", " ");
        Path file = Files.writeString(
                scratch.resolve("none.json"),
                text.replace(before, against).replace("\"weeks\": { \"n\": 8,", "\"weeks\": {"));
        assertEquals(
                Optional.of(Exclusion.NO_SUBJECTS),
                new StudyReader(MODEL, LABORATORY)
                        .read(file)
                        .measurements()
                        .get(0)
                        .excluded());
    }

    private Measurement.Against against(String against, String reported) throws IOException {
        return changed(
                        "\"relativeTo\": \"before\", \"reported\": { \"kind\": \"fold\", \"value\": 3.5, \"direction\": \"up\", \"spread\": { \"kind\": \"se\", \"value\": 0.4 } }",
                        "\"relativeTo\": \"before\", \"against\": " + against + ", \"reported\": " + reported)
                .get(0)
                .against()
                .orElseThrow();
    }

    /** Each part that the other change does not name is that of the measurement, and its baseline is its own. */
    @Test
    void aChangeIsHeldAgainstAnother() throws IOException {
        String up = "{ \"kind\": \"direction\", \"direction\": \"up\" }";
        When own = new When(When.Origin.LAST_BOUT_END, 1, 4, Optional.empty(), Optional.empty());
        When later = new When(When.Origin.LAST_BOUT_END, 24, 24, Optional.empty(), Optional.empty());
        When start = new When(When.Origin.START, 0, 0, Optional.empty(), Optional.empty());
        assertEquals(
                new Measurement.Against("weeks", "murf1_mrna", own, new Measurement.Reference("weeks", When.BEFORE)),
                against("{ \"arm\": \"weeks\" }", up));
        assertEquals(
                new Measurement.Against("bout", "fsr", own, new Measurement.Reference("bout", When.BEFORE)),
                against("{ \"observable\": \"fsr\" }", "{ \"kind\": \"fold\", \"value\": 1.5 }"));
        assertEquals(
                new Measurement.Against("weeks", "murf1_mrna", later, new Measurement.Reference("weeks", start)),
                against(
                        "{ \"arm\": \"weeks\", \"when\": { \"after\": \"24 h\" }, \"relativeTo\": { \"when\": { \"fromStart\": \"0 h\" } } }",
                        "{ \"kind\": \"difference\", \"value\": 3.9, \"unit\": \"%\" }"));
        assertEquals(
                new Measurement.Against("bout", "murf1_mrna", later, new Measurement.Reference("rest", start)),
                against(
                        "{ \"when\": { \"after\": \"24 h\" }, \"relativeTo\": { \"arm\": \"rest\", \"when\": { \"fromStart\": \"0 h\" } } }",
                        up));
    }

    /** Other people that a change is held against need a number as well. */
    @Test
    void aChangeAgainstThatOfUncountedPeopleIsNotFitted() throws IOException {
        String text = Files.readString(FOLDER.resolve("good.json")).replaceAll("\\s+", " ");
        String contrast = text.replace(
                "\"relativeTo\": \"before\", \"reported\": { \"kind\": \"fold\"",
                "\"relativeTo\": \"before\", \"against\": { \"arm\": \"weeks\" }, \"reported\": { \"kind\": \"fold\"");
        Path file = Files.writeString(scratch.resolve("counted.json"), contrast);
        StudyReader reader = new StudyReader(MODEL, LABORATORY);
        assertTrue(reader.read(file).measurements().get(0).isFitted());
        Path none = Files.writeString(
                scratch.resolve("uncounted.json"), contrast.replace("\"weeks\": { \"n\": 8,", "\"weeks\": {"));
        assertEquals(
                Optional.of(Exclusion.NO_SUBJECTS),
                reader.read(none).measurements().get(0).excluded());
    }

    @Test
    void aPooledResultSaysOverHowManyStudies() throws IOException {
        List<Measurement> arm = changed(
                "\"bout\": { \"n\": 6,", "\"bout\": { \"n\": 6, \"pooled\": { \"studies\": 49, \"i2\": 0.84 },");
        assertEquals(
                Optional.of(new Pooled(49, OptionalDouble.of(0.84))), arm.get(0).pooled());
        List<Measurement> own =
                changed("\"id\": \"murf1-1-4h\",", "\"id\": \"murf1-1-4h\", \"pooled\": { \"studies\": 3 },");
        assertEquals(
                Optional.of(new Pooled(3, OptionalDouble.empty())), own.get(0).pooled());
        assertEquals(Optional.empty(), good().measurements().get(0).pooled());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"value\": 3.5, \"direction\" | \"value\": -3.5, \"direction\""
                        + "| /measurements/0/reported: a fold of -3.5 is not above 0",
                "\"se\", \"value\": 0.4 | \"se\", \"value\": 0 | a spread of 0.0 is not above 0",
                "[\"1 h\", \"4 h\"] | [\"4 h\", \"1 h\"] | the window ends before it starts",
                "\"after\": \"2 h\" | \"after\": \"-2 h\" | a sample before the end of the bout",
                "\"fromStart\": [\"24 h\" | \"fromStart\": [\"-24 h\" | a sample before the protocol began",
                "\"id\": \"mir-1\" | \"id\": \"fsr-rest\" | two measurements have the id \"fsr-rest\"",
                "\"mir-1\", \"arm\": \"bout\" | \"mir-1\", \"arm\": \"bouts\"" + "| this study has no arm \"bouts\"",
                "\"arm\": \"rest\", \"when\" | \"arm\": \"resting\", \"when\" | this study has no arm \"resting\"",
                "\"observable\": \"fsr\" | \"observable\": \"frs\" | the laboratory knows no observable \"frs\"",
                "\"unit\": \"%/d\" | \"unit\": \"kg\" | the unit \"kg\" does not fit \"fsr\"",
                "\"unit\": \"%/d\" | \"unit\": \"%/fortnight\" | unknown unit \"fortnight\"",
                "\"75 %1RM\" | \"75 %max\" | \"75 %max\" is no intensity with a known unit",
                "\"75 %1RM\" | \"75 %VO2max\" | resistance counts its intensity in one-repetition maximum, not in VO2max",
                "\"75 %1RM\" | \"750 %1RM\" | 750 %1RM is 7.50 of one-repetition maximum, outside 0 to 1.2",
                "\"use\": \"excluded\", \"reason\": \"not-representable\" | \"use\": \"fit\""
                        + "| nothing in the model stands for this, so it cannot be fitted",
                ", \"reason\": \"not-representable\" | | excluded without a reason",
                "\"species\": \"human\" | \"species\": \"rat\" | other species are not fitted",
                "\"direction\": \"up\" | \"direction\": \"down\" | the direction contradicts the number",
                "\"bounds\": [1.2, 1.5] | \"bounds\": [1.4, 1.5] | the value lies outside its own interval",
                "\"relativeTo\": \"before\", \"reported\": { \"kind\": \"percent\" | \"reported\": { \"kind\": \"percent\""
                        + "| it is not said what this is relative to",
                "\"range\": [3, 10] | \"range\": [10, 3] | the range is empty or runs backwards",
                "\"days\": [\"Mon\", \"Thu\"], | | \"days\" and \"weeks\" belong together",
                "\"sameAs\": \"murf1-1-4h\" | \"note\": \"x\" | it is not said which observation is used instead",
                "\"read\": \"abstract\" | \"reading\": \"abstract\" | unknown key \"reading\"",
                "\"beyond\": \"a culture\" | \"title\": \"a culture\" | key \"subject\" is missing",
                "\"sameSubjectsAs\": \"bout\" | \"sameSubjectsAs\": \"boat\" | this study has no arm \"boat\"",
                "\"sameSubjectsAs\": \"bout\" | \"sameSubjectsAs\": \"rest\" | an arm is its own people anyway",
                "\"weeks\": { \"n\" | \"weeks\": { \"sameSubjectsAs\": \"rest\", \"n\""
                        + "| arm \"rest\" is itself said to be the people of another",
                "\"observable\": \"mass\" | \"observable\": \"mass_loss\" | a rate of change at a moment",
                "\"observable\": \"murf1_mrna\" | \"observable\": \"mass_loss\""
                        + "| a rate of change is reported as a value or as a difference of two",
                "\"kind\": \"ci95\", \"bounds\": [1.2, 1.5] | \"kind\": \"p\", \"value\": 0.05"
                        + "| a p of a value that is compared with nothing",
                "\"rest\": \"2 d\" | \"rest\": \"2 d\", \"supplement\": \"1 g/kg\""
                        + "| /arms/rest/protocol/supplement: \"supplement\" has no effect beside \"rest\"",
                "\"rest\": \"2 d\" | \"rest\": \"2 d\", \"days\": [\"Tue\"], \"weeks\": 3"
                        + "| /arms/rest/protocol/days: \"days\" has no effect beside \"rest\"",
                "\"rest\": \"2 d\" | \"rest\": \"2 d\", \"at\": \"03:00\""
                        + "| /arms/rest/protocol/at: \"at\" has no effect beside \"rest\"",
                "\"direction\": \"unchanged\" | \"direction\": \"unchanged\", \"spread\": { \"kind\": \"se\", \"value\": 1 }"
                        + "| /measurements/3/reported/spread: a direction has no spread",
                "\"direction\": \"unchanged\" | \"direction\": \"unchanged\", \"statistic\": \"median\""
                        + "| /measurements/3/reported/statistic: a direction is neither mean nor median",
                "\"rest\": \"2 d\" | \"rest\": \"-2 d\" | /arms/rest/protocol/rest: a rest without length",
                "\"rest\": \"2 d\" | \"regimen\": \"../../../../models/regimens/sedentary.json\", \"meals\": \"none\""
                        + "| /arms/rest/protocol/meals: \"meals\" has no effect beside \"regimen\"",
                "\"rest\": \"2 d\" | \"regimen\": \"../../../../models/regimens/sedentary.json\", \"supplement\": \"1 g/kg\""
                        + "| /arms/rest/protocol/supplement: \"supplement\" has no effect beside \"regimen\"",
                "\"weeks\": 8 | \"weeks\": 8, \"supplement\": \"-0.2 g/kg\""
                        + "| /arms/weeks/protocol/supplement: supplement = -0.2 g{protein}/kg{body} is outside 0 to 3 g{protein}/kg{body}",
                "\"meals\": [{ \"at\" | \"supplement\": \"-0.2 g/kg\", \"meals\": [{ \"at\""
                        + "| supplement = -0.2 g{protein}/kg{body} is outside 0 to 3 g{protein}/kg{body}",
                "\"weeks\": 8 } | \"weeks\": 8 }, \"assumed\": { \"sets\": { \"why\": \"x\", \"range\": [2, 3] } }"
                        + "| /arms/weeks/assumed/sets: nothing in this arm has the part that is assumed",
                "{ \"during\": true } | { \"during\": true, \"assumed\": { \"range\": [\"0 h\", \"1 h\"], \"why\": \"x\" } }"
                        + "| /measurements/3/when/assumed: a time during the bout has no range",
                "{ \"arm\": \"rest\", \"when\": { \"fromStart\": \"9 h\" } } | { \"arm\": \"rest\" }"
                        + "| /measurements/3/relativeTo: arm \"rest\" has no bout to count from, as this measurement does",
                "\"id\": \"murf1-1-4h\", | \"id\": \"murf1-1-4h\", \"contrast\": \"disuse\","
                        + "| the laboratory knows no contrast \"disuse\"",
                "\"id\": \"fsr-rest\", | \"id\": \"fsr-rest\", \"contrast\": \"disuse\","
                        + "| /measurements/1/contrast: a value is no response to anything",
                "\"bout\": { \"n\": 6 | \"bout\": { \"pooled\": {}, \"n\": 6 | /arms/bout/pooled: key \"studies\" is missing",
                "\"bout\": { \"n\": 6 | \"bout\": { \"pooled\": { \"studies\": 1 }, \"n\": 6 | expected a whole number from 2 to 100000, found 1",
                "\"bout\": { \"n\": 6 | \"bout\": { \"pooled\": { \"studies\": 9, \"i2\": 84 }, \"n\": 6"
                        + "| 84 is outside 0 to 0.999",
                "\"reason\": \"not-representable\" | \"reason\": \"no-subjects\" | unknown word \"no-subjects\"",
                "\"unit\": \"1\" | \"unit\": \"%/h\" | the unit \"%/h\" does not fit \"synthesis_per_breakdown\"",
            })
    void tellsWhatIsWrong(String right, String wrong, String message) throws IOException {
        String text = Files.readString(FOLDER.resolve("good.json"));
        // blanks between members do not matter, those of the snippets do
        assertTrue(text.replaceAll("\\s+", " ").contains(right), right);
        String broken = text.replaceAll("\\s+", " ").replace(right, wrong == null ? "" : wrong);
        Path file = Files.writeString(scratch.resolve("broken.json"), broken);
        StudyReader reader = new StudyReader(MODEL, LABORATORY);
        FaultyInputException faulty = assertThrows(FaultyInputException.class, () -> reader.read(file));
        assertTrue(String.valueOf(faulty.getMessage()).contains(message), faulty.getMessage());
    }

    @Test
    void aFileOfAnotherKindHasOneFault() throws IOException {
        Path subject = Path.of("models/subjects/man-25.json");
        Path nothing = Files.writeString(scratch.resolve("nothing.json"), "{ \"id\": \"x\" }");
        StudyReader reader = new StudyReader(MODEL, LABORATORY);
        FaultyInputException faulty = assertThrows(
                FaultyInputException.class,
                () -> reader.readAll(List.of(FOLDER.resolve("good.json"), subject, nothing)));
        List<String> lines = String.valueOf(faulty.getMessage()).lines().toList();
        assertEquals(4, lines.size(), faulty.getMessage());
        assertTrue(lines.get(0).endsWith("nothing.json:1:1: no study file: it has no \"format\"."), lines.get(0));
        assertEquals("  Write \"format\": \"myobalance-study/1\", or leave the file out.", lines.get(1));
        assertTrue(lines.get(2).endsWith("/format: no study file, but \"myobalance-subject/1\"."), lines.get(2));
    }

    @Test
    void studiesOfOneSetHaveIdsOfTheirOwnAndKnowEachOther() throws IOException {
        String text = Files.readString(FOLDER.resolve("good.json"));
        Path same = Files.writeString(scratch.resolve("same.json"), text);
        StudyReader reader = new StudyReader(MODEL, LABORATORY);
        FaultyInputException twice = assertThrows(
                FaultyInputException.class, () -> reader.readAll(List.of(FOLDER.resolve("good.json"), same)));
        assertTrue(String.valueOf(twice.getMessage()).contains("another study has the id \"good-2000\""));
        Path other = Files.writeString(
                scratch.resolve("other.json"),
                text.replace("good-2000", "other-2000").replace("\"sameAs\": \"", "\"sameAs\": \"good-2001/"));
        FaultyInputException unknown = assertThrows(
                FaultyInputException.class, () -> reader.readAll(List.of(FOLDER.resolve("good.json"), other)));
        assertTrue(
                String.valueOf(unknown.getMessage())
                        .contains("no measurement \"good-2001/murf1-1-4h\" in these studies"),
                unknown.getMessage());
    }
}
