package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.myobalance.observe.SmallStudy.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myobalance.model.Status;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.SampleReport.Item;
import org.myobalance.observe.SampleReport.Use;
import org.myobalance.study.Direction;
import org.myobalance.study.Measurement;
import org.myobalance.study.Preparation;
import org.myobalance.study.Reported;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** What is stated of an isolate, in predictions computed by hand: as many particles in each mL as the signal, of what is counted 30 % are no vesicles. */
class IsolateTest {
    /** One hour after two hours of a bout of intensity 0.8. */
    private static final double SIGNAL = SmallModel.after(0.8, 2, 1);

    private static final Preparation BARE = preparation(Optional.empty(), Optional.empty(), OptionalDouble.empty());
    private static final Preparation RECOVERED = preparation(
            Optional.empty(),
            Optional.of(new Preparation.Recovery(0.4, "labelled vesicles", false)),
            OptionalDouble.empty());
    private static final StudyArm ARM = SmallStudy.arm("bout", SmallStudy.bout(9, 2, 0.8));

    private static Preparation preparation(
            Optional<Preparation.Haemolysis> haemolysis,
            Optional<Preparation.Recovery> recovery,
            OptionalDouble particles) {
        return new Preparation(
                "plasma",
                Optional.of(Preparation.Anticoagulant.CITRATE),
                List.of(new Preparation.Spin(2500, 0.25), new Preparation.Spin(110_000, 2)),
                OptionalDouble.of(12),
                haemolysis,
                recovery,
                particles,
                Status.VERIFIED,
                Optional.empty());
    }

    private static Preparation haemolysed(Preparation.Haemolysis.Samples samples) {
        return preparation(
                Optional.of(new Preparation.Haemolysis(Preparation.Haemolysis.Check.VISUAL, Optional.of(samples))),
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static Measurement row(String observable, String assay, Preparation preparation, Reported said) {
        Measurement plain = SmallStudy.row(
                "row",
                "bout",
                observable,
                assay,
                SmallStudy.after(1, 1),
                said.kind().isRelative() ? SmallStudy.against("bout", When.BEFORE) : Optional.empty(),
                OptionalInt.of(9),
                said);
        return new Measurement(
                plain.id(),
                plain.arm(),
                plain.observable(),
                Optional.of("plasma"),
                plain.assay(),
                Optional.of("uc"),
                Optional.of(preparation),
                plain.when(),
                plain.reference(),
                plain.against(),
                plain.n(),
                plain.pooled(),
                plain.contrast(),
                plain.reported(),
                plain.status(),
                plain.excluded(),
                plain.sameAs(),
                plain.note());
    }

    private static Predicted predicted(Measurement row) {
        Prediction found = new Predictor(SmallModel.simulator(), SmallStudy.LABORATORY, SmallModel.OPTIONS, 1)
                .predict(
                        List.of(SmallStudy.study(List.of(ARM), row)), Optional.empty(), Map.of(), PredictorTest.GOES_ON)
                .get(0);
        return assertInstanceOf(Predicted.class, found.result());
    }

    private static void assertPerMillilitre(double expected, Measurement row) {
        double perMillilitre = SmallStudy.unit("1/mL").fromBase(predicted(row).predicted());
        assertEquals(expected, perMillilitre, SmallModel.CLOSE * expected);
    }

    @Test
    void aCountIsOfWhatWasRecovered() {
        Reported said = number(Reported.Kind.VALUE, 2, "1/mL");
        assertPerMillilitre(SIGNAL / 0.7, row("particles", "count", BARE, said));
        assertPerMillilitre(0.4 * SIGNAL / 0.7, row("particles", "count", RECOVERED, said));
        Preparation corrected = preparation(
                Optional.empty(),
                Optional.of(new Preparation.Recovery(0.4, "labelled vesicles", true)),
                OptionalDouble.empty());
        assertPerMillilitre(SIGNAL / 0.7, row("particles", "count", corrected, said));
        assertPerMillilitre(SIGNAL, row("particles", "exact", RECOVERED, said));
    }

    @Test
    void aDifferenceOfCountsIsOfWhatWasRecoveredAndAFoldIsNot() {
        assertPerMillilitre(
                0.4 * (SIGNAL - 1) / 0.7,
                row("particles", "count", RECOVERED, number(Reported.Kind.DIFFERENCE, 0.5, "1/mL")));
        Reported fold = number(Reported.Kind.FOLD, 1.4, "1");
        assertEquals(
                predicted(row("particles", "count", BARE, fold)).predicted(),
                predicted(row("particles", "count", RECOVERED, fold)).predicted(),
                1e-12);
        // 0.3 + 0.7·signal over 1
        assertEquals(
                0.3 + 0.7 * SIGNAL,
                predicted(row("signal", "count", RECOVERED, fold)).predicted(),
                SmallModel.CLOSE);
    }

    /** With 2 particles in each µg, signal·0.4/0.7 particles in each mL are half as many µg. */
    @Test
    void proteinIsParticlesOverParticlesPerProtein() {
        Preparation measured = preparation(
                Optional.empty(),
                Optional.of(new Preparation.Recovery(0.4, "labelled vesicles", false)),
                OptionalDouble.of(2e6));
        Predicted found = predicted(row("particles", "blot", measured, number(Reported.Kind.VALUE, 0.5, "ug/mL")));
        double expected = 0.4 * SIGNAL / 0.7 / 2;
        assertEquals(expected, SmallStudy.unit("ug/mL").fromBase(found.predicted()), SmallModel.CLOSE * expected);
        // persons 0.3/√9, between laboratories 0.4 of the assay and 1.1 of the isolation
        assertEquals(Math.sqrt(0.01 + 0.16 + 1.21), found.spread(), 1e-12);
        assertEquals(Math.log(0.5 / expected) / found.spread(), found.z().orElseThrow(), 1e-3);
    }

    @Test
    void haemolysedSamplesWidenTheErrorOfWhatRedCellsCarry() {
        Reported fold = number(Reported.Kind.FOLD, 1.4, "1");
        Preparation accepted = haemolysed(Preparation.Haemolysis.Samples.ACCEPTED);
        Predicted found = predicted(row("signal", "blot", accepted, fold));
        assertEquals(0.6, found.parts().assumed(), 1e-12);
        assertEquals(Math.sqrt(0.01 + 0.16 + 0.36), found.spread(), 1e-12);
        for (Preparation.Haemolysis.Samples clean :
                List.of(Preparation.Haemolysis.Samples.EXCLUDED, Preparation.Haemolysis.Samples.NONE_FOUND)) {
            assertEquals(
                    0,
                    predicted(row("signal", "blot", haemolysed(clean), fold))
                            .parts()
                            .assumed());
        }
        assertEquals(
                0, predicted(row("size", "blot", accepted, fold)).parts().assumed(), "which red cells do not carry");
    }

    /** A study of nine that finds no rise where ln 1.16 was expected: with 0.6 of haemolysis a direction tells less. */
    @Test
    void aDirectionOfHaemolysedSamplesTellsLess() {
        Reported down = SmallStudy.direction(Direction.DOWN);
        Predicted clean = predicted(row("signal", "blot", BARE, down));
        Predicted broken = predicted(row("signal", "blot", haemolysed(Preparation.Haemolysis.Samples.ACCEPTED), down));
        double change = Math.log(SIGNAL);
        assertEquals(Normal.cumulative((-change - 1.959963984540054 * 0.1) / 0.1), clean.probability(), 1e-4);
        assertEquals(
                Normal.cumulative((-change - 1.959963984540054 * 0.1) / Math.hypot(0.1, 0.6)),
                broken.probability(),
                1e-4);
    }

    private static SampleReport report(Measurement... rows) {
        List<SampleReport> reports =
                SampleReport.of(List.of(SmallStudy.study(List.of(ARM), rows)), SmallStudy.LABORATORY);
        assertEquals(1, reports.size());
        return reports.get(0);
    }

    private static void assertFact(Item item, String stated, Use use, String how, Measurement... rows) {
        assertEquals(new SampleReport.Fact(item, stated, use, how), report(rows).fact(item));
    }

    @Test
    void whatIsUsedIsToldWithHow() {
        Reported value = number(Reported.Kind.VALUE, 2, "1/mL");
        Reported fold = number(Reported.Kind.FOLD, 1.4, "1");
        Measurement count = row("particles", "count", RECOVERED, value);
        assertFact(
                Item.ISOLATION,
                "uc",
                Use.USED,
                "particles that are no vesicles in 1 observation, the spread between laboratories of 1 observation",
                count);
        assertFact(
                Item.ISOLATION,
                "uc",
                Use.USED,
                "particles that are no vesicles in 2 observations",
                row("signal", "count", BARE, fold),
                row("particles", "count", BARE, fold),
                row("signal", "blot", BARE, fold));
        assertFact(
                Item.RECOVERY, "0.4 (labelled vesicles)", Use.USED, "times the count of 2 observations", count, count);
        Measurement red = row("signal", "blot", haemolysed(Preparation.Haemolysis.Samples.ACCEPTED), fold);
        assertFact(Item.HAEMOLYSIS, "visual, accepted", Use.USED, "a wider error of 1 observation", red);
        Preparation protein = preparation(Optional.empty(), Optional.empty(), OptionalDouble.of(2e15));
        assertFact(
                Item.PARTICLES,
                "2e9 per µg",
                Use.USED,
                "particles as protein in 1 observation",
                row("particles", "blot", protein, number(Reported.Kind.VALUE, 0.5, "ug/mL")));
        assertFact(
                Item.ANTICOAGULANT,
                "citrate",
                Use.CHECKED,
                "it fits plasma or serum, as the samples are called",
                count);
        assertFact(Item.FASTING, "12 h", Use.CHECKED, "held against the simulated meals", count);
    }

    @Test
    void whatIsNotUsedIsToldWithWhy() {
        Reported fold = number(Reported.Kind.FOLD, 1.4, "1");
        Measurement relative = row("signal", "blot", RECOVERED, fold);
        assertFact(Item.ISOLATION, "uc", Use.NOT_USED, "no particles are counted", relative);
        assertFact(
                Item.SPINS,
                "2500 g for 15 min, then 110000 g for 2 h",
                Use.NOT_USED,
                "platelets that stay in plasma are not modelled",
                relative);
        assertFact(Item.RECOVERY, "0.4 (labelled vesicles)", Use.NOT_USED, "it cancels in what is relative", relative);
        assertFact(Item.HAEMOLYSIS, "", Use.NOT_STATED, "", relative);
        assertFact(Item.PARTICLES, "", Use.NOT_STATED, "", relative);
        assertFact(
                Item.HAEMOLYSIS,
                "visual, accepted",
                Use.NOT_USED,
                "nothing is measured that red cells carry",
                row("size", "blot", haemolysed(Preparation.Haemolysis.Samples.ACCEPTED), fold));
        assertFact(
                Item.HAEMOLYSIS,
                "visual, excluded",
                Use.NOT_USED,
                "no haemolysed samples are said to be measured",
                row("signal", "blot", haemolysed(Preparation.Haemolysis.Samples.EXCLUDED), fold));
        assertFact(
                Item.PARTICLES,
                "2e9 per µg",
                Use.NOT_USED,
                "no amount is reported as protein",
                row("signal", "blot", preparation(Optional.empty(), Optional.empty(), OptionalDouble.of(2e15)), fold));
    }

    /** What the model has nothing for is not predicted, so nothing that is stated of it is used. */
    @Test
    void nothingIsUsedOfWhatIsNotPredicted() {
        Measurement absent = row("nothing", "count", RECOVERED, number(Reported.Kind.VALUE, 2, "1/mL"));
        assertEquals(Use.NOT_USED, report(absent).fact(Item.ISOLATION).use());
        assertEquals(Use.NOT_USED, report(absent).fact(Item.RECOVERY).use());
    }

    /** The study of muscle alone and the observation of muscle have no place. */
    @Test
    void eachPreparationIsToldByItself() {
        Reported fold = number(Reported.Kind.FOLD, 1.4, "1");
        Measurement muscle = SmallStudy.row(
                "muscle", "bout", "mass", SmallStudy.after(1, 1), SmallStudy.against("bout", When.BEFORE), fold);
        List<SampleReport> reports = SampleReport.of(
                List.of(
                        SmallStudy.study(List.of(ARM), muscle),
                        SmallStudy.study(
                                List.of(ARM),
                                row("signal", "blot", BARE, fold),
                                muscle,
                                row("signal", "blot", RECOVERED, fold))),
                SmallStudy.LABORATORY);
        assertEquals(
                List.of(Optional.of(BARE), Optional.of(RECOVERED)),
                reports.stream().map(SampleReport::preparation).toList());
    }
}
