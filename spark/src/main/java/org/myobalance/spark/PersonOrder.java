package org.myobalance.spark;

import org.apache.spark.Partitioner;
import org.myobalance.cohort.Partitions;

/** Sends the lives of each person to the part that it belongs to. */
final class PersonOrder extends Partitioner {
    private static final long serialVersionUID = 1;

    private final Partitions partitions;

    PersonOrder(Partitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions.count();
    }

    @Override
    public int getPartition(Object person) {
        return (Integer) person / partitions.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonOrder order && order.partitions.equals(partitions);
    }

    @Override
    public int hashCode() {
        return partitions.hashCode();
    }
}
