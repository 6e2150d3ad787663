package org.myobalance.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.myobalance.cohort.CohortCount;
import scala.Tuple2;

/** Adds up what is told of the persons of a part. */
final class CountPart implements FlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, CohortCount> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Sent> sent;

    CountPart(Broadcast<Sent> sent) {
        this.sent = sent;
    }

    @Override
    public Iterator<CohortCount> call(Iterator<Tuple2<Integer, byte[]>> kept) {
        CohortCount count = new CohortCount(OpenedParcel.of(sent.value()).question());
        new WholePart(sent.value().partitions(), TaskContext.getPartitionId(), kept).forEachRemaining(count::add);
        return List.of(count).iterator();
    }
}
