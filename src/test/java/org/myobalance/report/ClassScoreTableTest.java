package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.inference.ClassScore;
import org.myobalance.inference.ClassScoreTest;

/** The scores of {@link ClassScoreTest} in their columns. */
class ClassScoreTableTest {
    private static List<ClassScoreTable.Scored> scored(String name) {
        return List.of(new ClassScoreTable.Scored(name, ClassScore.of(ClassScoreTest.scores(), List.of())));
    }

    @Test
    void theTerminalShowsNumbersAndDirections() {
        List<String> lines = ClassScoreTable.text(scored("no-exo"))
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();
        assertEquals(
                List.of(
                        "no-exo",
                        "class in own 95 % in 90 % band width SD of z directions ln p base rates ahead",
                        "size 2 of 4 (50 %) 2 of 4 (50 %) 5.66-fold 1.47 0",
                        "blot 4 -4.85 -4.48 -0.37",
                        "all 2 of 4 (50 %) 2 of 4 (50 %) 5.66-fold 1.47 4 -4.85 -4.48 -0.37",
                        ""),
                lines.stream().filter(line -> !line.startsWith("---")).toList().subList(0, 6));
        String text = ClassScoreTable.text(scored("no-exo"));
        assertTrue(text.contains("\nNumbers: in the study's own 95 % interval, without what was assumed;"), text);
        assertTrue(text.contains("Ahead above 0 means that the model knows more.\n"), text);
        assertTrue(
                text.endsWith(
                        "ML discrepancy: the model's own error, as the laboratory file states it, under which numbers and"
                                + " directions are most probable.\n"),
                text);
    }

    @Test
    void whereNothingWasScoredNothingIsTold() {
        assertEquals("", ClassScoreTable.text(List.of(new ClassScoreTable.Scored("", List.of()))));
    }

    @Test
    void everyCellOfTheCsvIsWhereItsHeadingSays() {
        double model = Math.log(0.5) + Math.log(0.25) + Math.log(0.5) + Math.log(0.125);
        double rates = Math.log(1.5 / 3.5) + Math.log(1.5 / 3.5) + Math.log(2.5 / 4.5) + Math.log(0.5 / 4.5);
        double deviation = ClassScore.of(ClassScoreTest.scores(), List.of())
                .get(0)
                .deviation()
                .orElseThrow();
        double width = Math.exp(0.5 * (Math.log(4) + Math.log(8)));
        Lines.assertCsv(
                """
                hypothesis,class,numbers,in own 95 %%,in 90 %% band,median width of the band [fold],SD of z,directions,\
                ln p of directions,ln p of directions by base rates,ahead of base rates,discrepancy by maximum likelihood,PIT 0.0 to 0.1,PIT 0.1 to 0.2,\
                PIT 0.2 to 0.3,PIT 0.3 to 0.4,PIT 0.4 to 0.5,PIT 0.5 to 0.6,PIT 0.6 to 0.7,PIT 0.7 to 0.8,PIT 0.8 to 0.9,\
                PIT 0.9 to 1.0
                ,size,4,2,2,%s,%s,0,,,,,1,0,0,0,0,1,0,0,1,1
                ,blot,0,0,0,,,4,%s,%s,%s,,0,0,0,0,0,0,0,0,0,0
                ,all,4,2,2,%s,%s,4,%s,%s,%s,,1,0,0,0,0,1,0,0,1,1
                """.formatted(
                        width, deviation, model, rates, model - rates, width, deviation, model, rates, model - rates),
                file -> ClassScoreTable.write(file, scored("")));
    }
}
