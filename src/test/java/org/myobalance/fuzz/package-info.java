/**
 * Readers against files that nobody should write. Read {@link org.myobalance.fuzz.ReaderFuzzTest} first.
 *
 * <p>Not null-marked: a mutant of JSON holds nulls wherever it likes.
 */
package org.myobalance.fuzz;
