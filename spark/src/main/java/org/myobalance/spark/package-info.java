/**
 * Lives a cohort on the machines of Apache Spark.
 *
 * <p>Read {@link org.myobalance.spark.SparkCohort} first, then {@code CohortJobs}, which has the three steps.
 */
@NullMarked
package org.myobalance.spark;

import org.jspecify.annotations.NullMarked;
