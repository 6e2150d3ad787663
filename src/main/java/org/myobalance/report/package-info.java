/**
 * Tables and records: what a person or a script reads of a run, a model or a validation.
 *
 * <p>Read {@link org.myobalance.report.Table} first: each table is described once, as columns, and made into a CSV file and a text
 * for a terminal. Only {@code cli} calls this package.
 */
@NullMarked
package org.myobalance.report;

import org.jspecify.annotations.NullMarked;
