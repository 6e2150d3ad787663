/**
 * Tables and records: what a person or a script reads of a run, a model or a validation.
 *
 * <p>Read {@link org.myobalance.report.TextTable} first. Only {@code cli} calls this package.
 */
@NullMarked
package org.myobalance.report;

import org.jspecify.annotations.NullMarked;
