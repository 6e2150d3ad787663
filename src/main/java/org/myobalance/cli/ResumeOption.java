package org.myobalance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.myobalance.io.OutputFolder;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.UnfinishedQuestion;
import org.myobalance.whatif.FinishedRuns;
import picocli.CommandLine.Option;

/** The option that goes on with a question that was stopped, and what is kept for it. */
final class ResumeOption {
    @Option(
            names = "--resume",
            description = "Go on from the finished runs that DIR keeps: the same question, stopped before its end.")
    private boolean resume;

    /**
     * Recalls the runs that need not be done again, if that is asked for.
     *
     * @param output folder of the answer
     * @param question that is asked
     * @param runs to which they are added
     * @param console hears how many there are, or that some are left unused
     * @throws FaultyRequest if they are asked for and there are none, or they are of another question
     */
    void begin(OutputFolder output, QuestionRecord question, FinishedRuns runs, Console console) {
        Path file = output.path().resolve(UnfinishedQuestion.NAME);
        if (!resume) {
            if (Files.exists(file)) {
                console.say(file
                        + " has finished runs of a question that was stopped; they are not used and will be replaced."
                        + " --resume would go on from them, if the question is the same.");
            }
            return;
        }
        UnfinishedQuestion kept = UnfinishedQuestion.read(output.path())
                .orElseThrow(() -> new FaultyRequest(file
                        + ": no such file, so nothing to go on from. Ask without --resume, or give the folder of the question"
                        + " that was stopped."));
        List<String> differences = kept.differences(question);
        if (!differences.isEmpty()) {
            throw new FaultyRequest(file + ": finished runs of another question, which differs in "
                    + String.join("; ", differences) + ". Ask as before, or without --resume.");
        }
        runs.recall(kept.runs());
        int count = kept.runs().size();
        console.say("Going on from " + count + " finished " + (count == 1 ? "run." : "runs."));
    }

    /**
     * Keeps the finished runs of a question that was stopped.
     *
     * @return a sentence that says how to go on
     */
    static String keep(OutputFolder output, QuestionRecord question, FinishedRuns runs) {
        if (runs.isEmpty()) {
            return "No run was finished.";
        }
        UnfinishedQuestion.write(output, question, runs);
        return "Finished runs are kept in " + output.path() + ": go on with the same command and --resume.";
    }

    /**
     * Ends a question whose tables are written: drops the finished runs, or keeps them where figures may be missing.
     *
     * @param output folder of the answer
     * @param isWhole whether every file of the answer is written
     * @param console hears how to have the rest drawn
     */
    static void end(OutputFolder output, boolean isWhole, Console console) {
        if (isWhole) {
            output.drop(UnfinishedQuestion.NAME);
        } else {
            console.complain("Not every figure was drawn: the same command with --resume draws them.");
        }
    }
}
