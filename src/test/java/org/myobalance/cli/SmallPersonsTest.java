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
                sex,cut-off,age [y],persons,low lean mass,low lean mass 2.5 %,low lean mass 97.5 %,low grip,low grip 2.5 %,low grip 97.5 %,both,both 2.5 %,both 97.5 %
                men,EWGSOP2,60,3,0.1587,0.01612,0.6845,0.1587,0.01612,0.6845,0.06251,0.002793,0.6135
                men,AWGS,60,3,0.1587,0.01612,0.6845,0.1908,0.02260,0.7062,0.07118,0.003581,0.6203
                women,EWGSOP2,60,3,0.006210,2.983e-05,0.5669,0.008774,5.932e-05,0.5691,0.0008471,5.597e-07,0.5622
                women,AWGS,60,3,0.004661,1.685e-05,0.5656,0.01679,0.0002147,0.5760,0.001040,8.441e-07,0.5624
                """, run("population"));
    }

    /** A fifth of forty men of a cohort is below 7 kg/m², which leaves 10.5 to 34.8 % open; 16.2 % of these persons read so, and one in 10⁹ below 2. */
    @Test
    void aShareIsInsideWhereChanceInTheCohortLeavesItOpen() throws IOException {
        run("population");
        String first =
                "Of 1 shares below a value, 0 differ from the cohort by more than 10 of 100 persons; of the 1 whose cohort says how"
                        + " many persons it had, 1 lie within its 95 % interval.";
        assertTrue(Files.readString(folder.resolve("out/reading.txt")).startsWith(first));
        write("population.json", "\"value\": \"7 kg/m^2\", \"share\": 0.2", "\"value\": \"2 kg/m^2\", \"share\": 0.2");
        run("population");
        String other =
                "Of 1 shares below a value, 1 differ from the cohort by more than 10 of 100 persons; of the 1 whose cohort says how"
                        + " many persons it had, 0 lie within its 95 % interval.";
        assertTrue(Files.readString(folder.resolve("out/reading.txt")).startsWith(other));
    }

    /** 8 ± 1 kg/m² and 35 ± 8 kg of men; the 5th and 25th percentile lie 1.6449 and 0.6745 SD below the mean. */
    @Test
    void aPopulationHasItsPercentiles() throws IOException {
        run("population");
        List<String> lines = Files.readAllLines(folder.resolve("out/percentiles.csv"));
        assertEquals("sex,quantity,unit,age [y],persons,5 %,25 %,50 %,75 %,95 %", lines.get(0));
        for (int age : new int[] {25, 60}) {
            assertTrue(
                    lines.contains("men,alm_index,kg/m^2," + age + ",3,6.355,7.326,8.000,8.674,9.645"),
                    lines::toString);
            assertTrue(
                    lines.contains("men,grip_strength,kg," + age + ",3,21.84,29.60,35.00,40.40,48.16"),
                    lines::toString);
        }
        assertTrue(Files.isRegularFile(folder.resolve("out/below-cut-offs.png")));
        assertTrue(Files.isRegularFile(folder.resolve("out/below-cut-offs.svg")));
    }
}
