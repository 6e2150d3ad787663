/**
 * Reads and writes all JSON and CSV: faults with file, pointer, line and column, and files that are written whole or
 * not at all.
 *
 * <p>Read {@link org.myobalance.io.JsonDocument}, {@link org.myobalance.io.JsonObject} and
 * {@link org.myobalance.io.JsonValue} first, then {@link org.myobalance.io.ModelReader} and
 * {@link org.myobalance.io.Fault}; for output {@link org.myobalance.io.AtomicFiles}, and for tables of
 * many rows {@link org.myobalance.io.TableFormat}.
 */
@NullMarked
package org.myobalance.io;

import org.jspecify.annotations.NullMarked;
