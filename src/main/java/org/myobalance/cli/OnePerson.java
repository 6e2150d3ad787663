package org.myobalance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.myobalance.cohort.CohortTables;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.PersonLives;
import org.myobalance.io.OutputFolder;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableFormats;
import org.myobalance.io.TableSchema;
import org.myobalance.io.TableSink;
import org.myobalance.population.PersonDraw;
import org.myobalance.population.PersonDraws;
import org.myobalance.report.QuestionRecord;
import org.myobalance.report.TrajectoryTable;
import org.myobalance.whatif.ArmResult;

/**
 * One person of a cohort alone: the same rows and events as among all others, and the curves that they were read from.
 *
 * @param work lives the person
 * @param person number
 */
record OnePerson(CohortWork work, int person) {
    private static final int ROWS = 1000;

    /** Lives the person, writes everything and says who it is. */
    int tell(OutputFolder output, QuestionRecord record, Interrupt interrupt, Console console) {
        List<ArmResult> curves = new ArrayList<>();
        PersonLives lives;
        try (ProgressLine progress = console.progress()) {
            lives = work.person(person, interrupt.watch(progress, "person " + person), curves::add);
        } catch (CancellationException e) {
            console.complain(interrupt.ending() + ": nothing was written.");
            return interrupt.code();
        }
        CohortTables tables = new CohortTables(work.question());
        TableBatch.Builder rows = TableBatch.builder(tables.rows(), ROWS);
        tables.rows(lives, rows);
        write(output, "person-rows.csv", tables.rows(), rows.build());
        TableBatch.Builder events = TableBatch.builder(tables.events(), ROWS);
        tables.events(lives, events);
        write(output, "person-events.csv", tables.events(), events.build());
        TrajectoryTable.write(output.staging().resolve("person-curves.csv"), curves);
        List<String> sentences = sentences();
        QuestionOptions.write(output, sentences, record);
        output.commit();
        sentences.forEach(console::say);
        console.say("Written to " + output.path()
                + ": person-rows.csv, person-events.csv, person-curves.csv, reading.txt and question.json.");
        List<String> troubles =
                curves.stream().flatMap(each -> each.trouble().stream()).toList();
        troubles.forEach(console::complain);
        return troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void write(OutputFolder output, String name, TableSchema schema, TableBatch batch) {
        try (TableSink sink = TableFormats.named("csv").open(output.staging().resolve(name), schema)) {
            sink.append(batch);
            sink.finish();
        }
    }

    /** Who the person is, as it was drawn. */
    private List<String> sentences() {
        PersonDraw drawn =
                new PersonDraws(work.question().group(person), work.question().seed()).person(person);
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "Person %d: a %s of %.2f m and %.0f kg, whose meals have %.2f of the usual protein and who misses %.0f %% of sessions.",
                person,
                work.question().isWoman(person) ? "woman" : "man",
                drawn.height(),
                drawn.mass() / 1000,
                drawn.protein(),
                100 * drawn.missed()));
        sentences.add(drawn.stays().size() + " illnesses and stays in hospital come by chance in the whole life.");
        return sentences;
    }
}
