package org.myobalance.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.model.RequestException;

/** What can be asked, and what is said of the rest. */
class QuestionTest {
    private static Question ask(String arm, String against, String observable, double age) {
        return Question.of(GrowingCase.scenario(), text(arm), text(against), text(observable), OptionalDouble.of(age));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void assertRefused(String message, String arm, String against, String observable, double age) {
        RequestException refused = assertThrows(RequestException.class, () -> ask(arm, against, observable, age));
        assertEquals(message, refused.refusals().get(0).text());
    }

    @Test
    void defaultsAreTheFirstArmItsMassAndItsEnd() {
        Question question = Question.of(
                GrowingCase.scenario(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
        assertEquals("muscle_mass of plain at 25.03 y", question.title());
        assertEquals(GrowingCase.HOURS, question.lasts(), 1e-9);
    }

    @Test
    void unknownNamesAreToldWithTheNearest() {
        assertRefused(
                "arm plan: scenario \"s\" has no such arm." + nl() + "Known here: plain, more. Did you mean \"plain\"?",
                "plan",
                "",
                "",
                25.01);
        assertRefused(
                "observable muscle_mas: no such observable." + nl()
                        + "Known here: muscle_mass, elsewhere_sum. Did you mean \"muscle_mass\"?",
                "",
                "",
                "muscle_mas",
                25.01);
    }

    @Test
    void agesOutsideAnArmAreRefused() {
        String within =
                ": arm \"plain\" can be read after 25 y and up to 25.02738 y." + nl() + "Give an age within, in years.";
        assertRefused("age 30.0" + within, "", "", "", 30);
        assertRefused("age 25.0" + within, "", "", "", 25);
        assertRefused("age NaN" + within, "", "", "", Double.NaN);
    }

    @Test
    void anArmDoesNotDifferFromItself() {
        assertRefused(
                "against plain: an arm does not differ from itself." + nl() + "Name another arm.",
                "",
                "plain",
                "",
                25.01);
    }

    private static String nl() {
        return " ";
    }
}
