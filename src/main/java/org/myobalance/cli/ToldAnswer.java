package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.myobalance.io.OutputFolder;
import org.myobalance.plot.Figure;
import org.myobalance.report.QuestionRecord;
import org.myobalance.whatif.FinishedRuns;

/**
 * An answer of one table and one figure, to be written and said.
 *
 * @param table name of its file
 * @param writer writes that file
 * @param text the table for the terminal
 * @param reading its sentences
 * @param figure name of the figure, without ending
 * @param drawn the figure, if there is anything to draw
 * @param troubles why runs failed
 */
record ToldAnswer(
        String table,
        Consumer<Path> writer,
        String text,
        List<String> reading,
        String figure,
        Supplier<Optional<Figure>> drawn,
        List<String> troubles) {
    /** Copies the lists. */
    ToldAnswer {
        reading = List.copyOf(reading);
        troubles = List.copyOf(troubles);
    }

    /**
     * Writes and says it.
     *
     * @param output folder of the answer
     * @param record of the question
     * @param finished runs that it was made from, kept until its figure is there
     * @param interrupt leaves the figure out
     * @param console hears it
     * @return the exit code
     */
    int tell(OutputFolder output, QuestionRecord record, FinishedRuns finished, Interrupt interrupt, Console console) {
        writer.accept(output.staging().resolve(table));
        QuestionOptions.write(output, reading, record);
        ResumeOption.keep(output, record, finished);
        output.commit();
        console.say(text);
        console.say(String.join(" ", reading));
        List<String> written = new ArrayList<>(List.of(table, QuestionOptions.READING, QuestionRecord.NAME));
        if (!interrupt.wasAsked()) {
            written.addAll(PlanQuestions.figures(output, figure, drawn.get()));
            output.commit();
        }
        ResumeOption.end(output, !interrupt.wasAsked(), console);
        console.say("Written to " + output.path() + ": " + String.join(", ", written) + ".");
        troubles.forEach(console::complain);
        return interrupt.wasAsked() ? ExitCode.INTERRUPTED : troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
