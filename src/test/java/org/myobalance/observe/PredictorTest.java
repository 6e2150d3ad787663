package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.myobalance.observe.SmallStudy.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.observe.Prediction.Result.Missing;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Direction;
import org.myobalance.study.Measurement;
import org.myobalance.study.Reported;
import org.myobalance.study.Species;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;

/** Rows of studies of {@link SmallModel}, against closed forms. */
class PredictorTest {
    private static final Reported FOLD = number(Reported.Kind.FOLD, 1.4, "1");

    private static List<Prediction> predict(Study study, Map<String, Double> changes, int threads) {
        return predict(List.of(study), changes, threads, GOES_ON);
    }

    private static List<Prediction> predict(
            List<Study> studies, Map<String, Double> changes, int threads, ProgressMonitor watch) {
        return new Predictor(SmallModel.simulator(), SmallStudy.LABORATORY, SmallModel.OPTIONS, threads)
                .predict(studies, Optional.empty(), changes, watch);
    }

    static final ProgressMonitor GOES_ON = ProgressMonitor.NONE;

    private static Predicted found(Prediction prediction) {
        return assertInstanceOf(
                Predicted.class,
                prediction.result(),
                () -> prediction.measurement().id());
    }

    private static Missing missing(Prediction prediction) {
        return assertInstanceOf(Missing.class, prediction.result());
    }

    @Test
    void aRowIsReadInItsOwnArmAndWindow() {
        Study study = SmallStudy.study(
                List.of(SmallStudy.arm("bout", SmallStudy.bout(9, 2, 0.8)), SmallStudy.arm("rest", SmallStudy.rest())),
                SmallStudy.row(
                        "after",
                        "bout",
                        "signal",
                        SmallStudy.after(1, 1),
                        SmallStudy.against("bout", When.BEFORE),
                        FOLD),
                SmallStudy.row(
                        "other",
                        "bout",
                        "tracer",
                        SmallStudy.fromStart(30, 30),
                        SmallStudy.against("rest", SmallStudy.fromStart(6, 6)),
                        FOLD),
                SmallStudy.row(
                        "value",
                        "rest",
                        "mass",
                        SmallStudy.fromStart(24, 48),
                        Optional.empty(),
                        number(Reported.Kind.VALUE, 30, "kg")),
                SmallStudy.row(
                        "loss",
                        "rest",
                        "mass",
                        SmallStudy.fromStart(240, 240),
                        SmallStudy.against("rest", SmallStudy.fromStart(0, 0)),
                        number(Reported.Kind.DIFFERENCE, -5, "kg")));
        List<Prediction> all = predict(study, Map.of(), 2);
        assertEquals(
                List.of("after", "other", "value", "loss"),
                all.stream().map(each -> each.measurement().id()).toList());
        assertEquals(SmallModel.after(0.8, 2, 1), found(all.get(0)).predicted(), SmallModel.CLOSE);
        assertEquals(Math.exp(-SmallModel.TRACER * 24), found(all.get(1)).predicted(), SmallModel.CLOSE);
        assertEquals(
                SmallModel.GRAMS * SmallModel.meanDecay(SmallModel.MUSCLE, 24, 48),
                found(all.get(2)).predicted(),
                SmallModel.GRAMS * SmallModel.CLOSE);
        assertEquals(
                SmallModel.GRAMS * Math.expm1(-0.24),
                found(all.get(3)).predicted(),
                SmallModel.GRAMS * SmallModel.CLOSE);
    }

    private static Study manyArms() {
        List<StudyArm> arms = new ArrayList<>();
        List<Measurement> rows = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String id = "arm-" + i;
            arms.add(
                    SmallStudy.arm(id, SmallStudy.bout(9, i / 2.0, 0.1 * i), SmallStudy.intensity(0.05 * i, 0.15 * i)));
            rows.add(SmallStudy.row(
                    id, id, "signal", SmallStudy.after(0, i), SmallStudy.against(id, When.BEFORE), FOLD));
            rows.add(SmallStudy.row(
                    id + "-mass",
                    id,
                    "size",
                    SmallStudy.fromStart(24, 24 + 30 * i),
                    SmallStudy.against("arm-1", SmallStudy.fromStart(0, 0)),
                    FOLD));
        }
        return SmallStudy.study(arms, rows.toArray(new Measurement[0]));
    }

    @ParameterizedTest(name = "{0} threads")
    @CsvSource({"2", "5"})
    void resultsDoNotDependOnThreads(int threads) {
        Study study = manyArms();
        assertEquals(predict(study, Map.of(), 1), predict(study, Map.of(), threads));
    }

    @Test
    void progressReachesTheWhole() {
        List<Double> shares = new ArrayList<>();
        predict(List.of(manyArms()), Map.of(), 2, ProgressMonitor.of((what, share) -> shares.add(share), () -> false));
        assertEquals(18, shares.size(), "six arms, as told and at both ends");
        assertEquals(1, shares.get(17));
        assertEquals(shares.stream().sorted().toList(), shares);
    }

    @Test
    void aFailingRunIsMissingAndTheOthersAreThere() {
        Study study = SmallStudy.study(
                List.of(SmallStudy.arm("long", SmallStudy.rest()), SmallStudy.arm("short", SmallStudy.rest())),
                SmallStudy.row(
                        "late",
                        "long",
                        "bursts",
                        SmallStudy.fromStart(30, 30),
                        Optional.empty(),
                        number(Reported.Kind.VALUE, 1, "1")),
                SmallStudy.row(
                        "early",
                        "short",
                        "bursts",
                        SmallStudy.fromStart(10, 10),
                        Optional.empty(),
                        number(Reported.Kind.VALUE, 2, "1")));
        // bursts at 20 h
        List<Prediction> all = predict(study, Map.of("b", 0.05), 2);
        assertTrue(missing(all.get(0)).isFailure());
        assertTrue(
                missing(all.get(0)).why().contains("arm \"small-2000/long\" stopped"),
                missing(all.get(0)).why());
        // X = 1/(1 − b t)
        assertEquals(2, found(all.get(1)).predicted(), SmallModel.CLOSE);
    }

    @Test
    void anInterruptedRunIsMissing() {
        List<Prediction> all =
                predict(List.of(manyArms()), Map.of(), 2, ProgressMonitor.of((what, share) -> {}, () -> true));
        assertEquals(12, all.size());
        for (Prediction each : all) {
            assertTrue(missing(each).isFailure());
            assertTrue(
                    missing(each).why().contains(ProgressMonitor.INTERRUPTED),
                    missing(each).why());
        }
    }

    @Test
    void whatCannotBeSimulatedSaysWhyAndIsNoFailure() {
        StudyArm cells = new StudyArm(
                "cells",
                "cells",
                Species.CELLS,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("a culture"),
                List.of());
        Reported up = SmallStudy.direction(Direction.UP);
        Study study = SmallStudy.study(
                List.of(cells, SmallStudy.arm("rest", SmallStudy.rest())),
                SmallStudy.row(
                        "absent",
                        "rest",
                        "nothing",
                        SmallStudy.fromStart(1, 1),
                        SmallStudy.against("rest", SmallStudy.fromStart(0, 0)),
                        up),
                SmallStudy.row(
                        "unknown",
                        "rest",
                        "nobody",
                        SmallStudy.fromStart(1, 1),
                        SmallStudy.against("rest", SmallStudy.fromStart(0, 0)),
                        up),
                SmallStudy.row(
                        "beyond",
                        "cells",
                        "signal",
                        SmallStudy.fromStart(1, 1),
                        SmallStudy.against("rest", SmallStudy.fromStart(0, 0)),
                        up),
                SmallStudy.row(
                        "against",
                        "rest",
                        "signal",
                        SmallStudy.fromStart(1, 1),
                        SmallStudy.against("cells", SmallStudy.fromStart(0, 0)),
                        up));
        List<Prediction> all = predict(study, Map.of(), 1);
        assertEquals(
                List.of("no such thing", "the laboratory does not know \"nobody\"", "a culture", "a culture"),
                all.stream().map(each -> missing(each).why()).toList());
        assertTrue(all.stream().noneMatch(each -> missing(each).isFailure()));
    }
}
