package org.myobalance.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.myobalance.cohort.CohortCount;
import org.myobalance.cohort.CohortTables;
import org.myobalance.cohort.LocalCohort;
import org.myobalance.cohort.PartFolders;
import org.myobalance.io.TableSchema;
import org.myobalance.simulate.ProgressMonitor;
import scala.Tuple2;

/**
 * The steps of a cohort on Spark. First the persons are lived, and their lives written; whatever is lost later is read again, not lived
 * again. Then rows and events are written from the lives, a file for each part, and the lives are counted. Each step is committed as a
 * whole: a task that is repeated, or runs twice at once, is written once.
 */
final class CohortJobs {
    private static final StructType LIVES =
            new StructType().add("person", DataTypes.IntegerType, false).add("lives", DataTypes.BinaryType, false);

    private final SparkSession session;
    private final Sent sent;
    private final Path folder;
    private final String format;

    CohortJobs(SparkSession session, Sent sent, Path folder, String format) {
        this.session = session;
        this.sent = sent;
        this.folder = folder;
        this.format = format;
    }

    /** All steps. The folders are empty. */
    LocalCohort.Result run(ProgressMonitor monitor) {
        CohortTables tables = new CohortTables(OpenedParcel.of(sent).question());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<Sent> broadcast = context.broadcast(sent);
        try {
            live(context, broadcast, monitor);
            JavaPairRDD<Integer, byte[]> lives = lives();
            write(lives, new TablePart(broadcast, false), tables.rows(), PartFolders.ROWS);
            write(lives, new TablePart(broadcast, true), tables.events(), PartFolders.EVENTS);
            CohortCount count = lives.mapPartitions(new CountPart(broadcast)).treeReduce(CohortCount::add);
            return count.result();
        } finally {
            broadcast.destroy();
        }
    }

    private void live(JavaSparkContext context, Broadcast<Sent> broadcast, ProgressMonitor monitor) {
        int parts = sent.partitions().count();
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        FinishedParts progress = new FinishedParts(sent.partitions(), monitor);
        SparkContext spark = session.sparkContext();
        spark.addSparkListener(progress);
        try {
            session.createDataFrame(context.parallelize(numbers, parts).flatMap(new LivePart(broadcast)), LIVES)
                    .write()
                    .mode("append")
                    .parquet(address(PartFolders.LIVES));
        } finally {
            spark.removeSparkListener(progress);
        }
    }

    /** The lives as they were written, each part in the order of its persons. */
    private JavaPairRDD<Integer, byte[]> lives() {
        return session.read()
                .schema(LIVES)
                .parquet(address(PartFolders.LIVES))
                .javaRDD()
                .mapToPair(row -> new Tuple2<>(row.getInt(0), row.<byte[]>getAs(1)))
                .repartitionAndSortWithinPartitions(new PersonOrder(sent.partitions()));
    }

    private void write(JavaPairRDD<Integer, byte[]> lives, TablePart part, TableSchema schema, String name) {
        SparkTables.writer(session.createDataFrame(lives.mapPartitions(part), SparkTables.type(schema, format)), format)
                .save(address(name));
    }

    private String address(String name) {
        return folder.resolve(name).toUri().toString();
    }
}
