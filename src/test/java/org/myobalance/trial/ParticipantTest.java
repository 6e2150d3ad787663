package org.myobalance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myobalance.cohort.LifeEvent;
import org.myobalance.cohort.LivedArm;
import org.myobalance.cohort.PersonLives;

/** What is taken from the lives of a person: rows of three ages with two quantities each. */
class ParticipantTest {
    private static final LivedArm CONTROL =
            new LivedArm(0, 0, new double[] {7, 30, 7.1, 31, 7.2, 32}, Double.NaN, List.of(), Optional.empty());
    private static final LivedArm TREATED = new LivedArm(
            0,
            1,
            new double[] {7, 35, 7.4, 36, 7.6, 37},
            0.65,
            List.of(
                    new LifeEvent(LifeEvent.Kind.ILLNESS, "hospital", 600_000, 600_000, 100),
                    new LifeEvent(LifeEvent.Kind.DROP_OUT, "", 610_000, Double.NaN, Double.NaN)),
            Optional.empty());

    private static Participant of(LivedArm control, LivedArm treated, int outcome) {
        return Participant.of(new PersonLives(3, true, List.of(control, treated)), outcome, 2)
                .orElseThrow();
    }

    @Test
    void firstAndLastRowOfTheOutcomeAreRead() {
        assertEquals(
                new Participant(
                        7, new Participant.InArm(7.2, false, Double.NaN), new Participant.InArm(7.6, true, 0.65)),
                of(CONTROL, TREATED, 0));
        // where a mean stands at the start, that of the control is taken: the person before the trial
        Participant grip = of(CONTROL, TREATED, 1);
        assertEquals(List.of(2.0, 7.0), List.of(grip.change(0), grip.change(1)));
    }

    @Test
    void whoGivesUpDoesSoAsAPerson() {
        assertTrue(of(CONTROL, TREATED, 0).givesUp());
        assertTrue(of(TREATED, CONTROL, 0).givesUp());
        assertFalse(of(CONTROL, CONTROL, 0).givesUp());
    }

    @Test
    void theProtocolIsThatOfTheArm() {
        assertTrue(new Participant.InArm(7, false, 0.7).keepsTo(0.7));
        assertFalse(new Participant.InArm(7, false, 0.69).keepsTo(0.7));
        assertFalse(new Participant.InArm(7, true, 1).keepsTo(0.7));
        assertTrue(new Participant.InArm(7, false, Double.NaN).keepsTo(0.7), "nothing was planned");
    }

    @Test
    void aLifeWithoutAnEndIsNoParticipant() {
        LivedArm failed = new LivedArm(0, 0, new double[0], Double.NaN, List.of(), Optional.of("why"));
        assertEquals(Optional.empty(), Participant.of(new PersonLives(3, true, List.of(failed, TREATED)), 0, 2));
        assertEquals(Optional.empty(), Participant.of(new PersonLives(3, true, List.of(CONTROL, failed)), 0, 2));
    }
}
