package org.myobalance.spark;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.myobalance.cohort.CohortWork;
import org.myobalance.cohort.Partitions;
import org.myobalance.simulate.ProgressMonitor;

/** Lives the persons of a part: number and bytes of each, one at a time, as the writer asks for them. */
final class LivePart implements FlatMapFunction<Integer, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Sent> sent;

    LivePart(Broadcast<Sent> sent) {
        this.sent = sent;
    }

    @Override
    public Iterator<Row> call(Integer part) {
        CohortWork work = OpenedParcel.of(sent.value());
        Partitions partitions = sent.value().partitions();
        TaskContext task = TaskContext.get();
        // a task that Spark ends, as the slower one of two, ends in the middle of a life
        ProgressMonitor until = ProgressMonitor.of((what, share) -> {}, task::isInterrupted);
        return IntStream.range(partitions.from(part), partitions.to(part))
                .mapToObj(person ->
                        RowFactory.create(person, work.person(person, until).bytes()))
                .iterator();
    }
}
