package org.myobalance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.design.TTest;
import org.myobalance.observe.Normal;

/** Trials on made-up participants, so that what trials should find is known. */
class TrialsTest {
    private static final int REPLICATES = 4000;
    private static final int PERSONS = 1000;

    @TempDir
    private Path folder = Path.of("");

    private TrialQuestion small;

    @BeforeEach
    void read() throws IOException {
        small = HandMadeTrial.question(folder);
    }

    private Trials trials(double lost, double perProtocol, int perArm, List<Participant> pool) {
        return new Trials(HandMadeTrial.with(small, 0, 0, lost, perProtocol, List.of(perArm), REPLICATES), pool);
    }

    private static List<Participant> pool(int persons, IntFunction<Participant> each) {
        List<Participant> pool = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            pool.add(each.apply(i));
        }
        return pool;
    }

    /** Begins at 10 and changes by so much in either arm. */
    private static Participant changes(double control, double treated, boolean givesUp, double attended) {
        return new Participant(
                10,
                new Participant.InArm(10 + control, false, Double.NaN),
                new Participant.InArm(10 + treated, givesUp, attended));
    }

    /** Normal changes at evenly spaced probabilities. */
    private static List<Participant> normal(int persons, double controlSpread, double effect, double treatedSpread) {
        return pool(persons, i -> {
            double z = Normal.quantile((i + 0.5) / persons);
            return changes(controlSpread * z, effect + treatedSpread * z, false, 1);
        });
    }

    private static double fourErrors(double share) {
        return 4 * Math.sqrt(share * (1 - share) / REPLICATES);
    }

    @ParameterizedTest(name = "{0} in each arm")
    @CsvSource({"5, 0.7", "10, 0.7", "20, -0.7", "40, 0.7"})
    void powerIsThatOfTheDesign(int perArm, double effect) {
        double power = new TTest(0.05).power(0.7, Math.sqrt(2.0 / perArm), 0, 2 * perArm - 2);
        Trials.Power row = trials(0, 0, perArm, normal(PERSONS, 1, effect, 1))
                .power(perArm)
                .get(0);
        assertEquals(power, row.found(), fourErrors(power));
        // the variance of a thousand evenly spaced quantiles is a five-hundredth short of one
        assertEquals(power, row.expected(), 2e-3);
        assertEquals(2.0 * perArm, row.analysed());
        double error = Math.sqrt(2.0 / perArm / REPLICATES);
        assertEquals(effect, row.difference(), 4 * error);
        assertEquals(Math.sqrt(2.0 / perArm), row.spread(), 4 * error / Math.sqrt(2));
    }

    @ParameterizedTest(name = "spread of the second arm {0}")
    @ValueSource(doubles = {1, 3})
    void withoutAnEffectOneTrialInTwentyFindsOne(double spread) {
        Trials trials = trials(0, 0, 20, normal(PERSONS, 1, 0, spread));
        int found = 0;
        for (int i = 0; i < REPLICATES; i++) {
            found += trials.trial(20, i).intentionToTreat().p() < 0.05 ? 1 : 0;
        }
        assertEquals(0.05, (double) found / REPLICATES, fourErrors(0.05));
    }

    /** The whole pool is randomised, and persons respond differently: arms of one trial that shared it would hold the truth nearly always. */
    @Test
    void intervalsHoldTheTruthHoweverMuchOfThePoolIsUsed() {
        Trials.Power row = trials(0, 0, 30, normal(60, 0.05, 1, 1)).power(30).get(0);
        assertEquals(0.95, row.covers(), fourErrors(0.95));
        assertEquals(1 / Math.sqrt(30), row.spread(), 4 / Math.sqrt(30 * 2.0 * REPLICATES) + 0.005);
    }

    @Test
    void theTruthIsKnownByTheNumberOfPersons() {
        Trials trials = trials(
                0,
                0,
                2,
                List.of(
                        changes(1, 2, false, 1),
                        changes(1, 4, false, 1),
                        changes(0, 2, false, 1),
                        changes(2, 4, false, 1)));
        assertEquals(4, trials.persons());
        assertEquals(2, trials.truth(), 1e-12);
        // differences 1, 3, 2, 2: variance 2/3 of four
        assertEquals(Math.sqrt(2.0 / 3 / 4), trials.truthError(), 1e-12);
    }

    /** Of ten persons four give up and gain nothing, one attends half; the others gain one. */
    private static Participant mixed(int i) {
        double noise = 0.1 * Normal.quantile((i + 0.5) / PERSONS);
        return i % 10 < 4
                ? changes(noise, noise, true, 0.1)
                : changes(noise, 1 + noise, false, i % 10 == 4 ? 0.5 : 0.9);
    }

    @Test
    void intentionToTreatIsDilutedAndPerProtocolIsNot() {
        Trials trials = trials(0, 0.7, 50, pool(PERSONS, TrialsTest::mixed));
        List<Trials.Power> rows = trials.power(50);
        assertEquals(0.6, trials.truth(), 1e-12);
        assertEquals(
                List.of(Trials.Set.INTENTION_TO_TREAT, Trials.Set.PER_PROTOCOL),
                rows.stream().map(Trials.Power::set).toList());
        assertEquals(0.6, rows.get(0).difference(), 0.005);
        assertEquals(0.95, rows.get(0).covers(), fourErrors(0.95) + 0.005);
        assertEquals(1, rows.get(1).difference(), 0.005);
        assertEquals(0, rows.get(1).covers());
        assertEquals(100, rows.get(0).analysed());
        // all fifty controls, and half of the treated
        assertEquals(75, rows.get(1).analysed(), 4 * Math.sqrt(50 * 0.25 / REPLICATES));
    }

    @Test
    void theSameShareOfBothArmsIsLost() {
        Trials trials = trials(0.5, 0.7, 50, pool(PERSONS, TrialsTest::mixed));
        double controls = 0;
        double treated = 0;
        for (int i = 0; i < REPLICATES; i++) {
            Trials.Trial trial = trials.trial(50, i);
            controls += trial.lostControls();
            treated += trial.lostTreated();
            assertEquals(50 - trial.lostControls(), trial.intentionToTreat().controls());
            assertEquals(50 - trial.lostTreated(), trial.intentionToTreat().treated());
            assertEquals(50 - trial.lostControls(), trial.perProtocol().controls());
        }
        double error = 4 * Math.sqrt(50 * 0.2 * 0.8 / REPLICATES);
        assertEquals(10, controls / REPLICATES, error);
        assertEquals(10, treated / REPLICATES, error);
        // of 80 in 100 who are read, 60 have gained one
        assertEquals(0.75, trials.power(50).get(0).difference(), 0.005);
    }

    @Test
    void anArmThatNobodyKeepsToIsNotAnalysed() {
        Trials.Power row = trials(0, 0.7, 5, pool(10, i -> changes(i, 3 + i, false, 0.5)))
                .power(5)
                .get(1);
        assertEquals(5, row.analysed());
        assertEquals(
                List.of(Double.NaN, Double.NaN, Double.NaN), List.of(row.difference(), row.spread(), row.covers()));
        assertEquals(List.of(0.0, Double.NaN), List.of(row.found(), row.expected()));
    }

    /** Two readings that err by five per cent of 10 and 10, or of 10 and 12. */
    @Test
    void theAssessorsErrorsAddUp() {
        List<Participant> same = pool(1000, i -> changes(0, 2, false, 1));
        Trials trials = new Trials(HandMadeTrial.with(small, 0, 0.05, 0, 0, List.of(6, 500), REPLICATES), same);
        Analysis large = trials.trial(500, 0).intentionToTreat();
        double control = 0.05 * Math.sqrt(200);
        double treated = 0.05 * Math.sqrt(244);
        assertEquals(control, large.controlSpread(), 4 * control / Math.sqrt(1000));
        assertEquals(treated, large.treatedSpread(), 4 * treated / Math.sqrt(1000));
        double error = Math.hypot(control, treated) / Math.sqrt(6);
        assertEquals(
                new TTest(0.05).power(2, error, 0, 10), trials.power(6).get(0).expected(), 1e-9);
    }

    /** One machine reads all of a trial, so a trial of no other error errs by what machines differ. */
    @Test
    void theMachineIsThatOfTheTrial() {
        List<Participant> same = pool(12, i -> changes(0, 2, false, 1));
        Trials.Power row = new Trials(HandMadeTrial.with(small, 0.1, 0, 0, 0, List.of(6), REPLICATES), same)
                .power(6)
                .get(0);
        assertEquals(0.2, row.spread(), 4 * 0.2 / Math.sqrt(2 * REPLICATES));
        assertEquals(2, row.difference(), 4 * 0.2 / Math.sqrt(REPLICATES));
    }

    @Test
    void aTrialIsAFunctionOfSeedSizeAndNumber() {
        List<Participant> pool = pool(PERSONS, TrialsTest::mixed);
        Trials trials = trials(0.5, 0.7, 20, pool);
        assertEquals(trials.trial(20, 3), trials(0.5, 0.7, 20, pool).trial(20, 3));
        assertNotEquals(trials.trial(20, 3), trials.trial(20, 4));
        assertNotEquals(
                trials.trial(20, 3).intentionToTreat().difference(),
                trials.trial(19, 3).intentionToTreat().difference());
        TrialQuestion question = HandMadeTrial.with(small, 0, 0, 0.5, 0.7, List.of(20), REPLICATES);
        assertNotEquals(trials.trial(20, 3), new Trials(question.of(10, Optional.of(2L)), pool).trial(20, 3));
    }

    @Test
    void onePersonIsNoPool() {
        assertEquals(
                "trials on 1 persons",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> trials(0, 0, 5, pool(1, i -> changes(i, i, false, 1))))
                        .getMessage());
    }
}
