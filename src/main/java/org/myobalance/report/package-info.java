/**
 * Writes tables and records: what a person or a script reads about a run, a model or a validation.
 *
 * <p>Read {@link org.myobalance.report.Table} first: each table is described once, as columns, and written both as CSV
 * and as text for a terminal. {@link org.myobalance.report.ReferencePages} writes the pages of the reference. Only {@code cli}
 * uses this package.
 */
@NullMarked
package org.myobalance.report;

import org.jspecify.annotations.NullMarked;
