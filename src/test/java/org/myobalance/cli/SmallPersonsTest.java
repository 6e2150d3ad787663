package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Persons of a population who lose nothing: 8 (SD 1) kg/m² and 35 (SD 8) kg with a correlation of one half, at every age. What is
 * below cut-offs is Φ of the distance, and both at once a sum over the first number, worked out outside of this program.
 */
class SmallPersonsTest {
    private static final Path GOOD = Path.of("src/test/resources/questions");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("model.json", "evidence.json", "none.json")) {
            Files.copy(DrugCase.FILES.resolve(name), folder.resolve(name));
        }
        Files.copy(GOOD.resolve("laboratory.json"), folder.resolve("laboratory.json"));
        // sizes do not depend on what is drawn
        write("population.json", "\"value\": 0.1", "\"value\": 0");
        write("person.json", "\"measurements\": [", "\"measurements\": [], \"description\": [");
        Files.writeString(
                folder.resolve("person.json"),
                Files.readString(folder.resolve("person.json")).replaceAll("(?s), \"description\": \\[.*?\\],", ","));
    }

    private void write(String name, String from, String to) throws IOException {
        Files.writeString(
                folder.resolve(name), Files.readString(GOOD.resolve(name)).replace(from, to));
    }

    private String run(String command) throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.exactly(
                command, folder.resolve(command + ".json"), "--lives", 3, "--calibration", "none", "--out", out);
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        assertTrue(
                shell.out()
                        .contains(Files.readString(out.resolve("reading.txt")).strip()),
                shell.out());
        return Files.readString(out.resolve("cut-offs.csv")).replace("\r\n", "\n");
    }

    @Test
    void aPersonIsBelowAsThePopulationIs() throws IOException {
        assertEquals("""
                future,cut-off,quantity,below,unit,age [y],probability,share of the population,probability below both,share of the population below both
                as-before,EWGSOP2,alm_index,7.000,kg/m^2,60,0.1587,0.1587,0.06251,0.06251
                as-before,EWGSOP2,alm_index,7.000,kg/m^2,61,0.1587,0.1587,0.06251,0.06251
                as-before,EWGSOP2,grip_strength,27.00,kg,60,0.1587,0.1587,0.06251,0.06251
                as-before,EWGSOP2,grip_strength,27.00,kg,61,0.1587,0.1587,0.06251,0.06251
                as-before,AWGS,alm_index,7.000,kg/m^2,60,0.1587,0.1587,0.07118,0.07118
                as-before,AWGS,alm_index,7.000,kg/m^2,61,0.1587,0.1587,0.07118,0.07118
                as-before,AWGS,grip_strength,28.00,kg,60,0.1908,0.1908,0.07118,0.07118
                as-before,AWGS,grip_strength,28.00,kg,61,0.1908,0.1908,0.07118,0.07118
                none,EWGSOP2,alm_index,7.000,kg/m^2,60,0.1587,0.1587,0.06251,0.06251
                none,EWGSOP2,alm_index,7.000,kg/m^2,61,0.1587,0.1587,0.06251,0.06251
                none,EWGSOP2,grip_strength,27.00,kg,60,0.1587,0.1587,0.06251,0.06251
                none,EWGSOP2,grip_strength,27.00,kg,61,0.1587,0.1587,0.06251,0.06251
                none,AWGS,alm_index,7.000,kg/m^2,60,0.1587,0.1587,0.07118,0.07118
                none,AWGS,alm_index,7.000,kg/m^2,61,0.1587,0.1587,0.07118,0.07118
                none,AWGS,grip_strength,28.00,kg,60,0.1908,0.1908,0.07118,0.07118
                none,AWGS,grip_strength,28.00,kg,61,0.1908,0.1908,0.07118,0.07118
                """, run("person"));
    }

    @Test
    void aPopulationHasItsSharesBelowBoth() throws IOException {
        assertEquals("""
                sex,cut-off,age [y],low lean mass,low grip,both
                men,EWGSOP2,60,0.1587,0.1587,0.06251
                men,AWGS,60,0.1587,0.1908,0.07118
                women,EWGSOP2,60,0.006210,0.008774,0.0008471
                women,AWGS,60,0.004661,0.01679,0.001040
                """, run("population"));
    }
}
