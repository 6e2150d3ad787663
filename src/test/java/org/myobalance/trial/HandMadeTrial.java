package org.myobalance.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.myobalance.io.Faults;
import org.myobalance.io.ModelReader;
import org.myobalance.study.MethodError;

/** A trial of ten persons on a small model, and its question changed at will. */
public final class HandMadeTrial {
    private static final Path DRUG = Path.of("src/test/resources/drug");
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");

    private HandMadeTrial() {}

    /**
     * Copies the files of the trial into a folder.
     *
     * @param folder that is there
     * @return the trial file
     * @throws IOException if they cannot be copied
     */
    public static Path files(Path folder) throws IOException {
        for (String name : List.of("model.json", "evidence.json", "none.json", "lift.json")) {
            Files.copy(DRUG.resolve(name), folder.resolve(name));
        }
        for (String name : List.of("laboratory.json", "population.json", "cohort.json", "trial.json")) {
            Files.copy(QUESTIONS.resolve(name), folder.resolve(name));
        }
        return folder.resolve("trial.json");
    }

    /**
     * Reads the trial.
     *
     * @param folder that is there, and empty
     * @return the question
     * @throws IOException if its files cannot be copied
     */
    public static TrialQuestion question(Path folder) throws IOException {
        return new TrialReader(ModelReader::read).read(files(folder), new Faults());
    }

    /**
     * The same persons under a design of one's own.
     *
     * @param question whose persons they are
     * @param bias of machines over truth [-]
     * @param repeat of readings over truth [-]
     * @param lost share of those who give up who are not read at the end [-]
     * @param perProtocol least share of bouts [-]
     * @param perArm ascending
     * @param replicates of each
     * @return the question, at a level of 5 %
     */
    public static TrialQuestion with(
            TrialQuestion question,
            double bias,
            double repeat,
            double lost,
            double perProtocol,
            List<Integer> perArm,
            int replicates) {
        return new TrialQuestion(
                question.id(),
                question.title(),
                question.cohort(),
                question.outcome(),
                new MethodError("own", "", List.of("alm_index"), bias, repeat),
                lost,
                question.lostGrounds(),
                perProtocol,
                0.05,
                perArm,
                replicates,
                1,
                question.files());
    }
}
