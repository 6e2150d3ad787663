package org.myobalance.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.study.Laboratory;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.StudyReader;

/** Of what kind shipped studies are. */
class StudyClassTest {
    private static final Path MODELS = Path.of("models");
    private static final Model MODEL = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));
    private static final Laboratory LABORATORY =
            LaboratoryReader.read(MODELS.resolve("sarcopenia/laboratory.json"), MODEL);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "helmig-2015, VESICLES",
        // particles counted without a named isolation, old against young
        "eitan-2017, VESICLES",
        "dirks-2016, DISUSE",
        "kortebein-2007, DISUSE",
        // bed rest, but of vesicles
        "estrada-2023, VESICLES",
        "peterson-2011, TRAINING_OF_OLD",
        // half of them old, half young
        "brook-2016, TRAINING_OF_OLD",
        "damas-2016, TRAINING",
        // ten days of training are single bouts
        "russell-2013, BOUT",
        "louis-2007, BOUT",
        "janssen-2000, REST",
        "volpi-1999, REST"
    })
    void aStudyIsOfTheKindOfMostOfWhatItMeasured(String id, StudyClass is) {
        Path file = MODELS.resolve("studies").resolve(id + ".json");
        assertEquals(is, StudyClass.of(new StudyReader(MODEL, LABORATORY).read(file), LABORATORY));
    }
}
