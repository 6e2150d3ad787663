package org.myobalance.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.myobalance.io.TableBatch;
import org.myobalance.io.TableField;
import org.myobalance.io.TableSchema;
import org.myobalance.units.Hours;

/** The two tables of a cohort: a row for each life and age, and a row for each event. Immutable. */
public final class CohortTables {
    private final CohortQuestion question;
    private final TableSchema rows;
    private final TableSchema events;

    /**
     * The tables of a question.
     *
     * @param question whose arms and quantities they have
     */
    public CohortTables(CohortQuestion question) {
        this.question = question;
        List<TableField> fields = new ArrayList<>(who());
        question.quantities()
                .forEach(quantity -> fields.add(
                        TableField.number(quantity.id(), quantity.unit().text(), "of this very person at this age")));
        Map<String, String> notes = Map.of(
                "cohort", question.id(),
                "population", question.population().id(),
                "seed", Long.toString(question.seed()));
        rows = new TableSchema(fields, notes);
        List<TableField> ofEvents = new ArrayList<>(who());
        ofEvents.add(TableField.word(
                "event",
                "low mass, low grip: first below the cut-off; illness; regained: lean mass back after one; drop-out"));
        ofEvents.add(TableField.word("illness", "which one, for illness and regained"));
        ofEvents.add(TableField.number(
                "since", "y", "age at which the illness began, for illness and regained; else missing"));
        ofEvents.add(
                TableField.number(
                        "lasts",
                        "d",
                        "length of an illness; time from its end to the first sample at which lean mass was regained; else missing"));
        events = new TableSchema(ofEvents, notes);
    }

    private static List<TableField> who() {
        return List.of(
                TableField.whole("person", "1", "number of the person; the same seed and number is the same person"),
                TableField.word("sex", "woman or man"),
                TableField.whole("draw", "1", "number of the life among those of the person in the arm"),
                TableField.word("arm", "regimen that is lived"),
                TableField.number("age", "y", "age of the row"));
    }

    /**
     * Columns of the table of rows.
     *
     * @return person, sex, draw, arm, age and the quantities
     */
    public TableSchema rows() {
        return rows;
    }

    /**
     * Columns of the table of events.
     *
     * @return person, sex, draw, arm, age, event, illness and length
     */
    public TableSchema events() {
        return events;
    }

    /**
     * Adds the rows of a person, by draw, arm and age. A life that did not reach its end has none.
     *
     * @param person whose lives they are
     * @param to takes the rows
     */
    public void rows(PersonLives person, TableBatch.Builder to) {
        List<Double> ages = question.ages();
        int quantities = question.quantities().size();
        for (LivedArm life : person.lives()) {
            for (int a = 0; life.isComplete() && a < ages.size(); a++) {
                who(person, life, ages.get(a), to);
                for (int q = 0; q < quantities; q++) {
                    to.number(life.values()[a * quantities + q]);
                }
            }
        }
    }

    /**
     * Adds the events of a person, by draw, arm and age.
     *
     * @param person whose lives they are
     * @param to takes the rows
     */
    public void events(PersonLives person, TableBatch.Builder to) {
        for (LivedArm life : person.lives()) {
            for (LifeEvent event : life.events()) {
                who(person, life, event.age(), to);
                to.word(word(event.kind()))
                        .word(event.word())
                        .number(event.since() / Hours.YEAR)
                        .number(event.lasts() / Hours.DAY);
            }
        }
    }

    private void who(PersonLives person, LivedArm life, double age, TableBatch.Builder to) {
        to.whole(person.person())
                .word(person.female() ? "woman" : "man")
                .whole(life.draw())
                .word(question.arms().get(life.arm()).id())
                .number(age / Hours.YEAR);
    }

    private static String word(LifeEvent.Kind kind) {
        return kind == LifeEvent.Kind.DROP_OUT
                ? "drop-out"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
