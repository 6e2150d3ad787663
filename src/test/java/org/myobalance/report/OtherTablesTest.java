package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Status;
import org.myobalance.physiology.Finding;
import org.myobalance.physiology.Target;
import org.myobalance.stoichiometry.Gate;
import org.myobalance.stoichiometry.Range;
import org.myobalance.stoichiometry.Supply;
import org.myobalance.units.UnitParser;
import org.myobalance.whatif.HandMadeArms;
import org.myobalance.whatif.MechanismEffect;
import org.myobalance.whatif.Scan;

/** Scans, validations, mechanisms and the count of miRNA. */
class OtherTablesTest {
    private static List<Scan.Point> points(double from, double to) {
        var arm = HandMadeArms.ofMass(HandMadeArms.plan("rest", 60, 61), 1, 2);
        var failed = HandMadeArms.troubled(HandMadeArms.plan("lift", 60, 61), Optional.empty(), "stopped\n  early");
        return List.of(
                new Scan.Point("", Double.NaN, arm, Optional.of(new Scan.Reading(30_000, from, to, 8766))),
                new Scan.Point("turnover", 1 / 8.0, arm, Optional.of(new Scan.Reading(31_250, from, to, 8766))),
                new Scan.Point("start", 25_000, failed, Optional.empty()));
    }

    @Test
    void aScanIsInTheUnitsOfTheModelFile() {
        Lines.assertCsv("""
                arm,parameter,value,unit,muscle_mass at the end [kg],read from [h after the start],\
                read to [h after the start],failure
                rest,,,,30.0,8766.0,8766.0,
                rest,turnover,3.0,1/d,31.25,8766.0,8766.0,
                lift,start,25.0,kg,,,,stopped early
                """, file -> ScanTable.write(file, HandMadeModel.MODEL, "muscle_mass", points(8766, 8766)));
        assertEquals("""
                arm   parameter     value  unit  muscle_mass at the end [kg]
                ----  ------------  -----  ----  ---------------------------
                rest  as it stands               30.00
                rest  turnover      3.000  1/d   31.25
                lift  start         25.00  kg    FAILED
                """, ScanTable.text(HandMadeModel.MODEL, "muscle_mass", points(8766, 8766)));
    }

    @Test
    void aScanOfMeansSaysOverWhichTime() {
        assertEquals("muscle_mass, mean of the last 7 d", ScanTable.heading("muscle_mass", points(8598, 8766)));
        assertEquals("muscle_mass, mean of the last 6.000 h", ScanTable.heading("muscle_mass", points(8760, 8766)));
        assertEquals("muscle_mass, mean of the last 25.00 h", ScanTable.heading("muscle_mass", points(8741, 8766)));
        assertEquals(
                "muscle_mass, mean of 1 d that ends 6.000 h before the end",
                ScanTable.heading("muscle_mass", points(8736, 8760)));
        List<Scan.Point> mixed = new ArrayList<>(points(8736, 8760));
        mixed.addAll(points(8742, 8766));
        assertEquals(
                "muscle_mass, mean of the last whole interval between samples",
                ScanTable.heading("muscle_mass", mixed));
    }

    @Test
    void aValidationSaysWhichTargetsAgree() {
        Finding within = new Target("loss", "loss of a decade", "%", 5, 10, "Janssen 2000").found(10);
        Finding outside = new Target("gain", "gain of training", "kg", 1, 2, "Peterson 2011").found(0.5);
        assertEquals("""
                target   value    low   high  unit  verdict  what              source
                ------  ------  -----  -----  ----  -------  ----------------  -------------
                loss     10.00  5.000  10.00  %     agrees   loss of a decade  Janssen 2000
                gain    0.5000  1.000  2.000  kg    OUTSIDE  gain of training  Peterson 2011

                1 of 2 targets agree.
                """, FindingsTable.text(List.of(within, outside)));
        Lines.assertCsv("""
                target,value,low,high,unit,verdict,what,source
                loss,10.0,5.0,10.0,%,agrees,loss of a decade,Janssen 2000
                gain,0.5,1.0,2.0,kg,OUTSIDE,gain of training,Peterson 2011
                """, file -> FindingsTable.write(file, List.of(within, outside)));
    }

    @Test
    void aMechanismIsTheChangeOfItsMeasure() {
        List<MechanismEffect> effects = List.of(
                new MechanismEffect(
                        HandMadeModel.mechanism("m1", false, "muscle_mass", Optional.of("in men")),
                        "+10 %",
                        30_000,
                        33_000,
                        Optional.empty()),
                new MechanismEffect(
                        HandMadeModel.mechanism("m2", true, "muscle", Optional.empty()),
                        "switched on",
                        20_000,
                        20_000,
                        Optional.empty()),
                new MechanismEffect(
                        HandMadeModel.mechanism("m3", false, "breakdown", Optional.empty()),
                        "none",
                        1000 / 24.0,
                        2000 / 24.0,
                        Optional.of("the run failed")));
        String text = MechanismReport.text(HandMadeModel.MODEL, effects);
        assertEquals("""
                mechanism  carrier   via        moved        observable   window [h]       before  after  change          H  statement
                ---------  --------  ---------  -----------  -----------  ---------------  ------  -----  --------------  -  -----------------
                m1         turnover  synthesis  +10 %        muscle_mass  bout max 0.5-24   30.00  33.00  +10.0 %            it grows (in men)
                m2         turnover  synthesis  switched on  muscle       bout max 0.5-24   20.00  20.00  +0.00 %         H  it grows
                m3         turnover  synthesis  none         breakdown    bout max 0.5-24   1.000  2.000  the run failed     it grows
                """, text.substring(0, text.indexOf("\nEach carrier")));
        assertTrue(
                text.endsWith(
                        "(H: the sources disagree).\n2 carriers move nothing with these values. A calibrated gain near"
                                + " zero moves nothing either: --calibration none takes the gains of the model file.\n"),
                text);
        assertTrue(MechanismReport.text(HandMadeModel.MODEL, effects.subList(0, 1))
                .endsWith("\nEvery carrier moves its observable.\n"));
    }

    private static Gate gate() {
        Map<Gate.Part, Gate.Entry> numbers = new EnumMap<>(Gate.Part.class);
        for (Gate.Part part : Gate.Part.values()) {
            double high = part == Gate.Part.PLASMA ? 4 : 3;
            double low = part == Gate.Part.CLAIM ? high : 2;
            var unit = UnitParser.parse(part == Gate.Part.CLAIM ? "1/d" : part == Gate.Part.MASS ? "kg" : "1");
            numbers.put(
                    part,
                    new Gate.Entry(
                            new Range(unit.toBase(low), unit.toBase(high)), unit, Status.REVIEW, "of " + part.key()));
        }
        return new Gate(numbers, List.of(), "signal", List.of());
    }

    private static Supply supply(String name, double low, double high, OptionalDouble need) {
        return new Supply(name, new Range(1e3, 2e3), new Range(5, 5), new Range(low, high), need);
    }

    @Test
    void supplyIsHeldAgainstNeed() {
        List<Supply> supplies = List.of(
                supply("none", 0.5, 1, OptionalDouble.empty()),
                supply("little", 0.5, 1, OptionalDouble.of(0.25)),
                supply("scarce", 0.5, 1, OptionalDouble.of(0.75)),
                supply("more", 0.5, 1, OptionalDouble.of(1.5)),
                supply("doubt", 0.5, 6, OptionalDouble.of(0.25)));
        List<Supply> draw = List.of(
                supplies.get(0),
                supply("little", 0.5, 1, OptionalDouble.of(2)),
                supply("scarce", 0.5, 1, OptionalDouble.of(2)),
                supply("more", 0.5, 1, OptionalDouble.of(2)),
                supply("doubt", 0.5, 6, OptionalDouble.of(7)));
        String text = StoichiometryTable.text(gate(), supplies, List.of(supplies, draw));
        assertEquals("""
                number                   value  unit  status  source
                ----------------  ------------  ----  ------  -------------------
                plasmaCount       2.00 to 3.00  1     review  of plasmaCount
                plasmaVolume      2.00 to 4.00  1     review  of plasmaVolume
                muscleShare       2.00 to 3.00  1     review  of muscleShare
                copiesPerVesicle  2.00 to 3.00  1     review  of copiesPerVesicle
                muscleMass        2.00 to 3.00  kg    review  of muscleMass
                muscleDensity     2.00 to 3.00  1     review  of muscleDensity
                domainVolume      2.00 to 3.00  1     review  of domainVolume
                copiesPerDomain   2.00 to 3.00  1     review  of copiesPerDomain
                flagAbove                 3.00  1/d   review  of flagAbove

                miRNA    arriving [copies/d]  in muscle [copies]    ratio [1/d]  model needs [1/d]  note
                ------  --------------------  ------------------  -------------  -----------------  ------------------------------------------------------------------------
                none    1.00e+03 to 2.00e+03                5.00  0.500 to 1.00                     no pool in the model
                little  1.00e+03 to 2.00e+03                5.00  0.500 to 1.00              0.250  (1 of 2 draws need more than arrives)
                scarce  1.00e+03 to 2.00e+03                5.00  0.500 to 1.00              0.750  possible if it is scarce in muscle (1 of 2 draws need more than arrives)
                more    1.00e+03 to 2.00e+03                5.00  0.500 to 1.00               1.50  NEEDS MORE THAN ARRIVES (2 of 2 draws do)
                doubt   1.00e+03 to 2.00e+03                5.00  0.500 to 6.00              0.250  supply above 3.00/d: doubt the numbers (1 of 2 draws do)
                """, text.substring(0, text.indexOf("\nThe ratio bounds")));
    }

    @Test
    void whatJustSufficesIsNoted() {
        List<Supply> supplies = List.of(
                supply("flag", 0.5, 3, OptionalDouble.of(0.5)),
                supply("all", 0.5, 1, OptionalDouble.of(1)),
                supply("scarce", 0.5, 1, OptionalDouble.of(0.75)));
        List<String> lines = StoichiometryTable.text(gate(), supplies, List.of(supplies))
                .lines()
                .filter(line -> line.contains("+03"))
                .toList();
        assertTrue(lines.get(0).endsWith("  0.500"), "3/d is not above 3/d, and 0.5 not above 0.5: " + lines.get(0));
        assertTrue(lines.get(1).endsWith("  possible if it is scarce in muscle"), lines.get(1));
        assertTrue(
                lines.get(2).endsWith("  possible if it is scarce in muscle"), "no draw needs more: " + lines.get(2));
    }

    @Test
    void withoutDrawsNoteSaysNothingOfThem() {
        List<Supply> supplies = List.of(
                supply("more", 0.5, 1, OptionalDouble.of(1.5)),
                supply("little", 0.5, 1, OptionalDouble.of(0.5)),
                supply("scarce", 0.5, 1, OptionalDouble.of(0.75)));
        List<String> lines = StoichiometryTable.text(gate(), supplies, List.of())
                .lines()
                .filter(line -> line.contains("+03"))
                .toList();
        assertTrue(lines.get(0).endsWith("  NEEDS MORE THAN ARRIVES"), lines.get(0));
        assertTrue(lines.get(1).endsWith("  0.500"), lines.get(1));
        assertTrue(lines.get(2).endsWith("  possible if it is scarce in muscle"), lines.get(2));
    }
}
