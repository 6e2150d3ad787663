package org.myobalance.cli;

import java.nio.file.Path;
import java.util.Optional;
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
        Optional<UnfinishedQuestion> kept = UnfinishedQuestion.read(output.path());
        String own = question.hash(output.path().resolve(QuestionRecord.NAME));
        boolean isSame = kept.filter(each -> each.question().equals(own)).isPresent();
        if (!resume) {
            if (isSame) {
                console.say(file
                        + " has finished runs of this question, which are not used: --resume would go on from them.");
            }
            return;
        }
        if (kept.isEmpty()) {
            throw new FaultyRequest(file
                    + ": no such file, so nothing to go on from. Ask without --resume, or give the folder of the question"
                    + " that was stopped.");
        }
        if (!isSame) {
            throw new FaultyRequest(file
                    + ": finished runs of another question: an option, a file or the program differs. Ask as before, or"
                    + " without --resume.");
        }
        runs.recall(kept.get().runs());
        int count = kept.get().runs().size();
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

    /** Drops what is of no more use after an answer. */
    static void drop(OutputFolder output) {
        output.drop(UnfinishedQuestion.NAME);
    }
}
