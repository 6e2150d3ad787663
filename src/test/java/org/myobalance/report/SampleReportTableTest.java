package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Status;
import org.myobalance.observe.SampleReport;
import org.myobalance.observe.SampleReport.Fact;
import org.myobalance.observe.SampleReport.Item;
import org.myobalance.observe.SampleReport.Use;
import org.myobalance.study.Preparation;

/** Tables of how samples were made, of two preparations of one study and one that says nothing, every cell another. */
class SampleReportTableTest {
    private static final SampleReport FIRST = new SampleReport(
            HandMadeStudies.ALPHA,
            Optional.of(preparation("plasma", Status.VERIFIED)),
            facts(Use.USED, Use.CHECKED, Use.NOT_USED, Use.NOT_STATED, Use.NOT_USED, Use.USED, Use.NOT_STATED));
    private static final SampleReport SECOND = new SampleReport(
            HandMadeStudies.ALPHA,
            Optional.of(preparation("serum", Status.MEMORY)),
            facts(
                    Use.NOT_STATED,
                    Use.NOT_USED,
                    Use.NOT_STATED,
                    Use.CHECKED,
                    Use.NOT_STATED,
                    Use.NOT_STATED,
                    Use.NOT_STATED));
    private static final SampleReport SILENT = new SampleReport(
            HandMadeStudies.BETA,
            Optional.empty(),
            facts(
                    Use.NOT_STATED,
                    Use.NOT_STATED,
                    Use.NOT_STATED,
                    Use.NOT_STATED,
                    Use.NOT_STATED,
                    Use.NOT_STATED,
                    Use.NOT_STATED));
    private static final List<SampleReport> ALL = List.of(FIRST, SECOND, SILENT);

    private static Preparation preparation(String id, Status status) {
        return new Preparation(
                id,
                Optional.empty(),
                List.of(),
                OptionalDouble.of(1),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                status,
                Optional.empty());
    }

    /** Each item is stated as {@code a}, {@code b}, … and used for {@code A}, {@code B}, …. */
    private static List<Fact> facts(Use... uses) {
        List<Fact> facts = new ArrayList<>();
        Item[] items = Item.values();
        for (int i = 0; i < items.length; i++) {
            String letter = uses[i] == Use.NOT_STATED ? "" : Character.toString('a' + i);
            facts.add(new Fact(items[i], letter, uses[i], letter.isEmpty() ? "" : Character.toString('A' + i)));
        }
        return facts;
    }

    @Test
    void eachPreparationHasALine() {
        assertEquals("""
                study       preparation  used                       checked           stated, not used         not stated
                ----------  -----------  -------------------------  ----------------  -----------------------  -------------------------------------------------------------
                alpha-2000  plasma       isolation: a; recovery: f  anticoagulant: b  spins: c; haemolysis: e  fasting, particles per protein
                alpha-2000  serum                                   fasting: d        anticoagulant: b         isolation, spins, haemolysis, recovery, particles per protein
                beta-2010                                                                                      everything
                """, SampleReportTable.text(ALL).replaceAll("(?m) +$", ""));
        assertEquals(
                List.of("study", "used", "checked", "stated, not used", "not stated"),
                List.of(SampleReportTable.text(List.of(SILENT))
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .trim()
                        .split(" {2,}")),
                "no column of preparations where none is named");
    }

    /** Of two preparations of a study the one that is used more counts. */
    @Test
    void studiesAreCountedByWhatBecomesOfAnItem() {
        assertEquals("""
                2 studies of vesicles: how samples were made

                asked by MISEV2023     used  checked  stated, not used  not stated
                ---------------------  ----  -------  ----------------  ----------
                isolation                 1        0                 0           1
                anticoagulant             0        1                 0           1
                spins                     0        0                 1           1
                fasting                   0        1                 0           1
                haemolysis                0        0                 1           1
                recovery                  1        0                 0           1
                particles per protein     0        0                 0           2
                """, SampleReportTable.summary(ALL));
        assertEquals("", SampleReportTable.summary(List.of()));
    }

    @Test
    void theFileHasALineForEachItem() {
        List<String> lines = new ArrayList<>();
        Lines.read(file -> SampleReportTable.write(file, ALL), lines::add);
        assertEquals(1 + 3 * 7, lines.size());
        assertEquals(
                List.of(
                        "study,preparation,item,stated,use,how,status",
                        "alpha-2000,plasma,isolation,a,used,A,",
                        "alpha-2000,plasma,anticoagulant,b,checked,B,verified",
                        "alpha-2000,plasma,spins,c,not used,C,verified",
                        "alpha-2000,plasma,fasting,,not stated,,"),
                lines.subList(0, 5));
        assertEquals("alpha-2000,serum,anticoagulant,b,not used,B,memory", lines.get(9));
        assertEquals("beta-2010,,particles per protein,,not stated,,", lines.get(21));
    }
}
