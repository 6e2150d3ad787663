/**
 * Writes tables as Parquet, by DuckDB. A module of its own, because the library of DuckDB is many times as large as the
 * program.
 *
 * <p>Read {@link org.myobalance.parquet.DuckDbParquetFormat} first.
 */
@NullMarked
package org.myobalance.parquet;

import org.jspecify.annotations.NullMarked;
