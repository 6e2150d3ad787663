package org.myobalance.trial;

import java.util.Optional;
import org.myobalance.cohort.LifeEvent;
import org.myobalance.cohort.LivedArm;
import org.myobalance.cohort.PersonLives;

/**
 * What the outcome of a person truly is in either arm, before anybody knows to which it will be randomised.
 *
 * @param start true outcome at the start, the same in both arms [unit of the outcome]
 * @param control what becomes of the person in the first arm
 * @param treated what becomes of the person in the second arm
 */
public record Participant(double start, InArm control, InArm treated) {
    /**
     * What becomes of a person in one arm.
     *
     * @param end true outcome at the end [unit of the outcome]
     * @param givesUp whether the person gives up the programme of the arm before the end
     * @param attended bouts that took place, of those planned [-]; not a number where none were planned
     */
    public record InArm(double end, boolean givesUp, double attended) {
        /** Whether a participant of this arm keeps to the protocol; with nothing planned there is nothing to miss. */
        boolean keepsTo(double least) {
            return !givesUp && !(attended < least);
        }

        private static InArm of(LivedArm life, int position) {
            return new InArm(
                    life.values()[position],
                    life.events().stream().anyMatch(event -> event.kind() == LifeEvent.Kind.DROP_OUT),
                    life.attended());
        }
    }

    /**
     * Reads a person.
     *
     * @param person with one life in each of two arms
     * @param outcome position of the outcome among the quantities
     * @param quantities how many there are
     * @return the participant; empty if a life did not reach its end
     */
    public static Optional<Participant> of(PersonLives person, int outcome, int quantities) {
        LivedArm control = person.lives().get(0);
        LivedArm treated = person.lives().get(1);
        if (!control.isComplete() || !treated.isComplete()) {
            return Optional.empty();
        }
        int last = control.values().length - quantities + outcome;
        return Optional.of(
                new Participant(control.values()[outcome], InArm.of(control, last), InArm.of(treated, last)));
    }

    /** What becomes of the person in the first arm (0) or the second (1). */
    InArm in(int arm) {
        return arm == 0 ? control : treated;
    }

    /** True change in an arm. */
    double change(int arm) {
        return in(arm).end() - start;
    }

    /** Whether the person is one of those who give up a programme, be it that of the other arm. */
    boolean givesUp() {
        return control.givesUp() || treated.givesUp();
    }
}
