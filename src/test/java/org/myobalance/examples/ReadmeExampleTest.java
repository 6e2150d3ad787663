package org.myobalance.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.scenario.Scenario;
import org.myobalance.simulate.Curve;
import org.myobalance.whatif.ArmResult;
import org.myobalance.whatif.Scenarios;

/** The Java example of README: it is the body of a method here, and that method does what README says. */
class ReadmeExampleTest {
    private static final Path THIS = Path.of("src/test/java/org/myobalance/examples/ReadmeExampleTest.java");
    private static final String FENCE = "```";

    private final List<String> printed = new ArrayList<>();

    private void example() {
        Scenario scenario = Scenarios.read(Path.of("models/scenarios/detraining-short.json"));
        for (ArmResult arm : Scenarios.run(scenario)) {
            Curve mass = arm.trajectoryOrThrow().curve("muscle_mass");
            println(arm.plan().title() + ": " + mass.last() + " " + mass.unit());
        }
    }

    private void println(String line) {
        printed.add(line);
    }

    @Test
    void printsTheMassOfEachArm() {
        example();
        assertEquals(2, printed.size());
        assertTrue(printed.get(0).matches("[^:]+: [34]\\d\\.\\d+ kg"), printed::toString);
    }

    @Test
    void isTheExampleOfReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf(FENCE + "java\n") + FENCE.length() + 5;
        String shown = readme.substring(from, readme.indexOf(FENCE, from)).replace("System.out.println", "println");
        String body = Files.readString(THIS).replace("\n        ", "\n");
        assertTrue(body.contains(shown), () -> "README shows another example than this class:\n" + shown);
        assertTrue(readme.substring(0, from).lines().count() <= 30, "the example is on the first screen");
    }
}
