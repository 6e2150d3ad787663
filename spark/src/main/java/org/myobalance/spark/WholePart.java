package org.myobalance.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.myobalance.cohort.Partitions;
import org.myobalance.cohort.PersonLives;
import scala.Tuple2;

/** The persons of a part in the order of their numbers. Each must come once, or the part is refused. */
final class WholePart implements Iterator<PersonLives> {
    private final Iterator<Tuple2<Integer, byte[]>> kept;
    private final int part;
    private final int end;
    private int next;

    WholePart(Partitions partitions, int part, Iterator<Tuple2<Integer, byte[]>> kept) {
        this.kept = kept;
        this.part = part;
        next = partitions.from(part);
        end = partitions.to(part);
    }

    @Override
    public boolean hasNext() {
        if (!kept.hasNext() && next < end) {
            throw refused("person " + next + " is missing");
        }
        return kept.hasNext();
    }

    @Override
    public PersonLives next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Tuple2<Integer, byte[]> lives = kept.next();
        if (lives._1() != next || next >= end) {
            throw refused("person " + lives._1() + " stands where " + (next < end ? "person " + next : "the end")
                    + " should be");
        }
        next++;
        return PersonLives.of(lives._2());
    }

    private IllegalStateException refused(String why) {
        return new IllegalStateException("part " + part + " of the lives was lost or written twice: " + why);
    }
}
