package org.myobalance.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.Faults;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.whatif.CutOff;

/** Shipped populations and persons read and satisfy their schemas; faulty ones are told with their place. */
class PersonFilesTest {
    private static final Path MODELS = Path.of("models").toAbsolutePath();
    private static final Model MODEL = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));

    @TempDir
    private Path folder = Path.of("");

    static List<Path> populations() throws IOException {
        return in("populations");
    }

    static List<Path> persons() throws IOException {
        return in("persons");
    }

    private static List<Path> in(String name) throws IOException {
        try (Stream<Path> files = Files.list(MODELS.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void assertSchema(String kind, Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(MODELS.resolve("schema/" + kind + ".schema.json")), InputFormat.JSON);
        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
        assertEquals(List.of(), errors.stream().map(Error::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("populations")
    void aShippedPopulationReads(Path file) throws IOException {
        assertSchema("population", file);
        Population population = new PopulationReader(path -> MODEL).read(file);
        assertEquals(2, population.groups().size(), "men and women");
        assertTrue(population.cohorts().size() >= 10, () -> population.cohorts().size() + " cohorts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("persons")
    void aShippedPersonReads(Path file) throws IOException {
        assertSchema("person", file);
        Person person = new PersonReader(path -> MODEL).read(file, new Faults());
        assertTrue(person.measurements().size() >= 2);
    }

    @Test
    void aPopulationIsJudgedByTheConsensusOfItsFile() {
        PopulationReader reader = new PopulationReader(path -> MODEL);
        assertEquals(
                CutOff.AWGS,
                reader.read(MODELS.resolve("populations/chinese.json")).cutOffs());
        assertEquals(
                CutOff.EWGSOP2,
                reader.read(MODELS.resolve("populations/european.json")).cutOffs(),
                "where the file says nothing");
    }

    @Test
    void aMassIsTurnedIntoTheIndexByTheHeight() throws IOException {
        Person person = new PersonReader(path -> MODEL).read(MODELS.resolve("persons/woman-68.json"), new Faults());
        assertEquals(14_400 / (1.55 * 1.55), person.measurements().get(0).value(), 1e-9);
    }

    private String fault(String from, String to) throws IOException {
        String text = Files.readString(MODELS.resolve("persons/man-70.json"))
                .replace("../", MODELS + "/")
                .replace(from, to);
        Path file = folder.resolve("person.json");
        Files.writeString(file, text);
        FaultyInputException fault = assertThrows(
                FaultyInputException.class, () -> new PersonReader(path -> MODEL).read(file, new Faults()));
        return String.valueOf(fault.getMessage());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"age\": \"70 y\", \"height\" | \"age\": \"150 y\", \"height\" | /person/age: age is outside 15 y to 110 y",
                "\"age\": \"70 y\", \"height\" | \"age\": \"99 y\", \"height\" | /person/age: the person is 99 y old, but population \"european\" holds persons of 25 y to 95 y",
                "7.4 kg/m^2 | 22 kg | /measurements/0/value: a mass in kg, where alm_index is that over height squared",
                "7.4 kg/m^2 | 74 kg/m^2 | /measurements/0/value: no human: the mean of the population at 25 y is 8.80 kg/m^2",
                "{ \"age\": \"70 y\", \"quantity\": \"alm_index\" | { \"age\": \"-1 y\", \"quantity\": \"alm_index\" | /measurements/0/age: a measurement before birth",
                "{ \"age\": \"70 y\", \"quantity\": \"grip_strength\" | { \"age\": \"72 y\", \"quantity\": \"grip_strength\" | /measurements/1/age: a measurement in the future: the person is 70 y old",
                "\"handgrip\" | \"dxa\" | /measurements/1/method: method \"dxa\" does not measure \"grip_strength\"",
                "\"until\": \"80 y\" | \"until\": \"60 y\" | /until: the answer cannot end at 60 y",
                "\"until\": \"80 y\" | \"untill\": \"80 y\" | untill"
            })
    void aFaultIsToldWithItsPlace(String from, String to, String message) throws IOException {
        String told = fault(from, to);
        assertTrue(told.contains(message), told);
        assertTrue(told.contains("person.json:"), told);
    }

    @Test
    void correlationsThatNobodyCanHaveAreRefused() throws IOException {
        String text = Files.readString(MODELS.resolve("populations/european.json"))
                .replace("../", MODELS + "/")
                .replace("\"value\": 0.6,", "\"value\": 0.99,")
                .replace("\"value\": 0.55,", "\"value\": -0.9,");
        Path file = folder.resolve("population.json");
        Files.writeString(file, text);
        FaultyInputException fault =
                assertThrows(FaultyInputException.class, () -> new PopulationReader(path -> MODEL).read(file));
        String told = String.valueOf(fault.getMessage());
        assertTrue(
                told.contains(
                        "/correlations: the correlations of men are no correlation matrix: its smallest eigenvalue is -"),
                told);
        assertTrue(told.contains("correlations of women"), "every fault at once");
    }
}
