package org.myobalance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myobalance.observe.Normal;
import org.myobalance.trial.HandMadeTrial;
import org.myobalance.trial.Participant;
import org.myobalance.trial.Trials;

/** One question asked twice: of {@code design} by formula, and of trials that are simulated. */
class TrialAgreesWithDesignTest {
    private static final int REPLICATES = 4000;

    @TempDir
    private Path folder = Path.of("");

    /** Two groups of 20 that differ by 0.15 of an outcome with an SD of 0.3 between persons, as the test laboratory says. */
    private String[] designed() throws IOException {
        Path designs = Files.createDirectory(folder.resolve("designs"));
        TinyStudy.files(designs);
        Files.writeString(designs.resolve("two-groups.json"), """
                { "format": "myobalance-study/1", "id": "two-groups", "title": "T", "species": "human",
                  "arms": {
                    "rest": { "n": 20, "subject": { "sex": "male", "age": "27 y" }, "protocol": { "rest": "2 d" } },
                    "bout": { "n": 20, "subject": { "sex": "male", "age": "27 y" }, "protocol": {
                      "bout": { "mode": "resistance", "intensity": "75 %1RM", "duration": "45 min", "sets": 6, "reps": 8 } } } },
                  "measurements": [
                    { "id": "between", "arm": "bout", "observable": "fsr", "assay": "tracer", "when": { "fromStart": ["10 h", "12 h"] },
                      "relativeTo": { "arm": "rest" } } ] }
                """);
        Path design = Files.writeString(designs.resolve("design.json"), """
                { "format": "myobalance-design/1", "id": "d", "title": "D", "model": "tiny.json",
                  "experiments": [ { "study": "two-groups.json", "find": [{ "row": "between", "fold": %s }] } ] }
                """.formatted(Math.exp(0.15)));
        Shell shell = Shell.exactly("design", design, "--out", designs.resolve("out"));
        assertEquals(ExitCode.DONE, shell.code(), shell.err());
        return Files.readAllLines(designs.resolve("out/finds.csv")).get(1).split(",", -1);
    }

    @Test
    void powerOverNIsThatOfDesign() throws IOException {
        String[] designed = designed();
        int eighty = Integer.parseInt(designed[8]);
        int ninety = Integer.parseInt(designed[9]);
        List<Participant> pool = IntStream.range(0, 1000)
                .mapToDouble(i -> 0.3 * Normal.quantile((i + 0.5) / 1000))
                .mapToObj(own -> new Participant(
                        1,
                        new Participant.InArm(1 + own, false, Double.NaN),
                        new Participant.InArm(1.15 + own, false, 1)))
                .toList();
        Trials trials = new Trials(
                HandMadeTrial.with(
                        HandMadeTrial.question(Files.createDirectory(folder.resolve("trials"))),
                        0,
                        0,
                        0,
                        0,
                        List.of(20, eighty, ninety),
                        REPLICATES),
                pool);
        assertPower(Double.parseDouble(designed[7]), trials.power(20).get(0));
        // design rounds up to whole people: the power there is less than a hundredth above
        assertPower(0.8, trials.power(eighty).get(0));
        assertPower(0.9, trials.power(ninety).get(0));
    }

    private static void assertPower(double designed, Trials.Power simulated) {
        assertEquals(designed, simulated.expected(), 0.01);
        assertEquals(designed, simulated.found(), 4 * Math.sqrt(designed * (1 - designed) / REPLICATES));
    }
}
