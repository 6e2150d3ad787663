package org.myobalance.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.myobalance.cohort.CohortTables;
import org.myobalance.io.TableBatch;
import scala.Tuple2;

/** Turns the lives of a part into rows of one of its two tables, person by person. */
final class TablePart implements FlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Sent> sent;
    private final boolean isOfEvents;

    TablePart(Broadcast<Sent> sent, boolean isOfEvents) {
        this.sent = sent;
        this.isOfEvents = isOfEvents;
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<Integer, byte[]>> kept) {
        CohortTables tables = new CohortTables(OpenedParcel.of(sent.value()).question());
        WholePart persons = new WholePart(sent.value().partitions(), TaskContext.getPartitionId(), kept);
        TableBatch.Builder builder = TableBatch.builder(isOfEvents ? tables.events() : tables.rows(), 100);
        return new Iterator<>() {
            private Iterator<Row> rows = SparkTables.rows(builder.build());

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && persons.hasNext()) {
                    if (isOfEvents) {
                        tables.events(persons.next(), builder);
                    } else {
                        tables.rows(persons.next(), builder);
                    }
                    rows = SparkTables.rows(builder.build());
                }
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }
}
