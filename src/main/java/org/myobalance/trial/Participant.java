package org.myobalance.trial;

import java.util.Optional;
import org.myobalance.cohort.LifeEvent;
import org.myobalance.cohort.LivedArm;
import org.myobalance.cohort.PersonLives;

/**
 * What the outcome of a person truly is in either arm, before anybody knows to which it will be randomised.
 *
 * @param start of the outcome, the same in both arms [unit of the outcome]
 * @param control at the end in the first arm [same]
 * @param treated at the end in the second arm [same]
 * @param givesUp whether the person gives up before the end, in whichever arm
 * @param attended bouts of the second arm that took place, of those planned [-]; not a number where none were planned
 */
public record Participant(double start, double control, double treated, boolean givesUp, double attended) {
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
        boolean givesUp = person.lives().stream()
                .flatMap(life -> life.events().stream())
                .anyMatch(event -> event.kind() == LifeEvent.Kind.DROP_OUT);
        return Optional.of(new Participant(
                control.values()[outcome],
                control.values()[last],
                treated.values()[last],
                givesUp,
                treated.attended()));
    }

    /** True change in an arm. */
    double change(boolean isTreated) {
        return (isTreated ? treated : control) - start;
    }
}
