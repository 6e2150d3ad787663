package org.myobalance.report;

import static org.myobalance.whatif.HandMadeArms.MASS;
import static org.myobalance.whatif.HandMadeArms.complete;
import static org.myobalance.whatif.HandMadeArms.ofMass;
import static org.myobalance.whatif.HandMadeArms.plan;
import static org.myobalance.whatif.HandMadeArms.troubled;
import static org.myobalance.whatif.HandMadeArms.years;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myobalance.simulate.HandMade;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Ensemble;

/** 21 draws of 0, 1 … 20 kg: 5 %, 50 % and 95 % are 1, 10 and 19 kg; without EXO each is 100 kg more. */
class BandTableTest {
    private static final ArmPlan PLAN = plan("arm", 60, 61);
    private static final ArmPlan NONE = plan("none", 60, 61);

    private static ArmResult none() {
        return troubled(NONE, Optional.empty(), "no baseline");
    }

    private static Ensemble.Draw draw(int kilograms) {
        double grams = 1000.0 * kilograms;
        ArmResult with = ofMass(PLAN, grams, grams + 1_000);
        ArmResult without = ofMass(PLAN, grams + 100_000, grams + 200_000);
        return new Ensemble.Draw(List.of(none(), with), List.of(none(), without));
    }

    private static List<Ensemble.Draw> draws() {
        return IntStream.rangeClosed(0, 20).mapToObj(BandTableTest::draw).toList();
    }

    @Test
    void quantilesStandUnderTheirHeadings() {
        Ensemble ensemble = new Ensemble(List.of(none(), ofMass(PLAN, 55_000, 56_000)), draws());
        Lines.assertCsv("""
                arm,age [y],muscle_mass 5 % [kg],muscle_mass 50 % [kg],muscle_mass 95 % [kg],\
                muscle_mass without EXO [kg],muscle_mass without EXO 5 % [kg],muscle_mass without EXO 50 % [kg],\
                muscle_mass without EXO 95 % [kg]
                arm,60.000000,1.00000000,10.0000000,19.0000000,55.0000000,101.000000,110.000000,119.000000
                arm,61.000000,2.00000000,11.0000000,20.0000000,56.0000000,201.000000,210.000000,219.000000
                """, file -> BandTable.write(file, List.of(none(), ofMass(PLAN, 30_000, 31_000)), ensemble));
    }

    @Test
    void aModelWithoutTheHypothesisHasNoColumnsForIt() {
        List<Ensemble.Draw> draws = draws().stream()
                .map(draw -> new Ensemble.Draw(draw.arms().subList(1, 2), List.of()))
                .toList();
        Lines.assertCsv(
                """
                arm,age [y],muscle_mass 5 % [kg],muscle_mass 50 % [kg],muscle_mass 95 % [kg]
                arm,60.000000,1.00000000,10.0000000,19.0000000
                arm,61.000000,2.00000000,11.0000000,20.0000000
                """,
                file -> BandTable.write(file, List.of(ofMass(PLAN, 30_000, 31_000)), new Ensemble(List.of(), draws)));
    }

    @Test
    void eachQuantityOfAFigureHasItsBandAndOthersHaveNone() {
        ArmResult best = complete(
                PLAN,
                HandMade.completed(HandMade.trajectory(
                        List.of(HandMade.values("net_balance", "g/d"), HandMade.values("other", "1"), MASS),
                        years(2),
                        new double[] {24, 48},
                        new double[] {1, 1},
                        new double[] {2_000, 3_000})));
        Ensemble.Draw same = new Ensemble.Draw(List.of(best.only(Ensemble.KEPT)), List.of());
        Lines.assertCsv(
                """
                arm,age [y],net_balance 5 % [g/d],net_balance 50 % [g/d],net_balance 95 % [g/d],\
                muscle_mass 5 % [kg],muscle_mass 50 % [kg],muscle_mass 95 % [kg]
                arm,60.000000,576.000000,576.000000,576.000000,2.00000000,2.00000000,2.00000000
                arm,61.000000,1152.00000,1152.00000,1152.00000,3.00000000,3.00000000,3.00000000
                """, file -> BandTable.write(file, List.of(best), new Ensemble(List.of(), List.of(same, same))));
    }

    @Test
    void withoutTwoDrawsOrACurveToTheEndCellsAreEmpty() {
        Lines.assertCsv(
                """
                arm,age [y],muscle_mass 5 % [kg],muscle_mass 50 % [kg],muscle_mass 95 % [kg],\
                muscle_mass without EXO [kg],muscle_mass without EXO 5 % [kg],muscle_mass without EXO 50 % [kg],\
                muscle_mass without EXO 95 % [kg]
                arm,60.000000,,,,,,,
                """,
                file -> BandTable.write(
                        file, List.of(ofMass(PLAN, 30_000)), new Ensemble(List.of(ofMass(PLAN)), List.of())));
        ArmResult shorter = ofMass(PLAN, 7_000);
        Ensemble ensemble = new Ensemble(List.of(shorter), List.of());
        Lines.assertCsv("""
                arm,age [y],muscle_mass 5 % [kg],muscle_mass 50 % [kg],muscle_mass 95 % [kg],\
                muscle_mass without EXO [kg],muscle_mass without EXO 5 % [kg],muscle_mass without EXO 50 % [kg],\
                muscle_mass without EXO 95 % [kg]
                arm,60.000000,,,,7.00000000,,,
                arm,61.000000,,,,,,,
                """, file -> BandTable.write(file, List.of(ofMass(PLAN, 30_000, 31_000)), ensemble));
    }
}
